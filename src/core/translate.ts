import type { Translate } from './host.ts';

/** The sentence as it stands, in English, with its arguments put in. */
export const inEnglish: Translate = (sentence, ...args) =>
  sentence.replace(/\{(\d+)\}/g, (whole, number: string) => String(args[Number(number)] ?? whole));
