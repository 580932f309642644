import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertSilenced, journeyOf, ofRule, stageOf, stepsOf } from '../support/ofRule.ts';

const misery = ofRule('CX041');
const of = (text: string) => misery({ 'a.yaml': text }, 'a.yaml');

const SAID =
  'CX041 "-2": This is the worst there is, and nothing says what hurts. Record the pain at this step, or an opportunity.';

describe('misery-without-pain', () => {
  it('is said of the worst score, in every form of an emotion', async () => {
    for (const line of [
      'emotion: -2',
      'emotion: { score: -2, label: lost }',
      'emotion: { ana: -2 }',
      'emotion: { ana: 0, bo: { score: -2 } }',
    ]) {
      assert.deepEqual(await of(stepsOf([line])), [SAID], line);
    }
  });

  it('is said once of a step, and of a draft too, as it asks the next question', async () => {
    assert.equal((await of(stepsOf(['emotion: { ana: -2, bo: -2 }']))).length, 1);
    assert.deepEqual(await of(journeyOf([], ...stageOf('a', ['emotion: -2']))), [SAID]);
  });

  it('is not said of better scores', async () => {
    assert.deepEqual(
      await of(stepsOf(['emotion: -1'], ['emotion: 0'], [], ['emotion: { ana: -1, bo: 2 }'])),
      [],
    );
  });

  it('is not said where a pain or an opportunity is recorded, at the step or its stage', async () => {
    for (const line of ['pains: [It hurts]', 'opportunities: [mend-it]']) {
      assert.deepEqual(await of(stepsOf(['emotion: -2', line])), [], line);
      const [first = '', ...rest] = stageOf('a', ['emotion: -2']);
      assert.deepEqual(await of(journeyOf([], first, `    ${line}`, ...rest)), [], line);
    }
  });

  it('is not said of what is put aside, or half read', async () => {
    for (const status of ['archived', 'deprecated'])
      assert.deepEqual(await of(journeyOf([`status: ${status}`], ...stageOf('a', ['emotion: -2']))), []);
    assert.deepEqual(await of(`${stepsOf(['emotion: -2'])}x: [\n`), []);
  });

  it('can be silenced', async () => {
    await assertSilenced('CX041', 'misery-without-pain', { 'a.yaml': stepsOf(['emotion: -2']) }, 'a.yaml');
  });
});
