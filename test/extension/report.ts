import type { Runner } from 'mocha';

/** Lines of the console reach the runner only up to some length; a longer one would be lost without a word. */
const LONGEST = 80_000;

/**
 * Reports a run of mocha as the events of test/host/events.mjs and ends it with `end`, without which the
 * runner takes it for a crash. Rejects when a test failed, which is how VS Code wants to be told.
 */
export function report(
  start: (done: (failures: number) => void) => Runner,
  unhandled: () => string[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = start((failures) => {
      const late = unhandled();
      for (const error of late) say({ ev: 'fail', t: 'unhandled rejection in the extension host', e: error });
      say({ ev: 'end' });
      if (failures + late.length > 0) reject(new Error(`${failures + late.length} failed`));
      else resolve();
    });
    runner.on('test', (test) => say({ ev: 'run', t: test.fullTitle() }));
    runner.on('pass', (test) => say({ ev: 'pass', t: test.fullTitle(), ms: test.duration }));
    runner.on('fail', (test, error) => say({ ev: 'fail', t: test.fullTitle(), e: describe(error) }));
    runner.on('pending', (test) => say({ ev: 'skip', t: test.fullTitle() }));
  });
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { actual, expected } = error as { actual?: unknown; expected?: unknown };
  const values =
    actual === undefined && expected === undefined
      ? ''
      : `\nexpected ${show(expected)}\nactual   ${show(actual)}`;
  return `${error.stack ?? error.message}${values}`.slice(0, LONGEST);
}

function show(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

function say(event: object): void {
  console.log(`::test::${JSON.stringify(event)}`);
}

/** Whether an unhandled rejection is ours to answer for, and not VS Code's or of one of its own extensions. */
export function isOurs(reason: unknown, marks: readonly string[]): boolean {
  if (!(reason instanceof Error)) return true;
  if (reason.name === 'Canceled' || reason.name === 'CancellationError') return false;
  return reason.stack === undefined || marks.some((mark) => reason.stack?.includes(mark));
}
