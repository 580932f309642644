import type { Layout } from '../layout.ts';
import type { AliasNode, MapNode, Pair, ScalarNode, SequenceNode, YamlNode } from '../tree.ts';
import { flowText } from './flowText.ts';
import { type GapLine, gapBelow, isSpokenOf, printGap, splitGap } from './gap.ts';
import { inOrder, type OrderOf } from './inOrder.ts';
import { type Column, INDENT, linesOf, scalarLines, shifted } from './scalarLines.ts';

/** A pair or an item as it is printed, below the comments and empty lines that belong to it. */
interface Chunk {
  readonly above: readonly GapLine[];
  readonly lines: readonly string[];
}

type PairChunk = Chunk & { readonly name: string };

/** What stands between a colon or a dash and the value: an anchor or a tag, a comment, and lines of their own. */
interface Between {
  readonly marks: string;
  readonly comment: string;
  readonly gap: readonly GapLine[];
}

type Block = (MapNode | SequenceNode) & { readonly flow: false };
type Leaf = ScalarNode | AliasNode | MapNode | SequenceNode;

/**
 * Prints a tree anew: keys in order, everything as far in as it is deep. All answers are lines without their breaks;
 * `undefined` where the text is laid out in a way that is not understood.
 */
export class Printer {
  readonly #text: string;
  readonly #layout: Layout;
  readonly #orderOf: OrderOf;

  constructor(text: string, layout: Layout, orderOf: OrderOf) {
    this.#text = text;
    this.#layout = layout;
    this.#orderOf = orderOf;
  }

  /** A whole document whose root is a block map; `above` are the comments at its top, which stay there. */
  document(root: MapNode, above: readonly GapLine[]): readonly string[] | undefined {
    if (!this.#layout.isFree(root)) return undefined;
    const at = { was: this.#columnOf(root.start), is: 0 };
    const tail = gapBelow(this.#text, this.#layout, this.#layout.contentEnd(root));
    if (tail.next < this.#text.length) return undefined;
    const printed = this.#map(root, at, { above: [], tail: tail.lines, isSpokenOf: isSpokenOf(above) });
    return printed && [...printGap(above, 0), ...flat(printed, 0)];
  }

  #map(
    map: MapNode,
    at: Column,
    around: {
      readonly above: readonly GapLine[];
      readonly tail: readonly GapLine[];
      readonly isSpokenOf: boolean;
    },
  ): readonly Chunk[] | undefined {
    const chunks: PairChunk[] = [];
    let { above } = around;
    for (const [i, pair] of map.pairs.entries()) {
      if (!this.#layout.isFree(pair.key) || this.#columnOf(pair.key.start) !== at.was) return undefined;
      const next = map.pairs[i + 1];
      const gap = next ? gapBelow(this.#text, this.#layout, this.#layout.endOfPair(pair)) : undefined;
      if (next && gap?.next !== next.key.start) return undefined;
      const [own, rest] = splitGap(gap?.lines ?? around.tail, at.was);
      const lines = this.#pair(pair, at, own) ?? this.#asItIs(pair, at, own);
      if (!lines) return undefined;
      chunks.push({ name: pair.name, above, lines });
      above = rest;
    }
    const order = this.#orderOf(map);
    // A comment that silences a rule for the first line would silence it for another one.
    const stays = around.isSpokenOf || isSpokenOf(around.above) ? 1 : 0;
    const sorted = [...chunks.slice(0, stays), ...inOrder(chunks.slice(stays), order)];
    return [...separated(sorted, chunks), { above, lines: [] }];
  }

  #sequence(
    list: SequenceNode,
    at: Column,
    first: readonly GapLine[],
    tail: readonly GapLine[],
  ): readonly Chunk[] | undefined {
    const chunks: Chunk[] = [];
    let above = first;
    let dash = list.start;
    for (const [i, item] of list.items.entries()) {
      if (this.#text[dash] !== '-' || this.#columnOf(dash) !== at.was) return undefined;
      const isLast = i === list.items.length - 1;
      const end = item ? this.#layout.contentEnd(item) : dash + 1;
      const gap = isLast ? undefined : gapBelow(this.#text, this.#layout, end);
      const [own, rest] = splitGap(gap?.lines ?? tail, at.was);
      const opening = `${' '.repeat(at.is)}-`;
      const chunk = this.#value(opening, dash + 1, item, at, own, isSpokenOf(above));
      if (!chunk) return undefined;
      chunks.push({ above: [...above, ...chunk.above], lines: chunk.lines });
      above = rest;
      dash = gap?.next ?? dash;
    }
    return [...chunks, { above, lines: [] }];
  }

  #pair({ key, value }: Pair, at: Column, own: readonly GapLine[]): readonly string[] | undefined {
    const name = this.#text.slice(key.start, key.end);
    const colon = this.#layout.afterColon(key);
    if (colon === undefined || /[\r\n]/.test(name)) return undefined;
    const chunk = this.#value(`${' '.repeat(at.is)}${name}:`, colon, value, at, own, false);
    return chunk?.above.length === 0 ? chunk.lines : undefined;
  }

  /**
   * What stands behind a key or a dash. `at` is the column of the holder, `own` are the comments below that belong to it.
   * `above` of the answer has the comments of a map that begins behind a dash.
   */
  #value(
    opening: string,
    from: number,
    value: YamlNode | undefined,
    at: Column,
    own: readonly GapLine[],
    isSpoken: boolean,
  ): Chunk | undefined {
    const below = at.is + INDENT;
    if (!value) {
      const trailer = this.#trailer(from);
      if (trailer === undefined) return undefined;
      return { above: [], lines: [opening + trailer, ...printGap(own, below)] };
    }
    const between = this.#between(from, value);
    if (!between) return undefined;
    const { marks, comment, gap } = between;
    const head = opening + marks + comment;
    if (!isBlock(value)) {
      if (comment !== '' || gap.some((line) => line.comment !== '')) return undefined;
      const lines = this.#leaf(value, at);
      const isText = value.kind === 'scalar' && value.style === 'block';
      const trailer = isText ? '' : this.#trailer(value.end);
      if (!lines || trailer === undefined) return undefined;
      const [first, ...others] = lines;
      const all = [`${head} ${first}`, ...others];
      all[all.length - 1] += trailer;
      // As far in as a text in lines, a comment would be a part of it.
      return { above: [], lines: [...all, ...printGap(own, isText ? at.is : below)] };
    }
    const inner = { was: this.#columnOf(value.start), is: below };
    const isCompact = opening.endsWith('-') && head === opening && gap.length === 0;
    const chunks =
      value.kind === 'map'
        ? this.#map(value, inner, { above: gap, tail: own, isSpokenOf: isSpoken })
        : this.#sequence(value, inner, gap, own);
    if (!chunks) return undefined;
    if (!isCompact) return { above: [], lines: [head, ...flat(chunks, below)] };
    const [first, ...others] = chunks;
    const [line = '', ...more] = flat([{ above: [], lines: first?.lines ?? [] }, ...others], below);
    return { above: first?.above ?? [], lines: [`${opening} ${line.slice(below)}`, ...more] };
  }

  #leaf(value: Leaf, at: Column): readonly string[] | undefined {
    const written = this.#text.slice(value.start, value.end);
    if (value.kind === 'alias') return [written];
    if (value.kind === 'scalar') {
      const end = this.#layout.contentEnd(value);
      // Blanks at the end of a line belong to a text in lines.
      const last = value.style === 'block' ? this.#layout.lineEnd(end) : end;
      return scalarLines(this.#text.slice(value.start, last), value, at);
    }
    const [first = '', ...others] = linesOf(flowText(this.#text, value, this.#orderOf));
    return [first, ...others.map((line) => shifted(line.replace(/[ \t]+$/, ''), at.is - at.was))];
  }

  /** A pair letter by letter, moved as a whole. */
  #asItIs(pair: Pair, at: Column, own: readonly GapLine[]): readonly string[] | undefined {
    const end = this.#layout.lineEnd(this.#layout.endOfPair(pair));
    const [first = '', ...others] = linesOf(this.#text.slice(pair.key.start, end));
    const lines = [' '.repeat(at.is) + first, ...others.map((line) => shifted(line, at.is - at.was))];
    return [...lines, ...printGap(own, at.is + INDENT)];
  }

  #between(from: number, value: YamlNode): Between | undefined {
    const lineEnd = this.#layout.lineEnd(from);
    const head = this.#text.slice(from, Math.min(lineEnd, value.start));
    const [whole, marks = '', comment = ''] = /^[ \t]*((?:[&!][^\s#]*[ \t]*)*)([ \t]*#.*)?$/.exec(head) ?? [];
    if (whole === undefined) return undefined;
    const spaced = marks.trim() === '' ? '' : ` ${marks.trim().replace(/[ \t]+/g, ' ')}`;
    if (value.start < lineEnd) return comment === '' ? { marks: spaced, comment, gap: [] } : undefined;
    const { lines, next } = gapBelow(this.#text, this.#layout, from);
    if (next !== value.start) return undefined;
    return { marks: spaced, comment: comment === '' ? '' : ` ${comment.trim()}`, gap: lines };
  }

  /** The comment behind a value, with the blanks before it; `undefined` when something else stands there. */
  #trailer(end: number): string | undefined {
    const rest = this.#text.slice(end, this.#layout.lineEnd(end)).replace(/[ \t]+$/, '');
    return /^(?:[ \t]+#|$)/.test(rest) ? rest : undefined;
  }

  #columnOf(offset: number): number {
    return offset - this.#layout.lineStart(offset);
  }
}

function isBlock(node: YamlNode): node is Block {
  return (node.kind === 'map' || node.kind === 'sequence') && !node.flow;
}

/** Where another pair has come first, the empty line above it goes to the one that stood there. */
function separated(sorted: readonly PairChunk[], before: readonly PairChunk[]): readonly Chunk[] {
  const [first] = sorted;
  const [former] = before;
  if (!first || !former || first === former) return sorted;
  const count = first.above.findIndex(({ comment }) => comment !== '');
  const blanks = count < 0 ? first.above : first.above.slice(0, count);
  return sorted.map((chunk) => {
    if (chunk === first) return { ...chunk, above: chunk.above.slice(blanks.length) };
    return chunk === former ? { ...chunk, above: [...blanks, ...chunk.above] } : chunk;
  });
}

function flat(chunks: readonly Chunk[], column: number): readonly string[] {
  return chunks.flatMap(({ above, lines }) => [...printGap(above, column), ...lines]);
}
