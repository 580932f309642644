import type { ScalarValue } from './tree.ts';

/** What is no text although it is written in letters. */
const WORDS: ReadonlyMap<string, ScalarValue> = new Map<string, ScalarValue>([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
const LONGEST_WORD = 5;

const PLUS = 43;
const MINUS = 45;
const DOT = 46;
const ZERO = 48;
const NINE = 57;

const INTEGER = /^[-+]?[0-9]+$/;
const OCTAL = /^0o[0-7]+$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INFINITE = /^[-+]?\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;

/** What an unquoted text stands for, by the core schema of YAML 1.2 (section 10.3). */
export function plainValue(text: string): ScalarValue {
  const first = text.charCodeAt(0);
  if (isDigit(first) || first === PLUS || first === MINUS || first === DOT) {
    if (isDigit(first) && text.length === 1) return first - ZERO; // a score, mostly
    return numberIn(text, first) ?? text;
  }
  if (text.length > LONGEST_WORD) return text;
  const word = WORDS.get(text);
  return word === undefined ? text : word;
}

function numberIn(text: string, first: number): number | undefined {
  if (isDigit(first) && !mayGoOn(text)) return undefined;
  if (INTEGER.test(text)) return Number.parseInt(text, 10);
  if (FLOAT.test(text)) return Number.parseFloat(text);
  if (first === ZERO && OCTAL.test(text)) return Number.parseInt(text.slice(2), 8);
  if (first === ZERO && HEXADECIMAL.test(text)) return Number.parseInt(text.slice(2), 16);
  if (NOT_A_NUMBER.test(text)) return Number.NaN;
  if (INFINITE.test(text)) return first === MINUS ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return undefined;
}

/** Behind its first digits a number ends, or one of these follows: a day or a time goes on otherwise. */
const GOES_ON = new Set([...'.eExo'].map((sign) => sign.charCodeAt(0)));

function mayGoOn(text: string): boolean {
  let end = 1;
  while (isDigit(text.charCodeAt(end))) end++;
  return end === text.length || GOES_ON.has(text.charCodeAt(end));
}

const isDigit = (unit: number) => unit >= ZERO && unit <= NINE;

/** Whether an unquoted text may begin here: with letters, digits and what else cannot be mistaken for something other. */
export function mayBeginPlain(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === MINUS) {
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
