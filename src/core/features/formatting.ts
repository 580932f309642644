import type { Translate } from '../host.ts';
import { kindByName } from '../model/identify.ts';
import { rootShape, type SchemaKind } from '../schema/shape.ts';
import { LineIndex } from '../yaml/lineIndex.ts';
import { tidyText } from '../yaml/tidy/tidyText.ts';
import type { MapNode } from '../yaml/tree.ts';
import { mapPlaces } from './fixes/mapPlaces.ts';
import type { FeatureSubject } from './subject.ts';
import type { TextEdit } from './textEdit.ts';

export type Formatting =
  /** No edits when everything is in order already, else one. */
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  /** The file is left alone; `reason` is a sentence. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Keys in the order of the schema, and one layout for everybody; comments move with the keys that they belong to. */
export function formatting(
  { uri, yaml, lines, facts, isConfig }: FeatureSubject,
  translate: Translate,
): Formatting {
  const [problem] = yaml.problems;
  if (problem) {
    const { line } = lines.positionAt(problem.start);
    const sentence = 'This file is left as it is, since it cannot be read: see line {0}.';
    return { kind: 'refused', reason: translate(sentence, line + 1) };
  }
  const kind: SchemaKind | undefined = facts?.kind ?? (isConfig ? 'config' : kindByName(uri));
  const orders = new Map<MapNode, readonly string[]>();
  for (const { map, shape } of mapPlaces(yaml.root, kind && rootShape(kind)))
    orders.set(map, [...(shape?.properties.keys() ?? [])]);
  const tidy = tidyText(yaml, (map) => orders.get(map) ?? []);
  if (tidy === undefined) {
    const sentence =
      'This file is left as it is: it is written in a way that only a person can put in order.';
    return { kind: 'refused', reason: translate(sentence) };
  }
  return { kind: 'edits', edits: editsBetween(yaml.text, tidy) };
}

/** One edit from the first line that is different to the last. */
function editsBetween(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const [old, now] = [new LineIndex(before), new LineIndex(after)];
  const lineOf = (text: string, lines: LineIndex, line: number) =>
    text.slice(lines.startOfLine(line), lines.startOfLine(line + 1));
  const shorter = Math.min(old.lineCount, now.lineCount);
  let first = 0;
  while (first < shorter && lineOf(before, old, first) === lineOf(after, now, first)) first++;
  let last = 0;
  while (
    last < shorter - first &&
    lineOf(before, old, old.lineCount - 1 - last) === lineOf(after, now, now.lineCount - 1 - last)
  )
    last++;
  const start = old.startOfLine(first);
  const span = { start, end: Math.max(start, old.startOfLine(old.lineCount - last)) };
  const newText = after.slice(now.startOfLine(first), now.startOfLine(now.lineCount - last));
  return [{ range: old.rangeOf(span), newText }];
}
