import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog } from '../support/makeFiles.ts';

/** Today is 2026-11-22. */
async function said(metric: string, ...above: readonly string[]): Promise<string[]> {
  const text = catalog('metrics:', ...above, `  - { id: x, name: X, ${metric} }`);
  const found = await diagnose({ 'a.catalog.yaml': text }, 'a.catalog.yaml');
  return found.filter((line) => line.startsWith('CX073'));
}

const MISSED =
  'CX073 "2026-11-21": This day is past, and the target 36 is not reached: it stands at 33. Set a new target and say why.';

describe('target-missed', () => {
  it('is said from the day after, until the target is reached', async () => {
    const metric = (by: string, now: number) =>
      `direction: higher, target: { value: 36, by: ${by} }, current: { value: ${now} }`;
    assert.deepEqual(await said(metric('2026-11-21', 33)), [MISSED]);
    assert.deepEqual(await said(metric('2026-11-22', 33)), []);
    assert.deepEqual(await said(metric('2026-11-21', 36)), []);
  });

  it('takes the last of the series when there is no current value', async () => {
    const series =
      'series: [{ date: 2026-10-01, value: 33 }, { date: 2026-09-01, value: 40 }, { date: 2026-10-02 }, 7]';
    assert.deepEqual(await said(`type: csat, target: { value: 36, by: 2026-11-21 }, ${series}`), [MISSED]);
  });

  it('knows from the baseline which way is better', async () => {
    const metric = (now: number) =>
      `baseline: { value: 50 }, target: { value: 36, by: 2026-11-21 }, current: { value: ${now} }`;
    assert.equal((await said(metric(40))).length, 1);
    assert.deepEqual(await said(metric(30)), []);
  });

  it('is not said of a target that leads backwards, nor without a value', async () => {
    assert.deepEqual(
      await said(
        'direction: higher, baseline: { value: 50 }, target: { value: 36, by: 2026-01-01 }, current: { value: 30 }',
      ),
      [],
    );
    assert.deepEqual(await said('direction: higher, target: { value: 36, by: 2026-01-01 }'), []);
    assert.deepEqual(await said('target: { by: soon }, current: 3, series: 3'), []);
  });

  it('is silent when it is told why', async () => {
    assert.deepEqual(
      await said(
        'direction: higher, target: { value: 36, by: 2026-11-21 }, current: { value: 33 }',
        '  # cx-ignore target-missed: the board decides in December',
      ),
      [],
    );
  });
});
