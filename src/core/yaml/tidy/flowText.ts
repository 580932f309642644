import type { MapNode, Pair, YamlNode } from '../tree.ts';
import { inOrder, type OrderOf } from './inOrder.ts';

/**
 * Brackets with their keys in order. On one line they get the usual blanks; over several lines all line breaks stay, and
 * where a comment stands between them, everything does.
 */
export function flowText(text: string, node: YamlNode, orderOf: OrderOf): string {
  const written = text.slice(node.start, node.end);
  if (/[\r\n]/.test(written)) return written.includes('#') ? written : swapped(text, node, orderOf);
  const tidy = onOneLine(text, node, orderOf);
  // An anchor, a tag, a comma at the end: whatever the tree does not tell of.
  return lettersOf(tidy) === lettersOf(written) ? tidy : written;
}

function onOneLine(text: string, node: YamlNode | undefined, orderOf: OrderOf): string {
  if (!node) return '';
  if (node.kind === 'scalar' || node.kind === 'alias') return text.slice(node.start, node.end);
  if (node.kind === 'sequence') {
    return `[${node.items.map((item) => onOneLine(text, item, orderOf)).join(', ')}]`;
  }
  const pairs = inOrder(node.pairs, orderOf(node)).map(({ key, value }) => {
    const name = text.slice(key.start, key.end);
    if (value) return `${name}: ${onOneLine(text, value, orderOf)}`;
    return /^\s*:/.test(text.slice(key.end)) ? `${name}:` : name;
  });
  // `[a: b]` is a map without brackets of its own.
  if (text[node.start] !== '{') return pairs.join(', ');
  return pairs.length > 0 ? `{ ${pairs.join(', ')} }` : '{}';
}

/** The pairs change places, and what stands between them stays. */
function swapped(text: string, node: YamlNode, orderOf: OrderOf): string {
  if (node.kind === 'scalar' || node.kind === 'alias') return text.slice(node.start, node.end);
  const places =
    node.kind === 'map' ? node.pairs.map(placeOf) : node.items.filter((item) => item !== undefined);
  const parts = node.kind === 'map' ? swappedPairs(text, node, orderOf) : itemsOf(text, places, orderOf);
  let result = '';
  let last = node.start;
  for (const [i, { start, end }] of places.entries()) {
    result += text.slice(last, start) + parts[i];
    last = end;
  }
  return result + text.slice(last, node.end);
}

function swappedPairs(text: string, map: MapNode, orderOf: OrderOf): readonly string[] {
  return inOrder(map.pairs, orderOf(map)).map((pair) => {
    const { start, end } = placeOf(pair);
    if (!pair.value) return text.slice(start, end);
    return text.slice(start, pair.value.start) + swapped(text, pair.value, orderOf);
  });
}

function itemsOf(text: string, items: readonly unknown[], orderOf: OrderOf): readonly string[] {
  return items.map((item) => swapped(text, item as YamlNode, orderOf));
}

/** A key without a value keeps its place, colon or not: between two keys there is a comma in any case. */
function placeOf({ key, value }: Pair): { readonly start: number; readonly end: number } {
  return { start: key.start, end: value?.end ?? key.end };
}

function lettersOf(text: string): string {
  return [...text.replace(/\s/g, '')].sort().join('');
}
