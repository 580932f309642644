import { blockTextAt } from './blockText.ts';
import { isFlowIndicator, mayBeginPlain, plainValue } from './plainValue.ts';
import { quotedTextAt } from './quotedText.ts';
import { repeatedKey, tidyProblems } from './syntaxProblems.ts';
import type {
  MapNode,
  Pair,
  ScalarNode,
  SequenceNode,
  SyntaxProblem,
  YamlDocument,
  YamlNode,
} from './tree.ts';

/** Thrown to get out of the recursion; it never leaves this file. */
const HAND_OVER = Object.freeze({ reason: 'beyond the subset' });

/** Nobody nests deeper by hand, and whoever does can wait for the full reader and its limits. */
const MAX_DEPTH = 40;

/** Keys of one map, each of which is compared with those before it. */
const MAX_PAIRS = 100;

const TAB_OR_WORSE = /[\t\0\ufeff\ufffd]|\r(?!\n)/;

const DASH = 45;
const HASH = 35;
const COLON = 58;
const SPACE = 32;
const LF = 10;
const CR = 13;
const COMMA = 44;
const DOUBLE = 34;
const SINGLE = 39;

/**
 * Reads the YAML that people write for us: blocks by indentation, texts on one line or as blocks, lists and maps in
 * brackets. Such a text it reads some ten times as fast as `yaml` does, into the same tree. `undefined` for everything
 * that it does not understand wholly, be it an anchor, a tag, or a mistake: then `yaml` has the word.
 */
export function readDirectly(text: string): YamlDocument | undefined {
  if (TAB_OR_WORSE.test(text)) return undefined;
  try {
    return new DirectReader(text).read();
  } catch (error) {
    if (error === HAND_OVER) return undefined;
    throw error;
  }
}

class DirectReader {
  readonly #text: string;
  readonly #problems: SyntaxProblem[] = [];
  /** The next character to read. Between entries it is the first one of a line that is neither blank nor a comment. */
  #at = 0;
  /** Column of that first character; -1 at the end of the text. */
  #column = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): YamlDocument {
    this.#nextLine(0);
    if (this.#column < 0) return { text: this.#text, root: undefined, problems: [] };
    if (this.#column !== 0) throw HAND_OVER;
    const root = this.#isDash(this.#at) ? this.#sequence(0) : this.#map(0);
    if (this.#column >= 0) throw HAND_OVER;
    return { text: this.#text, root, problems: tidyProblems(this.#problems, this.#text) };
  }

  /** What stands at the beginning of a line, below a key or a dash at `margin`. */
  #block(margin: number): YamlNode {
    if (this.#isDash(this.#at)) return this.#sequence(this.#column);
    if (this.#keyEnd(this.#at) >= 0) return this.#map(this.#column);
    return this.#inline(margin);
  }

  #map(column: number): MapNode {
    this.#enter();
    const start = this.#at;
    const pairs: Pair[] = [];
    let end = start;
    while (this.#column === column) {
      const keyStart = this.#at;
      const keyEnd = this.#keyEnd(keyStart);
      if (keyEnd < 0) throw HAND_OVER;
      const key = this.#scalarOf(keyStart, keyEnd);
      end = keyEnd + 1;
      const value = this.#valueBehind(end, column, true);
      if (value) end = value.end;
      this.#addPair(pairs, key, value);
    }
    if (this.#column > column) throw HAND_OVER;
    this.#depth--;
    return { kind: 'map', pairs, flow: false, start, end };
  }

  #addPair(pairs: Pair[], key: ScalarNode, value: YamlNode | undefined): void {
    const name = typeof key.value === 'string' ? key.value : this.#text.slice(key.start, key.end);
    if (pairs.length === MAX_PAIRS) throw HAND_OVER;
    if (pairs.some((pair) => pair.name === name)) this.#problems.push(repeatedKey(key, name));
    pairs.push({ key, name, value });
  }

  #sequence(column: number): SequenceNode {
    this.#enter();
    const start = this.#at;
    const items: (YamlNode | undefined)[] = [];
    let end = start;
    while (this.#column === column && this.#isDash(this.#at)) {
      end = this.#at + 1;
      const content = this.#skipSpaces(end);
      let item: YamlNode | undefined;
      if (this.#isDash(content) || this.#keyEnd(content) >= 0) {
        // A list or a map that begins behind the dash stands as far in as its first entry.
        this.#column += content - this.#at;
        this.#at = content;
        item = this.#block(column);
      } else {
        item = this.#valueBehind(end, column, false);
      }
      if (this.#column > column) throw HAND_OVER;
      if (item) end = item.end;
      items.push(item);
    }
    this.#depth--;
    return { kind: 'sequence', items, flow: false, start, end };
  }

  /** What stands behind a colon or a dash, on its line or below; `undefined` when nothing does. */
  #valueBehind(from: number, column: number, isMap: boolean): YamlNode | undefined {
    const at = this.#skipSpaces(from);
    if (this.#isLineEnd(at) || this.#isComment(at)) {
      this.#nextLine(this.#lineEnd(at) + 1);
      if (this.#column > column) return this.#block(column);
      if (isMap && this.#column === column && this.#isDash(this.#at)) return this.#sequence(column);
      return undefined;
    }
    this.#at = at;
    return this.#inline(column);
  }

  /** A value that is no block of entries, and the line behind it. */
  #inline(margin: number): YamlNode {
    const at = this.#at;
    const unit = this.#text.charCodeAt(at);
    if (unit === 124 || unit === 62) return this.#blockText(at, margin);
    if (unit === 91 || unit === 123) {
      const node = this.#flow(at, margin);
      this.#endLine(node.end, margin);
      return node;
    }
    if (unit === DOUBLE || unit === SINGLE) {
      const node = this.#quoted(at);
      this.#endLine(node.end, margin);
      return node;
    }
    return this.#plain(at, margin);
  }

  #blockText(at: number, margin: number): ScalarNode {
    const headerEnd = at + (this.#text.charCodeAt(at + 1) === DASH ? 2 : 1);
    const behind = this.#skipSpaces(headerEnd);
    if (!this.#isLineEnd(behind) && !(behind > headerEnd && this.#isComment(behind))) throw HAND_OVER;
    const lines = blockTextAt(this.#text, this.#lineEnd(behind) + 1, this.#text.slice(at, headerEnd), margin);
    if (!lines) throw HAND_OVER;
    this.#nextLine(lines.next);
    if (this.#column > margin) throw HAND_OVER;
    return { kind: 'scalar', value: lines.value, style: 'block', start: at, end: lines.end };
  }

  #plain(start: number, margin: number): ScalarNode {
    if (!mayBeginPlain(this.#text, start)) throw HAND_OVER;
    let end = this.#plainEnd(start);
    const behind = this.#skipSpaces(end);
    const comment = !this.#isLineEnd(behind);
    this.#nextLine(this.#lineEnd(behind) + 1);
    if (this.#column <= margin) return this.#scalarOf(start, end);
    if (comment) throw HAND_OVER;
    // The text goes on. Its lines are joined by blanks, and each blank line stands for a break.
    let value = this.#text.slice(start, end);
    while (this.#column > margin) {
      const between = this.#text.slice(end, this.#at);
      if (between.includes('#')) throw HAND_OVER;
      const breaks = between.split('\n').length - 2;
      const from = this.#at;
      end = this.#plainEnd(from);
      if (end === from) throw HAND_OVER;
      value += (breaks === 0 ? ' ' : '\n'.repeat(breaks)) + this.#text.slice(from, end);
      const rest = this.#skipSpaces(end);
      this.#nextLine(this.#lineEnd(rest) + 1);
      if (!this.#isLineEnd(rest) && this.#column > margin) throw HAND_OVER;
    }
    return { kind: 'scalar', value: plainValue(value), style: 'plain', start, end };
  }

  #scalarOf(start: number, end: number): ScalarNode {
    return { kind: 'scalar', value: plainValue(this.#text.slice(start, end)), style: 'plain', start, end };
  }

  /** Where an unquoted text ends on its line, outside of brackets: before the blanks at its end, or before a comment. */
  #plainEnd(start: number): number {
    const text = this.#text;
    let last = start;
    for (let i = start; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === LF) break;
      if (unit === SPACE || unit === CR) continue;
      if (unit === HASH && text.charCodeAt(i - 1) === SPACE) break;
      if (unit === COLON && this.#isBlankOrEnd(i + 1)) throw HAND_OVER;
      last = i + 1;
    }
    return last;
  }

  #quoted(start: number): ScalarNode {
    const quoted = quotedTextAt(this.#text, start);
    if (!quoted) throw HAND_OVER;
    const style = this.#text.charCodeAt(start) === DOUBLE ? 'double' : 'single';
    return { kind: 'scalar', value: quoted.value, style, start, end: quoted.end };
  }

  /** A list or a map in brackets, whose lines all stand further in than the margin. */
  #flow(start: number, margin: number): MapNode | SequenceNode {
    this.#enter();
    const isMap = this.#text.charCodeAt(start) === 123;
    const closing = isMap ? 125 : 93;
    const items: YamlNode[] = [];
    const pairs: Pair[] = [];
    let at = this.#skipInFlow(start + 1, margin);
    while (this.#text.charCodeAt(at) !== closing) {
      if (isMap) {
        at = this.#flowPair(pairs, at, margin);
      } else {
        const item = this.#flowValue(at, margin);
        items.push(item);
        at = item.end;
      }
      at = this.#skipInFlow(at, margin);
      const unit = this.#text.charCodeAt(at);
      if (unit === COMMA) at = this.#skipInFlow(at + 1, margin);
      else if (unit !== closing) throw HAND_OVER;
    }
    this.#depth--;
    const end = at + 1;
    return isMap
      ? { kind: 'map', pairs, flow: true, start, end }
      : { kind: 'sequence', items, flow: true, start, end };
  }

  /** Returns where the pair ends. */
  #flowPair(pairs: Pair[], at: number, margin: number): number {
    const colon = this.#keyEnd(at);
    if (colon < 0) throw HAND_OVER;
    const key = this.#scalarOf(at, colon);
    const from = this.#skipInFlow(colon + 1, margin);
    const unit = this.#text.charCodeAt(from);
    const value = unit === COMMA || unit === 125 ? undefined : this.#flowValue(from, margin);
    this.#addPair(pairs, key, value);
    return value ? value.end : colon + 1;
  }

  #flowValue(at: number, margin: number): YamlNode {
    const unit = this.#text.charCodeAt(at);
    if (unit === 91 || unit === 123) return this.#flow(at, margin);
    if (unit === DOUBLE || unit === SINGLE) return this.#quoted(at);
    if (!mayBeginPlain(this.#text, at)) throw HAND_OVER;
    const text = this.#text;
    let last = at;
    for (let i = at; ; i++) {
      const next = text.charCodeAt(i);
      if (next === LF || isFlowIndicator(next) || Number.isNaN(next)) break;
      if (next === SPACE || next === CR) continue;
      if (next === HASH && text.charCodeAt(i - 1) === SPACE) throw HAND_OVER;
      if (next === COLON && (this.#isBlankOrEnd(i + 1) || isFlowIndicator(text.charCodeAt(i + 1))))
        throw HAND_OVER;
      last = i + 1;
    }
    return this.#scalarOf(at, last);
  }

  /** The next character within brackets, on this line or one below. */
  #skipInFlow(from: number, margin: number): number {
    let at = this.#skipSpaces(from);
    while (this.#isLineEnd(at)) {
      const line = this.#lineEnd(at) + 1;
      if (line > this.#text.length) throw HAND_OVER;
      at = this.#skipSpaces(line);
      if (!this.#isLineEnd(at) && at - line <= margin) throw HAND_OVER;
    }
    return at;
  }

  /** Where the colon of a key is, if a key of plain letters, digits and dashes stands here; otherwise -1. */
  #keyEnd(start: number): number {
    const text = this.#text;
    const first = text.charCodeAt(start);
    if (!isWord(first)) return -1;
    for (let i = start + 1; i - start < 200; i++) {
      const unit = text.charCodeAt(i);
      if (unit === COLON) return this.#isBlankOrEnd(i + 1) ? i : -1;
      if (!isWord(unit) && unit !== DASH && unit !== 46 && unit !== 47) return -1;
    }
    return -1;
  }

  /** Nothing but a comment may stand behind a value, and nothing further in may follow. */
  #endLine(from: number, margin: number): void {
    const at = this.#skipSpaces(from);
    if (!this.#isLineEnd(at) && !(at > from && this.#isComment(at))) throw HAND_OVER;
    this.#nextLine(this.#lineEnd(at) + 1);
    if (this.#column > margin) throw HAND_OVER;
  }

  /** Goes to the next line, from `start`, that is neither blank nor a comment. */
  #nextLine(start: number): void {
    let line = start;
    while (line < this.#text.length) {
      const at = this.#skipSpaces(line);
      if (!this.#isLineEnd(at) && this.#text.charCodeAt(at) !== HASH) {
        this.#at = at;
        this.#column = at - line;
        return;
      }
      line = this.#lineEnd(at) + 1;
    }
    this.#at = this.#text.length;
    this.#column = -1;
  }

  #skipSpaces(from: number): number {
    let at = from;
    while (this.#text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  #lineEnd(at: number): number {
    const end = this.#text.indexOf('\n', at);
    return end < 0 ? this.#text.length : end;
  }

  #isLineEnd(at: number): boolean {
    const unit = this.#text.charCodeAt(at);
    return unit === LF || unit === CR || Number.isNaN(unit);
  }

  #isBlankOrEnd(at: number): boolean {
    return this.#text.charCodeAt(at) === SPACE || this.#isLineEnd(at);
  }

  #isComment(at: number): boolean {
    return this.#text.charCodeAt(at) === HASH && this.#text.charCodeAt(at - 1) === SPACE;
  }

  #isDash(at: number): boolean {
    return this.#text.charCodeAt(at) === DASH && this.#isBlankOrEnd(at + 1);
  }

  #enter(): void {
    if (++this.#depth > MAX_DEPTH) throw HAND_OVER;
  }
}

function isWord(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95
  );
}
