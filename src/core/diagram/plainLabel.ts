const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{White_Space}]*$/u;

const ALREADY_PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/**
 * Text on one line, as every picture shows it: composed (NFC), each run of white space one blank, and without what
 * XML cannot hold (control characters, non-characters); a lone surrogate becomes U+FFFD.
 * Returns the placeholder when nothing visible is left.
 */
export function plainLabel(text: string, placeholder = '(untitled)'): string {
  if (ALREADY_PLAIN.test(text)) return text;
  let plain = '';
  for (const char of text.replace(/[\s\u0085]+/g, ' ')) {
    const code = char.codePointAt(0) as number;
    if (code >= 0xd800 && code <= 0xdfff) plain += '\ufffd';
    else if (!isUnprintable(code)) plain += char;
  }
  // Composing comes after dropping: a control character may have stood between a letter and its accent.
  plain = plain.normalize('NFC').replace(/ {2,}/g, ' ').trim();
  return INVISIBLE.test(plain) ? placeholder : plain;
}

function isUnprintable(code: number): boolean {
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return true;
  return (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe;
}
