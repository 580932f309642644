import { durationWords } from '../diagram/durationWords.ts';
import type { Translate, Uri } from '../host.ts';
import { FILE_KINDS, identify, mayBeOurs } from '../model/identify.ts';
import { rootShape } from '../schema/shape.ts';
import { readWithYaml } from '../yaml/readWithYaml.ts';
import { commentsOf } from './comments.ts';
import { type ConflictSides, conflictSides } from './conflictSides.ts';
import { lineDifference } from './lineDiff.ts';
import { type Part, partsOf, printOf } from './part.ts';

/**
 * A file as lines that can be compared one by one: keys in the order of the format, lists of words sorted, one value on a
 * line, comments at the end. What cannot be understood, and what is not ours, comes back as it stands; a file with the
 * markers of a merge has them where the lines of both sides differ.
 */
export function readableText(uri: Uri, text: string, translate: Translate): string {
  return linesOf(uri, text, translate) ?? linesOfBoth(uri, text, translate) ?? text;
}

function linesOfBoth(uri: Uri, text: string, translate: Translate): string | undefined {
  const sides = conflictSides(text);
  const [ours, theirs] = sides ? [sides.ours, sides.theirs].map((side) => linesOf(uri, side, translate)) : [];
  if (!sides || ours === undefined || theirs === undefined) return undefined;
  return withMarkers(ours.split('\n'), theirs.split('\n'), sides).join('\n');
}

function withMarkers(
  ours: readonly string[],
  theirs: readonly string[],
  { open, close }: ConflictSides,
): readonly string[] {
  const { removed, added } = lineDifference(ours, theirs);
  const [own, other] = [new Set(removed), new Set(added)];
  const lines: string[] = [];
  for (let i = 0, j = 0; i < ours.length || j < theirs.length; ) {
    const [fromOurs, fromTheirs] = [i, j];
    while (own.has(i)) i++;
    while (other.has(j)) j++;
    if (i === fromOurs && j === fromTheirs) {
      lines.push(ours[i]!);
      i++;
      j++;
    } else lines.push(open, ...ours.slice(fromOurs, i), '=======', ...theirs.slice(fromTheirs, j), close);
  }
  return lines;
}

/** `undefined` for what cannot be understood, or is not ours. */
function linesOf(uri: Uri, text: string, translate: Translate): string | undefined {
  if (!mayBeOurs(uri, text)) return undefined;
  const yaml = readWithYaml(text);
  const identity = identify(uri, yaml);
  const kind = identity.ours ? FILE_KINDS.find((one) => one === identity.kind) : undefined;
  const root = kind && partsOf(yaml.root, rootShape(kind));
  if (!root || yaml.problems.length > 0) return undefined;
  const lines: string[] = [];
  writeMap(root, '', lines, translate);
  const comments = commentsOf(yaml).map(({ start, end }) => text.slice(start, end).trimEnd());
  return `${[...lines, ...comments].join('\n')}\n`;
}

function writeMap(part: Part, indent: string, lines: string[], translate: Translate): void {
  const order = [...(part.shape?.properties.keys() ?? [])];
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const entries = [...part.entries].sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
  for (const [key, entry] of entries) write(key, entry, indent, lines, translate);
}

function write(key: string, part: Part, indent: string, lines: string[], translate: Translate): void {
  if (part.kind === 'map') {
    lines.push(`${indent}${key}:`);
    writeMap(part, `${indent}  `, lines, translate);
  } else if (part.kind === 'scalar') {
    const [first = '', ...more] = words(part, translate).split(/\r\n|\r|\n/);
    lines.push(`${indent}${key}: ${first}`, ...more.map((line) => `${indent}  ${line}`));
  } else if (part.items.every(({ kind }) => kind === 'scalar')) {
    lines.push(
      `${indent}${key}: ${part.items
        .map((item) => words(item, translate))
        .sort()
        .join(', ')}`,
    );
  } else {
    lines.push(`${indent}${key}:`);
    for (const item of part.items) {
      if (item.kind !== 'map') lines.push(`${indent}  - ${printOf(item)}`);
      else writeItem(item, `${indent}  `, lines, translate);
    }
  }
}

function writeItem(item: Part, indent: string, lines: string[], translate: Translate): void {
  const inner: string[] = [];
  writeMap(item, '', inner, translate);
  for (const [i, line] of inner.entries()) lines.push(`${indent}${i === 0 ? '- ' : '  '}${line}`);
}

function words({ value, shape }: Part, translate: Translate): string {
  const duration =
    shape?.format === 'duration' && typeof value === 'string' && durationWords(value, translate);
  return duration || String(value);
}
