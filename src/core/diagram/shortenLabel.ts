import { once } from '../once.ts';

/** Characters that take two columns: East Asian wide ones and emoji. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/**
 * Segmenting costs a hundred times this look, and most labels need none: letters of Latin, Greek and Cyrillic without marks
 * behind them, dashes, quotation marks, each of which is one visible character of one column.
 */
const SINGLE = /^[\x20-\x7e\xa1-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u20ac]*$/;

const graphemes = once(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }));

/** One visible character may carry any number of marks; a picture gains nothing from more than this many UTF-16 units. */
const LONGEST_CHARACTER = 32;

/**
 * The text if it fits into so many columns, otherwise its beginning and “…”, cut between visible characters.
 * A column is about the width of a Latin letter, so that a limit means the same room in every script.
 */
export function shortenLabel(text: string, columns: number): string {
  if (SINGLE.test(text))
    return text.length <= columns ? text : `${text.slice(0, Math.max(0, columns - 1)).trimEnd()}…`;
  let kept = '';
  let keptBeforeEllipsis = '';
  let used = 0;
  for (const { segment } of graphemes().segment(text)) {
    const character = segment.length > LONGEST_CHARACTER ? firstMarks(segment) : segment;
    used += WIDE.test(character) ? 2 : 1;
    if (used > columns) return `${keptBeforeEllipsis.trimEnd()}…`;
    kept += character;
    if (used < columns) keptBeforeEllipsis = kept;
  }
  return kept;
}

/** A quick look: `false` when one would have to count. */
export function surelyFits(text: string, columns: number): boolean {
  return text.length <= columns && SINGLE.test(text);
}

function firstMarks(character: string): string {
  let kept = '';
  for (const codePoint of character) {
    if (kept.length + codePoint.length > LONGEST_CHARACTER) break;
    kept += codePoint;
  }
  return kept;
}
