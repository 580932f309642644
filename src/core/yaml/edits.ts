import { type Layout, layoutOf } from './layout.ts';
import type { Span } from './place.ts';
import { type Data, spellInBlock, spellInFlow, spellLike, spellText } from './spellValue.ts';
import type { MapNode, Pair, ScalarNode, SequenceNode, YamlDocument, YamlNode } from './tree.ts';

/** Puts a text in the place of a stretch of another. */
export interface SpanEdit extends Span {
  readonly newText: string;
  /** A piece of the new text that a person is to type over: its last occurrence. */
  readonly typeOver?: string;
}

/**
 * Edits of one document as small as they can be: comments, quotes, blank lines and line breaks that an edit does not
 * concern stay as they are. Where the text is laid out in a way that cannot be continued safely (a key behind an anchor,
 * a key after `?`), the answer is `undefined`.
 */
export class YamlEdits {
  readonly #text: string;
  readonly #layout: Layout;

  constructor({ text, root }: YamlDocument) {
    this.#text = text;
    this.#layout = layoutOf(text, root);
  }

  /** Another text for a scalar, in the quotes that it has. */
  replaceScalar(node: ScalarNode, text: string): SpanEdit {
    const newText = spellLike(node, text, this.#layout.isInFlow(node));
    return { start: node.start, end: node.end, newText };
  }

  /** The value of a pair that may have none yet, which is a list or map only in the former case. */
  setValue({ key, value }: Pair, text: string): SpanEdit | undefined {
    if (value?.kind === 'scalar') return this.replaceScalar(value, text);
    if (value) return undefined;
    const at = this.#layout.afterColon(key);
    if (at === undefined) return undefined;
    return { start: at, end: at, newText: ` ${spellText(text, this.#layout.isInFlow(key))}` };
  }

  /** Quotes around what stands there, letter by letter. */
  quoteScalar(node: ScalarNode): SpanEdit | undefined {
    if (node.style !== 'plain') return undefined;
    return {
      start: node.start,
      end: node.end,
      newText: JSON.stringify(this.#text.slice(node.start, node.end)),
    };
  }

  /**
   * A key with its value, behind the pair that `order` has before it.
   * `order` are the keys that such a map may have, as its schema lists them.
   */
  insertPair(map: MapNode, key: string, value: Data, order: readonly string[]): SpanEdit | undefined {
    const before = lastBefore(map, key, order);
    if (map.flow) return this.#insertInBrackets(map, map.pairs, `${key}: ${spellInFlow(value)}`, before);
    const column = this.#layout.columnOf(map.pairs.map(({ key: one }) => one));
    if (column === undefined) return undefined;
    const lines = indented(spellInBlock({ [key]: value }, this.#layout.indent), column);
    const first = map.pairs[0];
    if (before) return this.#insertLines(before.value ?? before.key, column, lines);
    if (!first || !this.#layout.isFree(first.key))
      return first && this.#insertLines(first.value ?? first.key, column, lines);
    const newText = `${lines.join(this.#layout.lineBreak).trimStart()}${this.#layout.lineBreak}${' '.repeat(column)}`;
    return { start: map.start, end: map.start, newText };
  }

  /** Pairs with plain values as the first lines of a block map. */
  linesBefore(map: MapNode, pairs: readonly (readonly [key: string, value: string])[]): SpanEdit | undefined {
    const [first] = map.pairs;
    if (!first || !this.#layout.isFree(first.key)) return undefined;
    const { lineBreak } = this.#layout;
    const indent = ' '.repeat(this.#layout.columnOf([first.key]) ?? 0);
    const newText = pairs
      .map(([key, value]) => `${key}: ${spellText(value, false)}${lineBreak}${indent}`)
      .join('');
    return { start: map.start, end: map.start, newText };
  }

  /** Pairs with plain values as the only lines of an empty text. */
  startWith(pairs: readonly (readonly [key: string, value: string])[]): SpanEdit {
    const newText = pairs
      .map(([key, value]) => `${key}: ${spellText(value, false)}${this.#layout.lineBreak}`)
      .join('');
    return { start: 0, end: 0, newText };
  }

  /** One more item at the end of a list. */
  appendItem(list: SequenceNode, item: Data): SpanEdit | undefined {
    return this.insertItem(list, item, list.items.at(-1));
  }

  /** One more item behind another one of the list; without one, at the end. */
  insertItem(list: SequenceNode, item: Data, after: SequenceNode['items'][number]): SpanEdit | undefined {
    if (list.flow) return this.#insertInBrackets(list, list.items, spellInFlow(item), after);
    const column = this.#layout.columnOf([list]);
    if (column === undefined) return undefined;
    const dash = `-${' '.repeat(this.#layout.dashGap)}`;
    const lines = spellInBlock(item, this.#layout.indent).map(
      (line, i) => (i === 0 ? dash : ' '.repeat(dash.length)) + line,
    );
    // Where nothing stands behind the last dash, the list ends with that dash.
    return this.#insertLines(after ?? list, column, indented(lines, column));
  }

  /** A map with one key around a text that stands on one line, as it is written. */
  wrapInKey(node: ScalarNode, key: string): SpanEdit | undefined {
    const written = this.#text.slice(node.start, node.end);
    if (node.style === 'block' || /[\r\n]/.test(written) || !this.#layout.isFree(node)) {
      if (!this.#layout.isInFlow(node)) return undefined;
    }
    const newText = this.#layout.isInFlow(node) ? `{ ${key}: ${written} }` : `${key}: ${written}`;
    return { start: node.start, end: node.end, newText };
  }

  /** Takes a pair out of its map, with the lines that are its own. A comment behind it stays. */
  removePair(map: MapNode, pair: Pair): SpanEdit | undefined {
    const at = map.pairs.indexOf(pair);
    const ends = ({ key, value }: Pair) => value?.end ?? this.#layout.afterColon(key) ?? key.end;
    const [next, former] = [map.pairs[at + 1], map.pairs[at - 1]];
    if (map.flow) {
      const end = ends(pair);
      if (next && isComma(this.#text.slice(end, next.key.start))) return cut(pair.key.start, next.key.start);
      const comma = former ? this.#text.slice(ends(former), pair.key.start) : '';
      if (former && !next && isComma(comma)) return cut(ends(former), end);
      const behind = /^[ \t]*,/.exec(this.#text.slice(end))?.[0].length ?? 0;
      return cut(pair.key.start, end + behind);
    }
    // Without its last pair, a map would be nothing at all.
    if (map.pairs.length < 2 || !this.#layout.isFree(pair.key)) return undefined;
    const lineStart = this.#layout.lineStart(pair.key.start);
    const end = this.#layout.contentEnd(pair.value ?? pair.key);
    const lineEnd = this.#layout.lineEnd(end);
    const alone = this.#text.slice(lineStart, pair.key.start).trim() === '';
    const rest = this.#text.slice(end, lineEnd).replace(/^:/, '');
    if (rest.trim() !== '') return cut(pair.key.start, lineEnd - rest.trimStart().length);
    if (alone) return cut(lineStart, this.#layout.nextLine(lineEnd));
    // Behind a dash: the next pair moves up, unless a comment stands between.
    const between = next ? this.#text.slice(lineEnd, next.key.start) : 'nothing';
    return cut(pair.key.start, between.trim() === '' ? next!.key.start : lineEnd);
  }

  #insertInBrackets(
    holder: MapNode | SequenceNode,
    inside: readonly (Pair | MapNode['pairs'][number]['value'])[],
    newText: string,
    before: Pair | SequenceNode['items'][number],
  ): SpanEdit | undefined {
    if (inside.length === 0) {
      const empty = this.#text.slice(holder.start, holder.end);
      if (/[\r\n#]/.test(empty))
        return { start: holder.start + 1, end: holder.start + 1, newText: ` ${newText}` };
      const [open, close] = holder.kind === 'map' ? ['{ ', ' }'] : ['[', ']'];
      return { start: holder.start, end: holder.end, newText: open + newText + close };
    }
    if (before) {
      const at =
        'key' in before
          ? (before.value?.end ?? this.#layout.afterColon(before.key) ?? before.key.end)
          : before.end;
      return { start: at, end: at, newText: `, ${newText}` };
    }
    const first = inside[0];
    if (!first) return undefined;
    const at = 'key' in first ? first.key.start : first.start;
    if (!/[{[,\s]/.test(this.#text[at - 1] ?? '')) return undefined;
    return { start: at, end: at, newText: `${newText}, ` };
  }

  /** Lines of their own below a node and the comments that stand further in than `column`. */
  #insertLines(node: YamlNode, column: number, lines: readonly string[]): SpanEdit {
    const end = this.#layout.contentEnd(node);
    const at = this.#layout.belowComments(this.#layout.lineEnd(end), column);
    const newText = this.#layout.lineBreak + lines.join(this.#layout.lineBreak);
    return { start: at, end: at, newText };
  }
}

/** The last pair of a map that stands before the place of a key; `undefined` when the key comes first. */
function lastBefore(map: MapNode, key: string, order: readonly string[]): Pair | undefined {
  const place = order.indexOf(key);
  if (place < 0) return map.pairs.at(-1);
  return map.pairs.findLast(({ name }) => {
    const other = order.indexOf(name);
    return other >= 0 && other < place;
  });
}

function indented(lines: readonly string[], by: number): readonly string[] {
  return lines.map((line) => ' '.repeat(by) + line);
}

const isComma = (text: string) => /^\s*,\s*$/.test(text);
const cut = (start: number, end: number): SpanEdit => ({ start, end, newText: '' });
