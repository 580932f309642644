import type { Token } from '../../core/index/partialIndex.ts';
import { listOf, type Ragged } from './ragged.ts';

/** Which files have a part in the answer to a question: pairs in the order of questions, then of files. */
export interface TokenTable {
  readonly tokens: Uint32Array;
  readonly files: Uint32Array;
}

/** Numbers of files stay below, so that a question and a file fit into the digits of one number. */
export const MOST_FILES = 2 ** 21;

/** @param shared whether several threads look into the very same table; such a one cannot be written down */
export function tokenTable(parts: Ragged, shared = false): TokenTable {
  const pairs = new Float64Array(parts.items.length);
  for (let file = 0; file + 1 < parts.at.length; file++)
    for (let i = parts.at[file]!; i < parts.at[file + 1]!; i++)
      pairs[i] = parts.items[i]! * MOST_FILES + file;
  pairs.sort();
  const numbers = () => new Uint32Array(bytes(pairs.length * 4, shared));
  const tokens = numbers();
  const files = numbers();
  for (let i = 0; i < pairs.length; i++) {
    tokens[i] = Math.floor(pairs[i]! / MOST_FILES);
    files[i] = pairs[i]! % MOST_FILES;
  }
  return { tokens, files };
}

function bytes(count: number, shared: boolean): ArrayBuffer | SharedArrayBuffer {
  return shared ? new SharedArrayBuffer(count) : new ArrayBuffer(count);
}

export function filesFor({ tokens, files }: TokenTable, token: Token): Uint32Array {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]! < token) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < tokens.length && tokens[end] === token) end++;
  return files.subarray(low, end);
}

/** Which files have asked one of the questions. */
export function askersOf(asked: Ragged, questions: Iterable<Token>): readonly number[] {
  // A bit for each question spares a look into the set for nearly everything that others have asked.
  const bits = new Uint8Array(1 << 20);
  const set = new Set(questions);
  for (const token of set) bits[token & (bits.length - 1)] = 1;
  const askers: number[] = [];
  for (let file = 0; file + 1 < asked.at.length; file++) {
    const list = listOf(asked, file);
    if (list.some((token) => bits[token & (bits.length - 1)] === 1 && set.has(token))) askers.push(file);
  }
  return askers;
}
