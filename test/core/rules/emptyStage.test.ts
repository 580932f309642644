import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { journey } from '../support/makeFiles.ts';
import { assertSilenced, journeyOf, ofRule, stageOf, stepsOf } from '../support/ofRule.ts';

const empty = ofRule('CX020');
const of = (text: string, others: Readonly<Record<string, string>> = {}) =>
  empty({ 'a.yaml': text, ...others }, 'a.yaml');

const STAGE =
  'CX020 "quiet": Nothing happens in this stage: it has no steps. Write down what the customer does, or delete the stage.';
const STEP =
  'CX020 "way-1": This step does not say what happens. Add `action`, what the customer does, or `touchpoints`, where the customer meets the company.';

const quiet = (status: string, ...more: readonly string[]) =>
  journeyOf(
    [`status: ${status}`],
    ...stageOf('way', ['action: Goes']),
    '  - id: quiet',
    '    name: Quiet',
    ...more,
  );

describe('empty-stage', () => {
  it('is said of a stage without steps', async () => {
    for (const status of ['in-review', 'approved', 'live'])
      assert.deepEqual(await of(quiet(status)), [STAGE], status);
    assert.deepEqual(await of(quiet('live', '    steps: []')), [STAGE]);
    assert.deepEqual(await of(quiet('live', '    steps:')), [STAGE]);
  });

  it('is said of a step with neither touchpoint nor action', async () => {
    assert.deepEqual(await of(stepsOf(['emotion: 1', 'touchpoints: []', 'action: " "'])), [STEP]);
  });

  it('is not said when something else tells what happens', async () => {
    for (const line of [
      'action: Goes',
      'touchpoints: [desk]',
      'touchpoints: desk',
      'subJourney: other',
      'backstage: [{ actor: care, action: Packs }]',
    ]) {
      assert.deepEqual(await of(stepsOf([line])), [], line);
    }
    assert.deepEqual(await of(quiet('live', '    steps: later')), []);
  });

  it('is not said when a journey below the stage tells', async () => {
    const below = { 'b.yaml': journey('below', 'ana', 'parent: trip/quiet') };
    assert.deepEqual(await of(quiet('live'), below), []);
    assert.deepEqual(await of(quiet('live'), { 'b.yaml': journey('below', 'ana', 'parent: trip/way') }), [
      STAGE,
    ]);
  });

  it('leaves drafts, archives and half-read texts alone', async () => {
    for (const status of ['draft', 'deprecated', 'archived']) assert.deepEqual(await of(quiet(status)), []);
    assert.deepEqual(await of(quiet('live', '    steps: [')), []);
  });

  it('can be silenced', async () => {
    await assertSilenced('CX020', 'empty-stage', { 'a.yaml': quiet('live') }, 'a.yaml');
  });
});
