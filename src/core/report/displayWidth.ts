/** Two columns in a terminal: East Asian wide and full-width characters, and what is drawn as emoji by itself (UAX #11, UTS #51). */
const WIDE =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18d08}\u{1aff0}-\u{1b2fb}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}])/u;

/** A symbol that a variation selector turns into an emoji, such as a heart. */
const EMOJI_BY_SELECTOR = /^\p{Emoji}\ufe0f/u;

const NO_COLUMN = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]+$/u;

/** One visible character, with the UTF-16 units that it is made of. */
export interface Cell {
  readonly text: string;
  /** Columns: 0, 1 or 2. */
  readonly width: number;
  /** UTF-16 units from the start of the text. */
  readonly start: number;
}

/** The visible characters of a text, in order. */
export function* cellsOf(text: string): Iterable<Cell> {
  for (const { segment, index } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    yield { text: segment, width: widthOf(segment), start: index };
  }
}

/** How many columns of a terminal the text takes. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const cell of cellsOf(text)) width += cell.width;
  return width;
}

/** As much of a text as fits into so many columns; what is cut off ends with “…”. */
export function shortenToWidth(text: string, widest: number): string {
  if (displayWidth(text) <= widest) return text;
  let kept = '';
  let width = 0;
  for (const cell of cellsOf(text)) {
    if (width + cell.width >= widest) break;
    kept += cell.text;
    width += cell.width;
  }
  return `${kept.trimEnd()}…`;
}

function widthOf(character: string): number {
  if (WIDE.test(character) || EMOJI_BY_SELECTOR.test(character)) return 2;
  return NO_COLUMN.test(character) ? 0 : 1;
}
