import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

/** Up to so many files are soon looked at. */
const FEW = 5000;

/** Several threads need all processors: none should have its new objects sorted by helpers of its own. */
const ALONE_AT_CLEARING = '--no-parallel-scavenge';

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

/** For the version that runs; versions that are not known here call these options otherwise, or mean something else. */
const patience = PATIENCE[process.versions.v8.split('.')[0] ?? ''];

/** Before several threads are begun. */
export function tuneThreads(): void {
  if (patience) setFlagsFromString(ALONE_AT_CLEARING);
}

/**
 * For so many files, once all threads of this process run: one that begins later finds other options than those that Node
 * was built with, and then compiles all of Node's own scripts anew (40 ms).
 */
export function tuneV8(files: number): void {
  if (patience) setFlagsFromString(files <= FEW ? patience.few : patience.many);
}
