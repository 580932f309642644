import type { ScalarNode } from '../tree.ts';

/** A column in the text as it is, and in the text as it will be. */
export interface Column {
  readonly was: number;
  readonly is: number;
}

/** How much further in everything stands than what holds it. */
export const INDENT = 2;

const LINE_BREAK = /\r\n|\r|\n/;

/** The lines of a scalar, the first one without what stands before it; `at` is where that begins which holds the scalar. */
export function scalarLines(written: string, { style }: ScalarNode, at: Column): readonly string[] {
  const [first = '', ...others] = linesOf(written);
  if (style !== 'block') {
    // Blanks at the beginning of a line mean nothing there; at its end they may, behind a backslash.
    const indent = ' '.repeat(at.is + INDENT);
    return [first, ...others.map((line) => (isBlank(line) ? '' : indent + line.slice(blanksOf(line))))];
  }
  const header = first.split('#')[0]!;
  // A text of nothing but line breaks: how far in they stand means nothing.
  if (others.every((line) => /^ *$/.test(line)))
    return [first.replace(/[ \t]+$/, ''), ...others.map(() => '')];
  const text = others.find((line) => !isBlank(line)) ?? '';
  const column = blanksOf(text);
  // A header with a digit counts from where the holder begins.
  const by = /\d/.test(header) ? at.is - at.was : at.is + INDENT - column;
  return [first.replace(/[ \t]+$/, ''), ...others.map((line) => shifted(line, by))];
}

export function linesOf(text: string): readonly string[] {
  return text.split(LINE_BREAK);
}

/** Blanks and tabs at the beginning of a line: all that YAML takes for indentation. */
export function blanksOf(line: string): number {
  return /^[ \t]*/.exec(line)![0].length;
}

export function isBlank(line: string): boolean {
  return blanksOf(line) === line.length;
}

/** A line further in, or out; a line of blanks that are not part of a text becomes empty. */
export function shifted(line: string, by: number): string {
  const blanks = blanksOf(line);
  if (line === '' || (isBlank(line) && blanks + by <= 0)) return '';
  return by >= 0 ? ' '.repeat(by) + line : line.slice(Math.min(-by, blanks));
}
