import type { Position, Range } from '../host.ts';
import type { Span } from '../yaml/place.ts';
import type { ScalarNode, YamlNode } from '../yaml/tree.ts';
import { placeAt } from './idPlaces.ts';
import type { FeatureSubject } from './subject.ts';

/** What a growing selection takes in around a place, from the inside out: value, pair, item, list, and so on to the document. */
export function selectionRangesAt(
  { yaml, lines, facts }: FeatureSubject,
  position: Position,
): readonly Range[] {
  const offset = lines.offsetAt(position);
  const { text, root } = yaml;
  const outside: Span[] = [{ start: 0, end: text.length }];
  const visit = (node: YamlNode | undefined): void => {
    if (!node || !touches(node, offset)) return;
    outside.push(node);
    if (node.kind === 'map') {
      const pair = node.pairs.find(({ key, value }) => {
        return touches({ start: key.start, end: Math.max(key.end, value?.end ?? 0) }, offset);
      });
      if (!pair) return;
      outside.push({ start: pair.key.start, end: Math.max(pair.key.end, pair.value?.end ?? 0) });
      if (touches(pair.key, offset)) scalar(pair.key);
      else visit(pair.value);
    } else if (node.kind === 'sequence') {
      for (const item of node.items) {
        if (!item) continue;
        const whole = node.flow ? item : { start: dashBefore(text, item.start), end: item.end };
        if (!touches(whole, offset)) continue;
        outside.push(whole);
        visit(item);
        return;
      }
    } else if (node.kind === 'scalar') scalar(node);
  };
  const scalar = (node: ScalarNode): void => {
    outside.push(node);
    if (node.style === 'single' || node.style === 'double')
      outside.push({ start: node.start + 1, end: node.end - 1 });
    const place = facts && placeAt(facts, text, offset);
    if (place) outside.push(place.span);
  };
  visit(root);
  return growing(outside, offset).map((span) => lines.rangeOf(span));
}

/** From the inside out, each wider than the one before and around the offset. */
function growing(outside: readonly Span[], offset: number): Span[] {
  const grown: Span[] = [];
  let around = outside[0]!;
  for (const span of outside) {
    const within = span.start >= around.start && span.end <= around.end;
    if (!within || !touches(span, offset) || span.end < span.start) continue;
    if (span.end - span.start === around.end - around.start && grown.length > 0) continue;
    grown.unshift(span);
    around = span;
  }
  return grown;
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Where the dash of an item stands; the item itself when there is none on its line. */
function dashBefore(text: string, start: number): number {
  let at = start - 1;
  while (at >= 0 && ' \t'.includes(text[at]!)) at--;
  return text[at] === '-' ? at : start;
}
