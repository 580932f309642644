/**
 * Widths of the signs from blank to `~` in Helvetica, and so in Arial and Liberation Sans, in thousandths of the size
 * (Adobe Font Metrics, Core 14). A picture that is drawn without a browser has nothing else to measure with.
 */
const ASCII = [
  ...[
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  ],
  ...[
    556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  ],
  ...[
    500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  ],
  ...[
    556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  ],
  ...[278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584],
];

/** Where the font is missing, the one that takes its place is wider: DejaVu Sans by about a sixth. */
const RESERVE = 1.16;
const BOLD = 1.1;

/** Signs for which that one is wider still. */
const SIGNS: ReadonlyMap<string, number> = new Map([
  ...[...'#+<=>^~'].map((sign) => [sign, 722] as const),
  ...[...'{}'].map((sign) => [sign, 548] as const),
  ...[...'*`"'].map((sign) => [sign, 431] as const),
  ...[..."![]'"].map((sign) => [sign, 346] as const),
]);

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u;

/** Letters of three strokes, as wide as an "m". */
const WIDE_LETTER = /[жмфшщыюљњџæœ]/iu;

const MARK = /\p{M}/u;

/** Pixels that a text of that size takes on one line, rather a little more than less. */
export function textWidth(text: string, size: number, bold = false): number {
  let thousandths = 0;
  let marks = 0;
  for (const char of text.normalize('NFD')) {
    marks = MARK.test(char) ? marks + 1 : 0;
    // A heap of marks on one letter is more than fonts can pile up: they draw them beside each other.
    thousandths += marks > 2 ? 600 : widthOf(char);
  }
  return (thousandths / 1000) * size * RESERVE * (bold ? BOLD : 1);
}

function widthOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x20 && code <= 0x7e) return SIGNS.get(char) ?? ASCII[code - 0x20] ?? 600;
  if (/[\p{M}\p{Default_Ignorable_Code_Point}]/u.test(char)) return 0;
  if (WIDE.test(char)) return 1050;
  if (WIDE_LETTER.test(char)) return 900;
  return /\p{Lu}/u.test(char) ? 720 : 600;
}
