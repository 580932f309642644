/** What a terminal or a log acts on or hides: controls, line separators, marks that turn the reading direction, the byte order mark. */
const UNSEEN =
  /[\0-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\u{e0001}]|[\ud800-\udfff]/gu;

const FIRST_PICTURE = 0x2400;

/**
 * Text on one line with everything unseen made visible, so that no text out of a file can move the cursor, recolour a
 * terminal or begin a line of its own: `␛` for an escape, `<U+202E>` for what has no picture.
 */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, (sign) => {
    const code = sign.codePointAt(0) as number;
    if (code < 0x20) return String.fromCodePoint(FIRST_PICTURE + code);
    if (code === 0x7f) return '␡';
    if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}
