/** Widths of a sans-serif's Latin letters in thousandths of the font size, from Helvetica's published metrics. */
const NARROW = new Set("iljI.,:;'|!ftr()[]{} ");
const WIDE = new Set('mwMWQOGCD@%&');

/**
 * About how wide a text is in a sans-serif font, in pixels: good enough to break lines where nothing can be measured, and the
 * same everywhere. Errs on the wide side.
 */
export function estimateWidth(text: string, size: number, isBold = false): number {
  let thousandths = 0;
  for (const char of text) thousandths += widthOf(char);
  return (thousandths / 1000) * size * (isBold ? 1.08 : 1);
}

function widthOf(char: string): number {
  if (char >= ' ' && char <= '~') {
    if (NARROW.has(char)) return 330;
    if (WIDE.has(char)) return 880;
    return char >= 'A' && char <= 'Z' ? 700 : 570;
  }
  const code = char.codePointAt(0) ?? 0;
  if (isZeroWidth(char, code)) return 0;
  if (code >= 0x1100 && isFullWidth(code)) return 1020;
  // Cyrillic and Greek run wider than Latin, Arabic narrower.
  return code >= 0x600 && code < 0x780 ? 560 : 640;
}

function isZeroWidth(char: string, code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || (code >= 0x1f3fb && code <= 0x1f3ff) || /^\p{M}$/u.test(char);
}

function isFullWidth(code: number): boolean {
  return (
    code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xffe6) ||
    code >= 0x1f000
  );
}
