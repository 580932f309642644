import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog } from '../support/makeFiles.ts';

async function said(metric: string, ...above: readonly string[]): Promise<string[]> {
  const text = catalog('metrics:', ...above, `  - { id: x, name: X, ${metric} }`);
  const found = await diagnose({ 'a.catalog.yaml': text }, 'a.catalog.yaml');
  return found.filter((line) => line.startsWith('CX071'));
}

describe('target-backwards', () => {
  it('is said of a target that is not above the baseline', async () => {
    const sentence = (target: number) =>
      `CX071 "${target}": Higher is better here, but the target ${target} is not above the baseline 38. Correct the target, or \`direction\`.`;
    for (const target of [35, 38]) {
      assert.deepEqual(
        await said(`direction: higher, baseline: { value: 38 }, target: { value: ${target} }`),
        [sentence(target)],
      );
      assert.deepEqual(await said(`type: nps, baseline: { value: 38 }, target: { value: ${target} }`), [
        sentence(target),
      ]);
    }
    assert.deepEqual(await said('direction: higher, baseline: { value: 38 }, target: { value: 39 }'), []);
  });

  it('is said of a time that is not below the baseline', async () => {
    const metric = (target: string) =>
      `type: duration, direction: lower, unit: minutes, baseline: { value: PT2H }, target: { value: ${target} }`;
    assert.deepEqual(await said(metric('PT150M')), [
      'CX071 "PT150M": Lower is better here, but the target PT150M is not below the baseline PT2H. Correct the target, or `direction`.',
    ]);
    assert.equal((await said(metric('120'))).length, 1);
    assert.deepEqual(await said(metric('90')), []);
  });

  it('is not said when nothing can be compared', async () => {
    assert.deepEqual(await said('baseline: { value: 38 }, target: { value: 35 }'), []);
    assert.deepEqual(await said('direction: higher, target: { value: 35 }'), []);
    assert.deepEqual(
      await said('direction: lower, unit: working days, baseline: { value: 2 }, target: { value: P9D }'),
      [],
    );
    assert.deepEqual(await said('direction: [], baseline: 3, target: { value: [] }'), []);
  });

  it('is silent when it is told why', async () => {
    assert.deepEqual(
      await said(
        'direction: higher, baseline: { value: 3 }, target: { value: 2 }',
        '  # cx-ignore target-backwards: we leave the segment',
      ),
      [],
    );
  });
});
