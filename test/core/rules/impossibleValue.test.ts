import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog, strategy } from '../support/makeFiles.ts';

async function said(metric: string, ...above: readonly string[]): Promise<string[]> {
  const text = catalog('metrics:', ...above, `  - { id: x, name: X, ${metric} }`);
  const found = await diagnose({ 'a.catalog.yaml': text }, 'a.catalog.yaml');
  return found.filter((line) => line.startsWith('CX072'));
}

const impossible = (type: string, range: string, value: number) =>
  `CX072 "${value}": A metric of the type \`${type}\` lies between ${range}; ${value} is impossible. Correct the value, or the type.`;

describe('impossible-value', () => {
  for (const [type, range, inside, outside] of [
    ['nps', '-100 and 100', [-100, 100], [-101, 130]],
    ['csat', '0 and 100', [0, 100], [-1, 101]],
    ['ratio', '0 and 100', [0, 99.5], [-0.5, 250]],
    ['ces', '1 and 7', [1, 7], [0, 8]],
  ] as const) {
    it(`knows what a metric of the type ${type} can be`, async () => {
      for (const value of inside)
        assert.deepEqual(await said(`type: ${type}, current: { value: ${value} }`), []);
      for (const value of outside)
        assert.deepEqual(await said(`type: ${type}, current: { value: ${value} }`), [
          impossible(type, range, value),
        ]);
    });
  }

  it('looks at every value of a metric', async () => {
    const values =
      'baseline: { value: 201 }, target: { value: 202 }, benchmark: { value: 203 }, current: { value: 204 }, series: [{ date: 2026-01-01, value: 1 }, { date: 2026-01-02, value: 205 }]';
    assert.deepEqual(
      await said(`type: nps, ${values}`),
      [201, 202, 203, 204, 205].map((value) => impossible('nps', '-100 and 100', value)),
    );
  });

  it('knows that time does not run backwards', async () => {
    assert.deepEqual(await said('type: duration, unit: minutes, current: { value: -3 }'), [
      'CX072 "-3": A length of time cannot be negative. Correct the value.',
    ]);
    assert.deepEqual(await said('type: duration, current: { value: PT3M }'), []);
    assert.deepEqual(await said('type: nps, current: { value: PT3M }'), [
      'CX072 "PT3M": A length of time is no value of a metric of the type `nps`. Write a number, or correct the type.',
    ]);
  });

  it('leaves room where a unit makes it', async () => {
    assert.deepEqual(await said('type: ratio, unit: per thousand orders, current: { value: 250 }'), []);
    assert.equal((await said('type: ratio, unit: відсотків, current: { value: 250 }')).length, 1);
    assert.deepEqual(await said('type: ces, unit: "%", current: { value: 84 }'), []);
    assert.deepEqual(await said('type: count, current: { value: -250 }'), []);
    assert.deepEqual(await said('type: [], unit: [], current: { value: [] }, series: 3'), []);
  });

  it('looks at key results as well', async () => {
    const files = {
      'a.catalog.yaml': catalog('metrics: [{ id: x, name: X, type: nps }]'),
      'p.yaml': strategy(
        'objectives: [{ id: o, statement: O, keyResults: [{ metric: x, from: 12, to: 120 }, { metric: y, to: 120 }] }]',
      ),
    };
    assert.deepEqual(
      (await diagnose(files, 'p.yaml')).filter((line) => line.startsWith('CX072')),
      [impossible('nps', '-100 and 100', 120)],
    );
  });

  it('is silent when it is told why', async () => {
    const reason = '  # cx-ignore impossible-value: an index of our own, renamed next year';
    assert.deepEqual(await said('type: nps, current: { value: 130 }', reason), []);
  });
});
