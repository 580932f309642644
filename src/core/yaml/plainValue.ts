import type { ScalarValue } from './tree.ts';

const NULL = /^(?:~|[Nn]ull|NULL)$/;
const BOOLEAN = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/;
const INTEGER = /^[-+]?[0-9]+$/;
const OCTAL = /^0o[0-7]+$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INFINITE = /^[-+]?\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;

/** What an unquoted text stands for, by the core schema of YAML 1.2 (section 10.3). */
export function plainValue(text: string): ScalarValue {
  const first = text.charCodeAt(0);
  // Digits, signs, a dot, a tilde and the first letters of null, true and false; all else is text.
  const special =
    (first >= 48 && first <= 57) ||
    first === 43 ||
    first === 45 ||
    first === 46 ||
    first === 126 ||
    first === 102 ||
    first === 70 ||
    first === 110 ||
    first === 78 ||
    first === 116 ||
    first === 84;
  if (!special) return text;
  if (NULL.test(text)) return null;
  if (BOOLEAN.test(text)) return first === 116 || first === 84;
  if (OCTAL.test(text)) return Number.parseInt(text.slice(2), 8);
  if (INTEGER.test(text)) return Number.parseInt(text, 10);
  if (HEXADECIMAL.test(text)) return Number.parseInt(text.slice(2), 16);
  if (FLOAT.test(text)) return Number.parseFloat(text);
  if (NOT_A_NUMBER.test(text)) return Number.NaN;
  if (INFINITE.test(text)) return first === 45 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return text;
}

/** Whether an unquoted text may begin here: with letters, digits and what else cannot be mistaken for something other. */
export function mayBeginPlain(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === 45) {
    const next = text.charCodeAt(at + 1);
    return next > 32 && !isFlowIndicator(next);
  }
  return unit > 32 && !INDICATORS.has(unit);
}

/** `, [ ] { }` */
export function isFlowIndicator(unit: number): boolean {
  return unit === 44 || unit === 91 || unit === 93 || unit === 123 || unit === 125;
}

/** Section 5.3 of YAML 1.2, but for the dash. A question mark and a colon may begin a text, which few people write. */
const INDICATORS: ReadonlySet<number> = new Set([...'?:,[]{}#&*!|>\'"%@`'].map((sign) => sign.charCodeAt(0)));
