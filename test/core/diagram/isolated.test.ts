import assert from 'node:assert/strict';
import { it } from 'node:test';
import { BUILDERS } from '../../../src/core/diagram/builders.ts';
import { isolated } from '../../../src/core/diagram/isolated.ts';
import { viewSubject } from '../support/viewSubject.ts';

it('only what runs from right to left is isolated', () => {
  assert.equal(isolated('55 %'), '55 %');
  assert.equal(isolated('購入 3'), '購入 3');
  assert.equal(isolated('55 خدمة'), '\u206855 خدمة\u2069');
  assert.equal(isolated('קבלה'), '\u2068קבלה\u2069');
});

it('a value with an Arabic unit keeps its number beside it, in the strategy and in the map', () => {
  const files = {
    'a.strategy.yaml': JSON.stringify({
      ...{ apiVersion: 'cx/v1', kind: 'strategy', id: 's', name: 'S' },
      objectives: [
        { id: 'o', statement: 'O', keyResults: [{ metric: 'm', from: 20, to: 60, by: '2027-06-30' }] },
      ],
    }),
    'a.journey.yaml': JSON.stringify({
      ...{ apiVersion: 'cx/v1', kind: 'journey', id: 'j', name: 'J', persona: 'p', goal: 'G' },
      stages: [{ id: 's', name: 'S', steps: [{ id: 't', name: 'T', metrics: ['m'] }] }],
    }),
    'a.catalog.yaml': JSON.stringify({
      ...{ apiVersion: 'cx/v1', kind: 'catalog', id: 'c', name: 'C' },
      metrics: [{ id: 'm', name: 'M', unit: 'خدمة', current: { value: 55 }, target: { value: 60 } }],
    }),
  };
  const strategy = JSON.stringify(BUILDERS.strategy(viewSubject(files, 'a.strategy.yaml')));
  assert.ok(
    strategy.includes('now \u206855 خدمة\u2069') && strategy.includes('\u206860 خدمة\u2069 by 2027-06-30'),
  );
  const [metric] = BUILDERS.map(viewSubject(files, 'a.journey.yaml'))?.stages[0]?.steps[0]?.metrics ?? [];
  assert.deepEqual([metric?.value, metric?.target], ['\u206855 خدمة\u2069', '\u206860 خدمة\u2069']);
});
