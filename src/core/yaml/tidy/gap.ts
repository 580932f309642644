import type { Layout } from '../layout.ts';
import { blanksOf } from './scalarLines.ts';

/** A line that holds nothing but a comment, or nothing at all. */
export interface GapLine {
  /** Blanks before the comment; 0 for an empty line. */
  readonly column: number;
  /** The comment; empty for an empty line. */
  readonly comment: string;
}

export interface Gap {
  readonly lines: readonly GapLine[];
  /** Where the first thing below begins; the end of the text when there is none. */
  readonly next: number;
}

/** The comments and empty lines below the line that an offset is in. */
export function gapBelow(text: string, layout: Layout, offset: number): Gap {
  const lines: GapLine[] = [];
  let end = layout.lineEnd(offset);
  while (end < text.length) {
    const start = layout.nextLine(end);
    end = layout.lineEnd(start);
    const line = text.slice(start, end);
    const column = blanksOf(line);
    const comment = line.slice(column).replace(/[ \t]+$/, '');
    if (comment !== '' && !comment.startsWith('#')) return { lines, next: start + column };
    // What stands behind the last line break is no line.
    if (start < text.length) lines.push({ comment, column: comment === '' ? 0 : column });
  }
  return { lines, next: text.length };
}

/**
 * Divides a gap between what stands above, which begins at a column, and what follows: comments that stand further in
 * belong to what is above, as far as the first one that does not.
 */
export function splitGap(
  lines: readonly GapLine[],
  column: number,
): readonly [own: readonly GapLine[], rest: readonly GapLine[]] {
  const other = lines.findIndex((line) => line.comment !== '' && line.column <= column);
  const inside = other < 0 ? lines : lines.slice(0, other);
  const count = inside.findLastIndex(({ comment }) => comment !== '') + 1;
  return [lines.slice(0, count), lines.slice(count)];
}

/** The lines of a gap at a column of their own. */
export function printGap(lines: readonly GapLine[], column: number): readonly string[] {
  return lines.map(({ comment }) => (comment === '' ? '' : ' '.repeat(column) + comment));
}

/** Whether one of the comments silences a rule on the line below. */
export function isSpokenOf(lines: readonly GapLine[]): boolean {
  return lines.some(({ comment }) => /^#[ \t]*cx-ignore\b/.test(comment));
}
