import type { Position, Range } from '../host.ts';

/**
 * Turns offsets into positions and back. Lines end at `\n`, `\r\n` and `\r`, as they do in every editor
 * that speaks the Language Server Protocol; other separators of Unicode are ordinary characters.
 */
export class LineIndex {
  readonly #length: number;
  /** The text, until somebody asks where a line begins: nobody does for most files. */
  #made: string | Lines;

  constructor(text: string) {
    this.#made = text;
    this.#length = text.length;
  }

  get #lines(): Lines {
    if (typeof this.#made === 'string') this.#made = linesOf(this.#made);
    return this.#made;
  }

  get #starts(): Uint32Array {
    return this.#lines.starts;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** An offset outside the text counts as its nearest end; one within a line break as the end of the line. */
  positionAt(offset: number): Position {
    const starts = this.#starts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    const end = Math.min(Math.max(offset, starts[low]!), this.endOfLine(low));
    return { line: low, character: end - starts[low]! };
  }

  /** A position behind the end of its line counts as that end; a line behind the last one as the end of the text. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const start = this.#starts[position.line];
    if (start === undefined) return this.#length;
    return Math.min(start + Math.max(position.character, 0), this.endOfLine(position.line));
  }

  rangeOf(span: { readonly start: number; readonly end: number }): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** Where the line begins; the end of the text for a line behind the last. */
  startOfLine(line: number): number {
    return this.#starts[line] ?? this.#length;
  }

  /** Where the line's text ends, before its line break. */
  endOfLine(line: number): number {
    const { starts, long } = this.#lines;
    const next = starts[line + 1];
    if (next === undefined || line < 0) return this.#length;
    return next - (long?.has(line) ? 2 : 1);
  }
}

interface Lines {
  readonly starts: Uint32Array;
  /** The lines that end with two characters; none in most files. */
  readonly long?: ReadonlySet<number> | undefined;
}

function linesOf(text: string): Lines {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return { starts: new Uint32Array(starts) };
  }
  let long: Set<number> | undefined;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 10 && unit !== 13) continue;
    if (unit === 13 && text.charCodeAt(i + 1) === 10) {
      long ??= new Set();
      long.add(starts.length - 1);
      i++;
    }
    starts.push(i + 1);
  }
  return { starts: new Uint32Array(starts), long };
}
