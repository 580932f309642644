import { indentOf, isBlank, keyAt } from './blockLine.ts';
import { flowEnd, quoteEnd } from './flowParts.ts';
import type { LineIndex } from './lineIndex.ts';
import type { Path, Span } from './place.ts';

/** A key or a dash at the beginning of a line, or behind a dash. */
export interface Entry extends Span {
  /** `half`: a word where a key is expected, still without its colon. */
  readonly kind: 'key' | 'dash' | 'half';
  readonly line: number;
  readonly column: number;
  /** The first place behind the colon or the dash. */
  readonly after: number;
  readonly name: string;
  readonly parent: Entry | undefined;
  /** Which item of its list a dash is, from 0. */
  readonly index: number;
}

/** A stretch of text that is a value or a comment. */
export interface Stretch extends Span {
  /** `strange`: what we do not look into. */
  readonly kind: 'comment' | 'block' | 'flow' | 'quoted' | 'plain' | 'strange';
  readonly line: number;
  /** The entry whose value this is. */
  readonly owner: Entry | undefined;
  readonly closed: boolean;
}

export interface Outline {
  readonly text: string;
  readonly lines: LineIndex;
  readonly entries: readonly Entry[];
  readonly stretches: readonly Stretch[];
}

/**
 * Reads a text by its lines and their indentation alone, as a person does who skims it: what is half-written or broken
 * spoils nothing behind it. Of several documents in a file only the one around `offset` is looked at.
 */
export function outlineOf(text: string, offset: number, lines: LineIndex): Outline {
  const scanner = new Scanner(text, lines);
  const here = lines.positionAt(offset).line;
  for (let line = 0; line < lines.lineCount; line = scanner.next) {
    if (isMarker(text, lines.startOfLine(line))) {
      if (line > here) break;
      scanner.begin(line);
    } else {
      scanner.scan(line, lines.startOfLine(line));
    }
  }
  return { text, lines, entries: scanner.entries, stretches: scanner.stretches };
}

const MARKER = /^(?:---|\.\.\.)(?:\s|$)/;
const BLOCK_HEADER = /^[|>][0-9+-]*[ \t]*(?:#.*)?$/;

/** Whether a document begins or ends on the line that begins here. */
function isMarker(text: string, start: number): boolean {
  return (text[start] === '-' || text[start] === '.') && MARKER.test(text.slice(start, start + 4));
}

export function pathOf(entry: Entry | undefined): Path {
  if (!entry) return [];
  return [...pathOf(entry.parent), entry.kind === 'dash' ? entry.index : entry.name];
}

class Scanner {
  entries: Entry[] = [];
  stretches: Stretch[] = [];
  /** The first line that has not been looked at. */
  next = 0;
  readonly #text: string;
  readonly #lines: LineIndex;
  #open: Entry[] = [];

  constructor(text: string, lines: LineIndex) {
    this.#text = text;
    this.#lines = lines;
  }

  /** A new document begins behind the marker of this line. */
  begin(line: number): void {
    this.entries = [];
    this.stretches = [];
    this.#open = [];
    this.scan(line, this.#lines.startOfLine(line) + 3);
  }

  scan(line: number, from: number): void {
    this.next = line + 1;
    const end = this.#lines.endOfLine(line);
    const start = this.#lines.startOfLine(line);
    let last: Entry | undefined;
    for (let at = this.#skip(from, end); at < end; at = this.#skip(at, end)) {
      const unit = this.#text[at]!;
      const alone = at + 1 >= end || isBlank(this.#text[at + 1]);
      if (unit === '#' && (at === start || isBlank(this.#text[at - 1]))) {
        this.#add('comment', at, end, line, last);
        return;
      }
      if (((unit === '?' || unit === ':') && alone) || (unit === '%' && at === start)) {
        this.#add('strange', at, end, line, last);
        return;
      }
      if (unit === '-' && alone) {
        last = this.#push({ kind: 'dash', start: at, end: at + 1, after: at + 1, name: '' }, line);
        at++;
      } else if (unit === '&' || unit === '!') {
        while (at < end && !isBlank(this.#text[at])) at++;
      } else {
        const key = keyAt(this.#text, at, end);
        if (key) last = this.#push(key, line);
        this.#value(line, key ? this.#skip(key.after, end) : at, last);
        return;
      }
    }
  }

  #value(line: number, at: number, onLine: Entry | undefined): void {
    const end = this.#lines.endOfLine(line);
    if (at >= end) return;
    const column = at - this.#lines.startOfLine(line);
    const unit = this.#text[at]!;
    const owner = onLine ?? this.#ownerAt(column);
    const margin = owner && owner.kind !== 'half' ? owner.column : -1;
    if (unit === '#' && isBlank(this.#text[at - 1])) {
      this.#add('comment', at, end, line, owner);
    } else if (unit === '&' || unit === '!') {
      let next = at;
      while (next < end && !isBlank(this.#text[next])) next++;
      this.#value(line, this.#skip(next, end), owner);
    } else if ((unit === '|' || unit === '>') && BLOCK_HEADER.test(this.#text.slice(at, end))) {
      this.#add('block', at, this.#reach(line, margin), line, owner);
    } else if (unit === '[' || unit === '{') {
      const flow = flowEnd(this.#text, at, this.#reach(line, margin, /[\]}]/));
      this.#until(this.#add('flow', at, flow.end, line, owner, flow.closed));
    } else if (unit === '"' || unit === "'") {
      const close = quoteEnd(this.#text, at, this.#reach(line, margin));
      this.#until(this.#add('quoted', at, close ?? end, line, owner, close !== undefined));
    } else if (!onLine && this.#isHalf(column)) {
      const half = this.#plainEnd(at, end);
      this.#push({ kind: 'half', start: at, end: half, after: half, name: this.#text.slice(at, half) }, line);
      this.#rest(half, end, line, undefined);
    } else {
      this.#plain(line, at, end, margin, owner);
    }
  }

  #plain(line: number, at: number, end: number, margin: number, owner: Entry | undefined): void {
    const stop = this.#plainEnd(at, end);
    this.next = line + 1;
    let last = stop;
    // A comment ends the text; a line that is a key of its own does, too, although strict readers would not have it.
    for (let below = line + 1; stop >= this.#trimmed(at, end) && below < this.#lines.lineCount; below++) {
      const indent = indentOf({ text: this.#text, lines: this.#lines }, below);
      if (indent === undefined) continue;
      const start = this.#lines.startOfLine(below) + indent;
      const lineEnd = this.#lines.endOfLine(below);
      let inner = start;
      while (this.#text[inner] === '-' && isBlank(this.#text[inner + 1]))
        inner = this.#skip(inner + 1, lineEnd);
      if (indent <= margin || this.#text[start] === '#' || keyAt(this.#text, inner, lineEnd)) break;
      last = this.#trimmed(start, lineEnd);
      this.next = below + 1;
    }
    this.#add('plain', at, last, line, owner);
    if (last === stop) this.#rest(stop, end, line, owner);
  }

  /** A comment behind a value. */
  #rest(from: number, end: number, line: number, owner: Entry | undefined): void {
    const at = this.#skip(from, end);
    if (at < end) this.#add(this.#text[at] === '#' ? 'comment' : 'strange', at, end, line, owner);
  }

  #until(stretch: Stretch): void {
    const { line } = this.#lines.positionAt(stretch.end);
    this.next = line + 1;
    this.#rest(stretch.end, this.#lines.endOfLine(line), line, stretch.owner);
  }

  /** The end of the last line below that stands further in than the margin, or begins with what closes. */
  #reach(line: number, margin: number, closing?: RegExp): number {
    let last = line;
    for (let below = line + 1; below < this.#lines.lineCount; below++) {
      const indent = indentOf({ text: this.#text, lines: this.#lines }, below);
      if (indent === undefined) continue;
      const closes = indent === margin && closing?.test(this.#text[this.#lines.startOfLine(below) + indent]!);
      if (indent <= margin && !closes) break;
      last = below;
    }
    this.next = last + 1;
    return this.#lines.endOfLine(last);
  }

  #add(
    kind: Stretch['kind'],
    start: number,
    end: number,
    line: number,
    owner: Entry | undefined,
    closed = true,
  ): Stretch {
    const stretch: Stretch = { kind, start, end, line, owner, closed };
    this.stretches.push(stretch);
    return stretch;
  }

  #push(found: Pick<Entry, 'kind' | 'start' | 'end' | 'after' | 'name'>, line: number): Entry {
    const column = found.start - this.#lines.startOfLine(line);
    const dash = found.kind === 'dash';
    let former: Entry | undefined;
    for (let top = this.#open.at(-1); top; top = this.#open.at(-1)) {
      // The dashes of a list may stand right below its key.
      if (top.column < column || (dash && top.column === column && top.kind !== 'dash')) break;
      former = this.#open.pop();
    }
    const parent = this.#open.at(-1);
    const index = dash && former?.kind === 'dash' && former.parent === parent ? former.index + 1 : 0;
    // Written out: a text has thousands of these, and spreading takes twenty times as long.
    const { kind, start, end, after, name } = found;
    const entry: Entry = { kind, start, end, after, name, line, column, parent, index };
    this.#open.push(entry);
    this.entries.push(entry);
    return entry;
  }

  #ownerAt(column: number): Entry | undefined {
    return this.#open.findLast((entry) => entry.column < column);
  }

  #isHalf(column: number): boolean {
    return (
      this.#open.length === 0 || this.#open.some((entry) => entry.kind !== 'dash' && entry.column === column)
    );
  }

  #plainEnd(at: number, end: number): number {
    for (let i = at; i < end; i++)
      if (this.#text[i] === '#' && i > at && isBlank(this.#text[i - 1])) return this.#trimmed(at, i);
    return this.#trimmed(at, end);
  }

  #trimmed(start: number, end: number): number {
    let last = end;
    while (last > start && isBlank(this.#text[last - 1])) last--;
    return last;
  }

  #skip(at: number, end: number): number {
    let next = at;
    while (next < end && isBlank(this.#text[next])) next++;
    return next;
  }
}
