import { blockTextAt } from './blockText.ts';
import { FlowReader } from './flowReader.ts';
import { HAND_OVER, unlessHandedOver } from './handOver.ts';
import { documentOf, type Part, type PartRead } from './parts.ts';
import { mayBeginPlain, plainValue } from './plainValue.ts';
import { readItemWithYaml, readPairWithYaml } from './readLinesWithYaml.ts';
import type { MapNode, Pair, ScalarNode, SequenceNode, YamlDocument, YamlNode } from './tree.ts';

const TAB_OR_WORSE = /[\t\0\ufeff\ufffd]|\r(?!\n)/;

const DASH = 45;
const HASH = 35;
const COLON = 58;
const SPACE = 32;
const LF = 10;
const CR = 13;
const DOUBLE = 34;
const SINGLE = 39;

/**
 * Reads the YAML that people write for us: blocks by indentation, texts on one line or as blocks, lists and maps in
 * brackets. Such a text it reads some twenty times as fast as `yaml` does, into the same tree. `yaml` has the word for
 * everything that it does not understand wholly, be it a tag or a mistake: for a part of the text where that stays within
 * the part, otherwise for all of it (`undefined`).
 */
export function readDirectly(text: string): YamlDocument | undefined {
  if (TAB_OR_WORSE.test(text)) return undefined;
  return unlessHandedOver(() => new DirectReader(text).read());
}

/**
 * Reads the lines of one part: an item of a list whose dash stands at `column`. Places count from the beginning of these
 * lines. `undefined` when what is in there may concern the lines below.
 *
 * @param isFirst of its list; there has to be a map, or the items are no parts
 */
export function readPart(lines: string, column: number, isFirst: boolean): PartRead | undefined {
  if (TAB_OR_WORSE.test(lines)) return undefined;
  return unlessHandedOver(() => new DirectReader(lines).readPart(column, isFirst));
}

type Entry = Pick<Pair, 'key' | 'value'>;

/** Where the parts are put of a list that stands below a pair of the whole. */
interface PartsOfPair {
  readonly parts: Part[];
  readonly pair: number;
}

class DirectReader extends FlowReader {
  read(): YamlDocument {
    this.nextLine(0);
    if (this.column < 0) return { text: this.text, root: undefined, problems: [] };
    if (this.column !== 0) throw HAND_OVER;
    const parts: Part[] = [];
    const root = this.isDash(this.at) ? this.#sequence(0) : this.#map(0, parts);
    if (this.column >= 0) throw HAND_OVER;
    return documentOf(this.text, root, parts, this.problems);
  }

  readPart(column: number, isFirst: boolean): PartRead {
    // Within the map of the whole text and the list.
    this.depth = 2;
    this.nextLine(0);
    if (this.column !== column || !this.isDash(this.at)) throw HAND_OVER;
    if (isFirst && !this.beginsMap(this.at)) throw HAND_OVER;
    const read = this.#part(column);
    if (this.column >= 0) throw HAND_OVER;
    return read;
  }

  /** What stands at the beginning of a line, below a key or a dash at `margin`. */
  #block(margin: number): YamlNode {
    if (this.isDash(this.at)) return this.#sequence(this.column);
    if (this.keyEnd(this.at) >= 0) return this.#map(this.column);
    return this.#inline(margin);
  }

  /** @param parts where the items of long lists are put, for the map that is the whole text */
  #map(column: number, parts?: Part[]): MapNode {
    this.enter();
    const start = this.at;
    const pairs: Pair[] = [];
    let end = start;
    while (this.column === column) {
      const { key, value } = parts ? this.#wholePair(parts, pairs.length) : this.#pair(column);
      end = value ? value.end : key.end + 1;
      this.addPair(pairs, key, value);
    }
    if (this.column > column) throw HAND_OVER;
    this.depth--;
    return { kind: 'map', pairs, flow: false, start, end };
  }

  /** The key that is next, and what stands behind it. */
  #pair(column: number, parts?: PartsOfPair): Entry {
    const keyStart = this.at;
    const keyEnd = this.keyEnd(keyStart);
    if (keyEnd < 0) throw HAND_OVER;
    const key = this.scalarOf(keyStart, keyEnd);
    return { key, value: this.#valueBehind(keyEnd + 1, column, true, parts) };
  }

  /** The same of the map that is the whole text. */
  #wholePair(parts: Part[], pair: number): Entry {
    const from = this.at;
    const depth = this.depth;
    const known = this.problems.length;
    const knownParts = parts.length;
    try {
      return this.#pair(0, { parts, pair });
    } catch (error) {
      // What is wrong with one of many items, and concerns the others, may concern anything.
      if (error !== HAND_OVER || parts.length > knownParts || this.keyEnd(from) < 0) throw error;
      this.depth = depth;
      this.problems.length = known;
      return this.#pairWithYaml(from);
    }
  }

  /** The pair that begins here and ends where a line stands at the margin. */
  #pairWithYaml(from: number): Entry {
    this.nextLine(this.lineEnd(from) + 1);
    while (this.column > 0 || (this.column === 0 && this.isDash(this.at)))
      this.nextLine(this.lineEnd(this.at) + 1);
    // The end of the text is no place to point at, as it is for the full reader.
    const read =
      this.column < 0 ? undefined : readPairWithYaml(this.text.slice(from, this.at), from, this.at);
    if (!read) throw HAND_OVER;
    this.problems.push(...read.problems);
    return read.pair;
  }

  #sequence(column: number): SequenceNode {
    this.enter();
    const start = this.at;
    const items: (YamlNode | undefined)[] = [];
    let end = start;
    while (this.column === column && this.isDash(this.at)) {
      end = this.at + 1;
      const item = this.#item(column);
      if (item) end = item.end;
      items.push(item);
    }
    this.depth--;
    return { kind: 'sequence', items, flow: false, start, end };
  }

  /** What stands behind the dash that is next; `undefined` when nothing does. */
  #item(column: number): YamlNode | undefined {
    const behind = this.at + 1;
    const content = this.skipSpaces(behind);
    let item: YamlNode | undefined;
    if (this.isDash(content) || this.keyEnd(content) >= 0) {
      // A list or a map that begins behind the dash stands as far in as its first entry.
      this.column += content - this.at;
      this.at = content;
      item = this.#block(column);
    } else {
      item = this.#valueBehind(behind, column, false);
    }
    if (this.column > column) throw HAND_OVER;
    return item;
  }

  /** A list whose items are parts of the text: each can be read again without the others. */
  #partList(column: number, { parts, pair }: PartsOfPair): SequenceNode {
    this.enter();
    const start = this.at;
    const items: (YamlNode | undefined)[] = [];
    let end = start;
    while (this.column === column && this.isDash(this.at)) {
      const from = this.at - column;
      const known = this.problems.length;
      const read = this.#part(column);
      this.problems.length = known;
      const next = this.column < 0 ? this.text.length : this.at - this.column;
      parts.push({ pair, item: items.length, column, start: from, end: next, read });
      items.push(read.node);
      end = read.end;
    }
    this.depth--;
    return { kind: 'sequence', items, flow: false, start, end };
  }

  #part(column: number): PartRead {
    const from = this.at - column;
    const dash = this.at;
    const depth = this.depth;
    const known = this.problems.length;
    let node: YamlNode | undefined;
    try {
      node = this.#item(column);
    } catch (error) {
      if (error !== HAND_OVER) throw error;
      this.depth = depth;
      this.problems.length = known;
      node = this.#partWithYaml(from, column);
    }
    const problems = this.problems.slice(known);
    return { from, node, end: node ? node.end : dash + 1, problems };
  }

  /** The item that begins on this line and ends where a line stands no further in than its dash. */
  #partWithYaml(from: number, column: number): YamlNode | undefined {
    this.nextLine(this.lineEnd(from) + 1);
    while (this.column > column) this.nextLine(this.lineEnd(this.at) + 1);
    const next = this.column < 0 ? this.text.length : this.at - this.column;
    const item = readItemWithYaml(this.text.slice(from, next), column, from, this.column < 0 ? -1 : this.at);
    if (!item) throw HAND_OVER;
    this.problems.push(...item.problems);
    return item.node;
  }

  /** What stands behind a colon or a dash, on its line or below; `undefined` when nothing does. */
  #valueBehind(from: number, column: number, isMap: boolean, parts?: PartsOfPair): YamlNode | undefined {
    const at = this.skipSpaces(from);
    if (this.isLineEnd(at) || this.isComment(at)) {
      this.nextLine(this.lineEnd(at) + 1);
      if (parts && this.column >= column && this.beginsMap(this.at))
        return this.#partList(this.column, parts);
      if (this.column > column) return this.#block(column);
      if (isMap && this.column === column && this.isDash(this.at)) return this.#sequence(column);
      return undefined;
    }
    this.at = at;
    return this.#inline(column);
  }

  /** A value that is no block of entries, and the line behind it. */
  #inline(margin: number): YamlNode {
    const at = this.at;
    const unit = this.text.charCodeAt(at);
    if (unit === 124 || unit === 62) return this.#blockText(at, margin);
    if (unit === 91 || unit === 123) {
      const node = this.flow(at, margin);
      this.#endLine(node.end, margin);
      return node;
    }
    if (unit === DOUBLE || unit === SINGLE) {
      const node = this.quoted(at);
      this.#endLine(node.end, margin);
      return node;
    }
    return this.#plain(at, margin);
  }

  #blockText(at: number, margin: number): ScalarNode {
    const headerEnd = at + (this.text.charCodeAt(at + 1) === DASH ? 2 : 1);
    const behind = this.skipSpaces(headerEnd);
    if (!this.isLineEnd(behind) && !(behind > headerEnd && this.isComment(behind))) throw HAND_OVER;
    const lines = blockTextAt(this.text, this.lineEnd(behind) + 1, this.text.slice(at, headerEnd), margin);
    if (!lines) throw HAND_OVER;
    this.nextLine(lines.next);
    if (this.column > margin) throw HAND_OVER;
    return { kind: 'scalar', value: lines.value, style: 'block', start: at, end: lines.end };
  }

  #plain(start: number, margin: number): ScalarNode {
    if (!mayBeginPlain(this.text, start)) throw HAND_OVER;
    let end = this.#plainEnd(start);
    const behind = this.skipSpaces(end);
    const comment = !this.isLineEnd(behind);
    this.nextLine(this.lineEnd(behind) + 1);
    if (this.column <= margin) return this.scalarOf(start, end);
    if (comment) throw HAND_OVER;
    // The text goes on. Its lines are joined by blanks, and each blank line stands for a break.
    let value = this.text.slice(start, end);
    while (this.column > margin) {
      const between = this.text.slice(end, this.at);
      if (between.includes('#')) throw HAND_OVER;
      const breaks = between.split('\n').length - 2;
      const from = this.at;
      end = this.#plainEnd(from);
      if (end === from) throw HAND_OVER;
      value += (breaks === 0 ? ' ' : '\n'.repeat(breaks)) + this.text.slice(from, end);
      const rest = this.skipSpaces(end);
      this.nextLine(this.lineEnd(rest) + 1);
      if (!this.isLineEnd(rest) && this.column > margin) throw HAND_OVER;
    }
    return { kind: 'scalar', value: plainValue(value), style: 'plain', start, end };
  }

  /** Where an unquoted text ends on its line, outside of brackets: before the blanks at its end, or before a comment. */
  #plainEnd(start: number): number {
    const text = this.text;
    let last = start;
    for (let i = start; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === LF) break;
      if (unit === SPACE || unit === CR) continue;
      if (unit === HASH && text.charCodeAt(i - 1) === SPACE) break;
      if (unit === COLON && this.isBlankOrEnd(i + 1)) throw HAND_OVER;
      last = i + 1;
    }
    return last;
  }

  /** Nothing but a comment may stand behind a value, and nothing further in may follow. */
  #endLine(from: number, margin: number): void {
    const at = this.skipSpaces(from);
    if (!this.isLineEnd(at) && !(at > from && this.isComment(at))) throw HAND_OVER;
    this.nextLine(this.lineEnd(at) + 1);
    if (this.column > margin) throw HAND_OVER;
  }
}
