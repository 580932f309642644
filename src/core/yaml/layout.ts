import type { Span } from './place.ts';
import type { Pair, YamlNode } from './tree.ts';

/** How a text is laid out, as far as one has to know to write more of the same. */
export class Layout {
  readonly #text: string;
  readonly #brackets: readonly Span[];
  readonly lineBreak: string;
  /** How much further in the maps of this file stand than what holds them. */
  readonly indent: number;
  /** Blanks behind a dash. */
  readonly dashGap: number;

  constructor(text: string, brackets: readonly Span[]) {
    this.#text = text;
    this.#brackets = brackets;
    this.lineBreak = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
    this.indent = indentOf(text);
    this.dashGap = 1;
  }

  isInFlow({ start }: Span): boolean {
    return this.#brackets.some((one) => one.start < start && start < one.end);
  }

  lineStart(offset: number): number {
    let at = offset;
    while (at > 0 && !isBreak(this.#text[at - 1])) at--;
    return at;
  }

  lineEnd(offset: number): number {
    let at = offset;
    while (at < this.#text.length && !isBreak(this.#text[at])) at++;
    return at;
  }

  /** Where the line behind a line's end begins. */
  nextLine(lineEnd: number): number {
    if (this.#text[lineEnd] === '\r' && this.#text[lineEnd + 1] === '\n') return lineEnd + 2;
    return Math.min(lineEnd + 1, this.#text.length);
  }

  /** Behind the colon of a key that has no value; `undefined` when there is no colon. */
  afterColon({ end }: Span): number | undefined {
    const gap = /^[ \t]*:/.exec(this.#text.slice(end, end + 100));
    return gap ? end + gap[0].length : undefined;
  }

  /** Nothing but indentation and dashes stands before it on its line: no anchor, no tag, no `?`. */
  isFree({ start }: Span): boolean {
    return /^[ -]*$/.test(this.#text.slice(this.lineStart(start), start));
  }

  /** The column at which siblings stand; `undefined` when none of them tells. */
  columnOf(siblings: readonly Span[]): number | undefined {
    const free = siblings.find((one) => this.isFree(one));
    return free && free.start - this.lineStart(free.start);
  }

  /**
   * Where the last thing inside a node ends, without the comments behind it, which readers may count in. The blank lines
   * at the end of a text that keeps them (`|+`) are a part of it.
   */
  contentEnd(node: YamlNode): number {
    if (node.kind === 'map' && !node.flow) {
      const last = node.pairs.at(-1);
      return last ? this.endOfPair(last) : node.end;
    }
    if (node.kind === 'sequence' && !node.flow) {
      const last = node.items.at(-1);
      return last ? this.contentEnd(last) : node.end;
    }
    if (node.kind !== 'scalar' || node.style !== 'block') return node.end;
    const header = this.#text.slice(node.start, this.lineEnd(node.start)).split('#')[0];
    let end = node.end;
    if (!header?.includes('+')) return end;
    for (;;) {
      const next = this.nextLine(this.lineEnd(end));
      const nextEnd = this.lineEnd(next);
      if (next >= this.#text.length || this.#text.slice(next, nextEnd).trim() !== '') return end;
      end = nextEnd;
    }
  }

  endOfPair({ key, value }: Pair): number {
    return value ? this.contentEnd(value) : (this.afterColon(key) ?? key.end);
  }

  /** The end of the last line below that is a comment further in than a column; the offset itself when none follows. */
  belowComments(lineEnd: number, column: number): number {
    let end = lineEnd;
    for (let at = end; at < this.#text.length; ) {
      const start = this.nextLine(at);
      at = this.lineEnd(start);
      const line = this.#text.slice(start, at);
      const isInside = line.trimStart().startsWith('#') && line.length - line.trimStart().length > column;
      if (isInside) end = at;
      else return end;
    }
    return end;
  }
}

export function layoutOf(text: string, root: YamlNode | undefined): Layout {
  const brackets: Span[] = [];
  const look = (node: YamlNode | undefined): void => {
    if (!node || node.kind === 'alias' || node.kind === 'scalar') return;
    if (node.flow) brackets.push(node);
    if (node.kind === 'map') for (const { value } of node.pairs) look(value);
    else for (const item of node.items) look(item);
  };
  look(root);
  return new Layout(text, brackets);
}

/** A key with nothing behind it, and the line below, which is further in when it is what the key holds. */
const HOLDER = /^([ -]*)[^\s#-][^\r\n]*?:[ \t]*(?:[&!#][^\r\n]*)?(?=(?:\r\n|\r|\n)( *)[^\s#])/gm;

/** 4 where the first key that holds something does so; 2 everywhere else. */
function indentOf(text: string): number {
  for (const [, before = '', below = ''] of text.matchAll(HOLDER)) {
    const by = below.length - before.length;
    if (by > 0) return by === 4 ? 4 : 2;
  }
  return 2;
}

function isBreak(unit: string | undefined): boolean {
  return unit === '\n' || unit === '\r';
}
