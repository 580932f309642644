import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { journey, strategy } from '../support/makeFiles.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';

async function half(more: readonly string[], others: Readonly<Record<string, string>> = {}) {
  const files = { 'plan.yaml': strategy('owner: service', ...more), ...others };
  return (await diagnose(files, 'plan.yaml')).filter((line) => line.startsWith('CX092'));
}

const WORDS = 'mission: Good tools';
const RESULT = 'keyResults: [{ metric: csat, from: 1, to: 2, by: 2027-01-01 }]';
const NUMBERS = `objectives: [{ id: easy, statement: Easy, ${RESULT} }]`;

describe('half-a-strategy', () => {
  it('asks for the numbers to the words, and for the words to the numbers', async () => {
    assert.deepEqual(await half(['status: live', WORDS, NUMBERS]), []);
    assert.deepEqual(await half(['status: live', WORDS]), [
      'CX092 "plan": This strategy has words and no numbers. Add `objectives` with `keyResults`, so that everybody can tell whether it works.',
    ]);
    assert.deepEqual(await half(['status: approved', NUMBERS]), [
      'CX092 "plan": This strategy has numbers and no words. Add a `mission` or a `vision`, so that everybody knows what the numbers are for.',
    ]);
    assert.deepEqual(await half(['status: in-review']), [
      'CX092 "plan": This strategy has neither words nor numbers. Add a `mission` or a `vision`, and `objectives` with `keyResults`.',
    ]);
  });

  it('asks for a measure of each objective', async () => {
    const sentence =
      'No key result measures this objective. Add `keyResults`: a metric, from where to where, and by when.';
    for (const results of ['', ', keyResults: []']) {
      const lines = [
        'objectives:',
        `  - { id: easy, statement: Easy, ${RESULT} }`,
        `  - { id: loved, statement: Loved${results} }`,
      ];
      assert.deepEqual(await half(['status: live', WORDS, ...lines]), [`CX092 "loved": ${sentence}`]);
    }
  });

  it('asks for journeys that are more than a draft where it sets priorities', async () => {
    const lines = ['status: live', WORDS, NUMBERS, 'priorityJourneys: [buy, back, gone]'];
    const others = {
      'a.journey.yaml': journey('buy', 'ana'),
      'b.journey.yaml': journey('back', 'ana', 'status: in-review'),
    };
    assert.deepEqual(await half(lines, others), [
      'CX092 "buy": The strategy puts this journey first, and it is still a draft. Finish "buy" and raise its `status`, or take it off the list.',
    ]);
  });

  it('notices when the draft is finished', async () => {
    const files = {
      'plan.yaml': strategy('owner: service', 'status: live', WORDS, NUMBERS, 'priorityJourneys: [buy]'),
      'a.journey.yaml': journey('buy', 'ana'),
    };
    const { service, workspace } = await serviceFor(files);
    const codes = () => service.diagnostics(uriOf('plan.yaml')).filter(({ code }) => code === 'CX092').length;
    assert.equal(codes(), 1);
    workspace.write('a.journey.yaml', journey('buy', 'ana', 'status: approved'));
    await service.refresh({ isCancellationRequested: false });
    assert.equal(codes(), 0);
  });

  it('leaves drafts, strategies that are put aside and unreadable ones alone', async () => {
    for (const lines of [[], ['status: draft', NUMBERS], ['status: archived']])
      assert.deepEqual(await half(lines), []);
    assert.deepEqual(await half(['status: live', 'objectives: [{ id: a, statement: A }', 'vision: [']), []);
  });

  it('can be silenced', async () => {
    const text = strategy('status: live', WORDS).replace('id:', '# cx-ignore CX092: numbers in May\nid:');
    const found = await diagnose({ 'plan.yaml': text }, 'plan.yaml');
    assert.deepEqual(
      found.filter((line) => line.startsWith('CX092')),
      [],
    );
  });
});
