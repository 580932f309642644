import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const LIST = createRequire(import.meta.url).resolve('big-list-of-naughty-strings/blns.json');

/**
 * The Big List of Naughty Strings by Max Woolf and others (MIT licence, github.com/minimaxir/big-list-of-naughty-strings):
 * more than four hundred texts that are likely to break what shows them, about half of them markup that would run.
 */
export const naughtyStrings: readonly string[] = (
  JSON.parse(readFileSync(LIST, 'utf8')) as readonly string[]
).filter((text) => text.trim() !== '');
