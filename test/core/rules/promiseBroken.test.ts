import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog } from '../support/makeFiles.ts';

async function said(metric: string, ...above: readonly string[]): Promise<string[]> {
  const files = {
    'a.catalog.yaml': catalog(
      'promises:',
      ...above,
      '  - { id: x, statement: X, channel: c, within: PT1H, metric: m }',
    ),
    'b.catalog.yaml': catalog(`metrics: [{ id: m, name: Waiting, ${metric} }]`),
  };
  const found = await diagnose(files, 'a.catalog.yaml');
  return found.filter((line) => line.startsWith('CX079'));
}

const broken = (stands: string) =>
  `CX079 "PT1H": This promise is broken: we promise PT1H, and "Waiting" stands at ${stands}. Get faster, or promise less.`;

describe('promise-broken', () => {
  it('is said when the metric stands at a longer time', async () => {
    assert.deepEqual(await said('current: { value: PT1H30M }'), [broken('PT1H30M')]);
    assert.deepEqual(await said('type: duration, unit: minutes, current: { value: 61 }'), [
      broken('61 minutes'),
    ]);
    assert.deepEqual(await said('unit: хвилини, series: [{ date: 2026-01-01, value: 90 }]'), [
      broken('90 хвилини'),
    ]);
  });

  it('is not said while it is kept', async () => {
    assert.deepEqual(await said('current: { value: PT60M }'), []);
    assert.deepEqual(await said('unit: min, current: { value: 60 }'), []);
  });

  it('is not said when the metric tells of something else', async () => {
    assert.deepEqual(await said('type: ratio, unit: "%", current: { value: 82 }'), []);
    assert.deepEqual(await said('type: duration, current: { value: 90 }'), []);
    assert.deepEqual(await said('direction: higher, current: { value: PT3H }'), []);
    assert.deepEqual(await said('baseline: { value: PT3H }'), []);
    assert.deepEqual(await said('current: PT3H, series: [3], unit: [h]'), []);
  });

  it('is silent when it is told why', async () => {
    assert.deepEqual(
      await said('current: { value: PT3H }', '  # cx-ignore promise-broken: two new colleagues begin in May'),
      [],
    );
  });
});
