import assert from 'node:assert/strict';
import { onNewDay, today } from '../../../src/extension/newDay.ts';

/** A clock and timers that the test moves by hand, for as long as `work` takes. */
function withClock(start: Date, work: (clock: Clock) => void): void {
  const { Date: RealDate, setTimeout, clearTimeout } = globalThis;
  const clock: Clock = { now: start.getTime(), timers: [], cleared: [] };
  globalThis.Date = class extends RealDate {
    constructor(...given: readonly []) {
      // Without arguments it is the moment of the clock.
      super(...((given.length > 0 ? given : [clock.now]) as unknown as []));
    }
    static override now(): number {
      return clock.now;
    }
  } as DateConstructor;
  globalThis.setTimeout = ((run: () => void, wait: number) =>
    clock.timers.push({ run, wait })) as unknown as typeof setTimeout;
  globalThis.clearTimeout = ((timer: number) => clock.cleared.push(timer)) as typeof clearTimeout;
  try {
    work(clock);
  } finally {
    Object.assign(globalThis, { Date: RealDate, setTimeout, clearTimeout });
  }
}

interface Clock {
  now: number;
  readonly timers: { readonly run: () => void; readonly wait: number }[];
  readonly cleared: number[];
}

const HOUR = 3_600_000;

suite('a new day', () => {
  test('is told of a moment after each midnight, once', () => {
    withClock(new Date(2026, 10, 22, 23, 0), (clock) => {
      assert.equal(today(), '2026-11-22');
      let told = 0;
      const watch = onNewDay(() => told++);
      const [first] = clock.timers;
      assert.ok(first && first.wait > HOUR && first.wait <= HOUR + 5000, `${first?.wait} ms`);
      clock.now += first.wait;
      first.run();
      assert.deepEqual([today(), told], ['2026-11-23', 1]);
      const [, second] = clock.timers;
      assert.ok(second && second.wait > 23 * HOUR, 'it waits for the next midnight');
      clock.now += second.wait;
      second.run();
      assert.deepEqual([today(), told], ['2026-11-24', 2]);
      watch.dispose();
    });
  });

  test('is not told of by a timer that comes too early, and by none that was let go', () => {
    withClock(new Date(2026, 10, 22, 23, 0), (clock) => {
      let told = 0;
      const watch = onNewDay(() => told++);
      clock.timers[0]?.run();
      assert.equal(told, 0);
      assert.equal(clock.timers.length, 2, 'it waits on');
      watch.dispose();
      assert.deepEqual(clock.cleared, [2]);
    });
  });
});
