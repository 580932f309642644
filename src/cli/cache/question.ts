import { todayOf } from '../today.ts';

/** With one of these a run does more than to check files, or asks something else than the disk. */
const UNIQUE = [
  'fix',
  'stdin',
  'stdin-filename',
  'explain',
  'since',
  'no-cache',
  'help',
  'version',
  'verbose',
];

/** What a run is told from outside, apart from the disk. */
export interface Circumstances {
  readonly args: readonly string[];
  readonly cwd: string;
  /** Which build of which version runs, on which runtime. */
  readonly build: string;
  readonly coloured: boolean;
}

/**
 * All that the answer of a `check` depends on besides the disk, as text; `undefined` for a run that must not be answered
 * from memory. Without `--today`, an answer is good for one day.
 */
export function questionOf({ args, cwd, build, coloured }: Circumstances): string | undefined {
  if (args.find((arg) => !arg.startsWith('-')) !== 'check') return undefined;
  const given = (name: string) => args.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  if (UNIQUE.some(given)) return undefined;
  return JSON.stringify([build, cwd, coloured, args, given('today') ? '' : todayOf(undefined)]);
}
