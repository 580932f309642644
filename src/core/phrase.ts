import type { Translate } from './host.ts';

/** A piece of a sentence that is put into the reader's language by itself before it stands in the whole. */
export interface Phrase {
  /** English, with `{0}` … for the arguments. */
  readonly sentence: string;
  readonly args?: readonly Argument[];
}

export type Argument = string | number | Phrase;

export function phrase(sentence: string, ...args: readonly Argument[]): Phrase {
  return { sentence, args };
}

/** In the reader's language, with all that stands in it. */
export function said({ sentence, args = [] }: Phrase, translate: Translate): string {
  return translate(sentence, ...args.map((arg) => (typeof arg === 'object' ? said(arg, translate) : arg)));
}

/** `a`, `a or b`, `a, b or c`; the empty text for nothing. */
export function alternatives(parts: readonly Argument[]): Argument {
  const [last = '', ...before] = parts.toReversed();
  return before.length === 0 ? last : phrase('{0} or {1}', before.reverse().reduce(enumerated), last);
}

function enumerated(before: Argument, next: Argument): Argument {
  return phrase('{0}, {1}', before, next);
}
