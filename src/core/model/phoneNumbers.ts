import { once } from '../once.ts';
import type { Span } from '../yaml/place.ts';
import { mayHoldUnseen } from '../yaml/quotedText.ts';
import type { Found } from './emailAddresses.ts';

/** Digits with the separators that people write between them, at most three at once. */
const RUN = /[+(]{0,2}\d(?:[ \u00a0\u2009\u202f()./\u2010-\u2013-]{0,3}\d){6,20}/g;

/** The zeros of the scripts whose digits are read here: Arabic, Persian, Devanagari, Bengali, full width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

/** Words after which a number is that of a phone, in the languages that we know of. */
const PHONE =
  'tele?phones?|phones?|tel|telf|tlf|tfn|t[eé]l[eéè]f[oó]n\\p{L}*|t[eé]l[eé]phone|tél|mobiles?|m[oóò]vil|m[oò]bil|telem[oó]vel|celular|cell|handy|portable|whatsapp|viber|fax|телефон\\p{L}*|тел|моб|мобільн\\p{L}*|мобильн\\p{L}*|τηλέφωνο|τηλ|电话|電話|手机|手機|携帯|전화|هاتف|تلفون|جوال|טלפון|फ़ोन|फोन|☎\\ufe0f?|📞|📱';

/** What may stand between such a word and the number. */
const LINK =
  'numbers?|nr|no|num|n[uú]mero|nummer|номер|is|es|é|ist|of|de|do|da|del|contact[oe]?|me|her|him|at|on|under|direct|line|private|home|work';

const afterPhone = once(
  () =>
    new RegExp(
      `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}])(?:${PHONE})[^\\p{L}\\p{N}+(]{0,6}(?:(?:${LINK}|${PHONE})[^\\p{L}\\p{N}+(]{1,6}){0,3}$`,
      'iu',
    ),
);

/** Shapes in which nothing but phone numbers is written. */
const NATIONAL: readonly RegExp[] = [
  /^(?:1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}([.-]))\d{3}[.-]\d{4}$/, // North America: (415) 555-2671
  /^0[1-9](?:[ .-]\d{2}){4}$/, // France: 06 12 34 56 78
  /^\(?0[1-9]\d\)?[ -]\d{3}[ -]\d{2}[ -]\d{2}$/, // Ukraine: 067 123-45-67
  /^[6-9]\d{2}(?: \d{2}){3}$/, // Spain: 612 34 56 78
  /^(?:\(0[1-9]\d{1,3}\)|0[1-9]\d{1,3}) \d{3,4} \d{3,4}$/, // United Kingdom: 020 7946 0958
  /^0[1-9]\d{2,3} \d{6,7}$/, // United Kingdom, Germany: 07911 123456
  /^0[789]0-\d{4}-\d{4}$/, // Japan: 090-1234-5678
  /^\(\d{2}\) ?9?\d{4}-\d{4}$/, // Brazil: (11) 91234-5678
];

/** What a call costs nothing for is a company's. */
const TOLL_FREE =
  /^(?:\+?(?:1|44|34|49|33|39|351|380)?|00)0?(?:800|808|8(?:33|44|55|66|77|88)(?=\d{7}$)|90[0-2](?=\d{6}$))/;

const AMOUNT = /^[ \u00a0\u202f]?(?:[%‰€$£¥₴°]|(?:eur|usd|gbp|uah|euros?|грн|kg|km|ms|px|[kmg]b)(?!\p{L}))/iu;
const DATE = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})(?: |$)/;
const YEARS = /^(?:(?:19|20)\d{2}\D{0,3}){2,}$/;
/** `1 250 000`; a phone number that is grouped like this does not end so round. */
const ROUND = /^\+?\d{1,3}(?:[ .\u00a0\u2009\u202f]\d{3})*[ .\u00a0\u2009\u202f]000$/;

/** The phone numbers of people in a text, in whatever script. Numbers that may be something else need a word before them that tells. */
export function phoneNumbers(text: string): readonly Found[] {
  if (!mayHoldNumber(text)) return [];
  const plain = text.replace(
    /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff0b\uff10-\uff19]/g,
    asciiOf,
  );
  const found: Found[] = [];
  for (const match of plain.matchAll(RUN)) {
    // A bracket that never closes is the text's own.
    const skip = /^\((?!.*\))/.test(match[0]) ? 1 : 0;
    const run = match[0].slice(skip);
    const start = match.index + skip;
    if (!standsAlone(plain, start, run) || !isPhone(run, plain.slice(Math.max(0, start - 60), start)))
      continue;
    found.push({ start, text: text.slice(start, start + run.length) });
  }
  return found;
}

/** As `RUN`, in a source, where a text may go on in the next line. */
const RUN_IN_SOURCE = /\d(?:[\s()./\u2010-\u2013-]*\d){6,}/g;

const OTHER_DIGITS = /[\u0660-\u09ef\uff10-\uff19]/;

/** With more of them, looking at every text is no slower than comparing places. */
const MANY = 50;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A quick look at a source: the stretches, in its order, of which each text holds a piece in which `phoneNumbers` finds
 * something. `undefined` when one cannot tell, or when there are too many to be worth it.
 */
export function stretchesOfDigits(source: string): readonly Span[] | undefined {
  if (OTHER_DIGITS.test(source) || mayHoldUnseen(source)) return undefined;
  const stretches: Span[] = [];
  for (const { index, 0: run } of source.matchAll(RUN_IN_SOURCE))
    if (!DAY.test(run)) stretches.push({ start: index, end: index + run.length });
  return stretches.length > MANY ? undefined : stretches;
}

/** A quick look that spares most texts the rest: seven digits of any script, or signs that may be such. */
export function mayHoldNumber(text: string): boolean {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (
      (unit >= 48 && unit <= 57) ||
      (unit >= 0x0660 && unit <= 0x09ef) ||
      (unit >= 0xff10 && unit <= 0xff19)
    )
      digits++;
    if (digits >= 7) return true;
  }
  return false;
}

function asciiOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0xff0b) return '+';
  return String(code - ZEROS.findLast((zero) => zero <= code)!);
}

/** Not a part of a word, of an id, of a decimal number, of a time or of an amount. */
function standsAlone(text: string, start: number, run: string): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(start + run.length, start + run.length + 8);
  if (/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d_@&]$/u.test(before)) return false;
  if (/[#№$€£¥=%/\\.:-]$/.test(before) && !run.startsWith('+') && !/\D:$/.test(before)) return false;
  if (/\d[.,:]$/.test(before)) return false;
  return (
    !/^(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d_@]|[.,:/-]\d)/u.test(after) &&
    !AMOUNT.test(after)
  );
}

function isPhone(run: string, before: string): boolean {
  const digits = run.replace(/\D/g, '');
  if (digits.length > 15 || ROUND.test(run) || DATE.test(run) || YEARS.test(run)) return false;
  const international = /^\(?\+/.test(run);
  if (TOLL_FREE.test(international ? `+${digits}` : digits)) return false;
  if (international) return isInternational(digits);
  return NATIONAL.some((shape) => shape.test(run)) || afterPhone().test(before);
}

/** By E.164 a number has at most 15 digits; the numbering plans +1 and +7 have 11. */
function isInternational(digits: string): boolean {
  if (digits.startsWith('0')) return false;
  return /^[17]/.test(digits) ? digits.length === 11 : digits.length >= 9;
}
