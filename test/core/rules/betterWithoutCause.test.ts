import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';
import { future, plans, stepsOf, today } from './futures.ts';

async function better(then: string, now: string, more: Readonly<Record<string, string>> = {}) {
  const files = { 'now.journey.yaml': now, 'then.journey.yaml': then, ...more };
  return (await diagnose(files, 'then.journey.yaml')).filter((line) => line.startsWith('CX101'));
}

const step = (emotion: string, ...more: readonly string[]) => [
  'id: bring',
  'name: Brings it',
  `emotion: ${emotion}`,
  ...more,
];

const said = (underlined: string, is: string, was: string) =>
  `CX101 ${JSON.stringify(underlined)}: This is to feel better than today (${is} instead of ${was}), and no initiative says how. Name here, under \`opportunities\`, the opportunity whose initiative brings it about.`;

const PAIN = 'pains: [{ id: slow, text: Slow }]';

describe('better-without-cause', () => {
  it('is said of a step that feels better than the one of today with its id', async () => {
    assert.deepEqual(await better(future(step('1')), today(step('-1'))), [said('1', '+1', '−1')]);
    assert.deepEqual(await better(future(step('{ score: 2, label: glad }')), today(step('0'))), [
      said('2', '+2', '0'),
    ]);
    assert.deepEqual(await better(future(step('{ ana: { score: 0 }, bo: -1 }')), today(step('-2'))), [
      said('0', '0', '−2'),
    ]);
  });

  it('is not said when it feels the same or worse, has no counterpart, or is scored for somebody else', async () => {
    for (const now of ['1', '2', '{ bo: -2 }', 'wrong'])
      assert.deepEqual(await better(future(step('1')), today(step(now))), [], now);
    const other = today(['id: other', 'name: Other', 'emotion: -2']);
    assert.deepEqual(await better(future(step('1')), other), []);
  });

  it('is satisfied by an initiative behind an opportunity of the step, of its stage, of the step of today or of its pain', async () => {
    const linked = { 'plans.catalog.yaml': plans(', initiatives: [work]') };
    const named = future(step('1', 'opportunities: [easier]'));
    assert.deepEqual(await better(named, today(step('-1')), linked), []);
    const atStage = future(step('1')).replace('    steps:', '    opportunities: [easier]\n    steps:');
    assert.deepEqual(await better(atStage, today(step('-1')), linked), []);
    const atToday = today(step('-1', 'opportunities: [easier]'));
    assert.deepEqual(await better(future(step('1')), atToday, linked), []);
    const eased = { 'plans.catalog.yaml': plans(', pains: [now/slow], initiatives: [work]') };
    assert.deepEqual(await better(future(step('1')), today(step('-1', PAIN)), eased), []);
    const theOtherWay = { 'plans.catalog.yaml': plans('', ', opportunities: [easier]') };
    assert.deepEqual(await better(named, today(step('-1')), theOtherWay), []);
  });

  it('is not satisfied by an opportunity alone, nor by an initiative that is cancelled', async () => {
    const named = future(step('1', 'opportunities: [easier]'));
    for (const text of [plans(), plans(', initiatives: [work]', ', status: cancelled')]) {
      assert.equal((await better(named, today(step('-1')), { 'plans.catalog.yaml': text })).length, 1);
    }
  });

  it('leaves drafts and journeys of today alone', async () => {
    const head = ['persona: ana', 'baseline: now'];
    assert.deepEqual(
      await better(stepsOf('then', [...head, 'state: future'], step('1')), today(step('-1'))),
      [],
    );
    assert.deepEqual(
      await better(stepsOf('then', [...head, 'status: live'], step('1')), today(step('-1'))),
      [],
    );
  });

  it('shows how it feels today', async () => {
    const files = { 'now.journey.yaml': today(step('-1')), 'then.journey.yaml': future(step('1')) };
    const { service } = await serviceFor(files);
    const found = service.diagnostics(uriOf('then.journey.yaml')).find(({ code }) => code === 'CX101');
    assert.deepEqual(
      found?.related?.map(({ uri, range, message }) => [uri, range.start, message]),
      [[uriOf('now.journey.yaml'), { line: 12, character: 17 }, 'How it feels today']],
    );
  });

  it('notices an initiative two files away', async () => {
    const files = {
      'now.journey.yaml': today(step('-1', 'opportunities: [easier]')),
      'then.journey.yaml': future(step('1')),
      'plans.catalog.yaml': plans(', initiatives: [work]'),
    };
    const { service, workspace } = await serviceFor(files);
    const count = () =>
      service.diagnostics(uriOf('then.journey.yaml')).filter(({ code }) => code === 'CX101').length;
    assert.equal(count(), 0);
    workspace.write('plans.catalog.yaml', plans(', initiatives: [work]', ', status: cancelled'));
    await service.refresh({ isCancellationRequested: false });
    assert.equal(count(), 1);
  });

  it('can be silenced', async () => {
    const text = future(step('1')).replace(
      '        emotion',
      '        # cx-ignore better-without-cause: the law changes\n        emotion',
    );
    assert.deepEqual(await better(text, today(step('-1'))), []);
  });
});
