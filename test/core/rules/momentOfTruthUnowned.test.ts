import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertSilenced, journeyOf, ofRule, stageOf, stepsOf } from '../support/ofRule.ts';

const moment = ofRule('CX042');
const of = (text: string) => moment({ 'a.yaml': text }, 'a.yaml');

const NEITHER =
  'CX042 "momentOfTruth": Nobody answers for this moment of truth, and no metric tells how it goes. Name the team (`momentOfTruth: {owner: …}`), and give the step `metrics`.';
const NO_OWNER =
  'CX042 "momentOfTruth": Nobody answers for this moment of truth. Name the team: `momentOfTruth: {owner: …}`, or an `owner` of the stage.';
const NO_METRIC =
  'CX042 "momentOfTruth": No metric tells how this moment of truth goes. Give the step `metrics`.';

describe('moment-of-truth-unowned', () => {
  const cases: readonly (readonly [title: string, lines: readonly string[], expected: readonly string[]])[] =
    [
      ['has neither', ['momentOfTruth: true'], [NEITHER]],
      ['has details, and neither', ['momentOfTruth: { type: first }', 'metrics: []'], [NEITHER]],
      ['has a metric', ['momentOfTruth: true', 'metrics: [calm]'], [NO_OWNER]],
      ['has an owner', ['momentOfTruth: { owner: care }'], [NO_METRIC]],
      ['has both', ['momentOfTruth: { owner: care }', 'metrics: [calm]'], []],
      ['has an owner and a promise', ['momentOfTruth: { owner: care }', 'promises: [quick]'], []],
      ['is none', ['momentOfTruth: false'], []],
      ['is not one at all', ['momentOfTruth: perhaps'], []],
    ];
  for (const [title, lines, expected] of cases) {
    it(`judges a moment that ${title}`, async () => assert.deepEqual(await of(stepsOf(lines)), expected));
  }

  it('takes the owner and the metrics of the stage', async () => {
    const [first = '', ...rest] = stageOf('a', ['momentOfTruth: true']);
    const text = (...lines: readonly string[]) => journeyOf(['status: live'], first, ...lines, ...rest);
    assert.deepEqual(await of(text('    owner: care', '    metrics: [calm]')), []);
    assert.deepEqual(await of(text('    owner: care')), [NO_METRIC]);
  });

  it('leaves drafts and archives alone', async () => {
    for (const status of ['draft', 'archived', 'deprecated'])
      assert.deepEqual(
        await of(journeyOf([`status: ${status}`], ...stageOf('a', ['momentOfTruth: true']))),
        [],
      );
    assert.deepEqual(await of(journeyOf([], ...stageOf('a', ['momentOfTruth: true']))), []);
  });

  it('can be silenced', async () => {
    const files = { 'a.yaml': stepsOf(['momentOfTruth: true']) };
    await assertSilenced('CX042', 'moment-of-truth-unowned', files, 'a.yaml');
  });
});
