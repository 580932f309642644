import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

/**
 * How much of a function has to run before V8 compiles it with its slowest and best compiler, by the version of V8. V8's own
 * figures suit programs that go on for long: of a check of a thousand files, a fifth (Node 20) and a tenth (Node 24) of the
 * processor time went into functions that had little left to do.
 */
const PATIENCE: Readonly<Record<string, string>> = {
  // Bytes of its bytecode, for 67,584.
  11: '--interrupt-budget=1000000',
  // Calls, for 3,000; the second compiler, Maglev, is not kept waiting.
  13: '--invocation-count-for-turbofan=50000',
};

/** For this thread and those that it begins later. Other versions of V8 call these options otherwise, or mean something else. */
export function optimizeLess(): void {
  const flag = PATIENCE[process.versions.v8.split('.')[0] ?? ''];
  if (flag !== undefined) setFlagsFromString(flag);
}
