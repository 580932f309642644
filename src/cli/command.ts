import type { ParseArgsConfig } from 'node:util';
import { nearest } from '../core/nearest.ts';
import type { Known } from './cache/known.ts';
import type { Disk } from './disk.ts';
import type { Streams } from './streams.ts';
import { UsageError } from './usageError.ts';

/** 0: nothing at or above the failing severity · 1: something found · 2: wrong use, an unreadable file, or our fault. */
export type ExitStatus = 0 | 1 | 2;

export interface Option {
  readonly name: string;
  /** What stands for the value in the help; an option without it is a switch. */
  readonly value?: string;
  readonly help: string;
}

export interface Command {
  readonly name: string;
  /** What follows the name, such as `[PATH…]`. */
  readonly operands: string;
  readonly help: string;
  /** Further paragraphs of `--help`. */
  readonly details?: string;
  readonly options: readonly Option[];
  /** It is run by programs and not listed for people. */
  readonly plumbing?: true;
  run(call: Call): Promise<ExitStatus>;
}

/** One use of a command. */
export interface Call {
  readonly operands: readonly string[];
  /** How many of the operands stand before `--`; `undefined` when there is none. */
  readonly beforeDashes: number | undefined;
  readonly cwd: string;
  readonly streams: Streams;
  readonly disk: Disk;
  /** Where findings are kept from run to run; `undefined` to keep none. */
  readonly memory?: Known;
  /** The value of an option; `undefined` when it was not given. */
  value(name: string): string | undefined;
  /** Whether a switch was given. */
  has(name: string): boolean;
}

export function parseOptionsOf(options: readonly Option[]): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(
    options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' } as const]),
  );
}

/** The value of an option that has a fixed set of them; the first is the default. */
export function choiceOf<T extends string>(call: Call, name: string, choices: readonly [T, ...T[]]): T {
  const value = call.value(name);
  if (value === undefined) return choices[0];
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw new UsageError(`--${name} cannot be "${value}".${hintFor(value, choices)}`);
}

/** ` Did you mean "json"?`, or what there is. */
export function hintFor(word: string, choices: readonly string[]): string {
  const near = nearest(word, choices);
  return near === undefined ? ` Possible are ${choices.join(', ')}.` : ` Did you mean "${near}"?`;
}
