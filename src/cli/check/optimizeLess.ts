import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

/** Up to so many files are soon looked at. */
const FEW = 5000;

/**
 * How V8 is told to compile less, by its version. Its own figures suit programs that go on for long: of a check of a thousand
 * files, a fifth of the processor time went into functions that had little left to do.
 */
const PATIENCE: Readonly<Record<string, { readonly few: string; readonly many: string }>> = {
  // Of Node 20: bytes of bytecode that a function has run before it is made faster; 67,584 by itself.
  11: { few: '--interrupt-budget=1000000', many: '--interrupt-budget=1000000' },
  // Of Node 24: calls before one of two compilers is asked; by itself 400 for the quick one, 3,000 for the thorough one.
  13: {
    few: '--no-turbofan --invocation-count-for-maglev=2000',
    many: '--invocation-count-for-turbofan=50000',
  },
};

/**
 * For this thread and those that it begins later, which look at so many files. Other versions call these options otherwise,
 * or mean something else.
 */
export function optimizeLess(files: number): void {
  const flags = PATIENCE[process.versions.v8.split('.')[0] ?? ''];
  if (flags) setFlagsFromString(files <= FEW ? flags.few : flags.many);
}
