import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertSilenced, journeyOf, ofRule, stageOf, stepsOf } from '../support/ofRule.ts';

const cliff = ofRule('CX040');
const of = (text: string) => cliff({ 'a.yaml': text }, 'a.yaml');

const said = (underlined: string) =>
  `CX040 ${JSON.stringify(underlined)}: The mood falls from +2 to −1 here, and nothing says why. Record the pain at this step, or an opportunity.`;

describe('emotion-cliff', () => {
  it('is said at the lower of two steps, in every form of an emotion', async () => {
    assert.deepEqual(await of(stepsOf(['emotion: 2'], ['emotion: -1'])), [said('-1')]);
    assert.deepEqual(await of(stepsOf(['emotion: 2'], ['emotion: { label: low, score: -1 }'])), [said('-1')]);
    assert.deepEqual(await of(stepsOf(['emotion: { ana: 2 }'], ['emotion: { ana: { score: -1 } }'])), [
      said('-1'),
    ]);
  });

  it('passes over steps without a score, and from stage to stage', async () => {
    const text = journeyOf(
      [],
      ...stageOf('a', ['emotion: 2'], ['action: Waits']),
      ...stageOf('b', ['emotion: -1']),
    );
    assert.deepEqual(await of(text), [said('-1')]);
  });

  it('follows each persona on her own', async () => {
    const crossing = stepsOf(
      ['emotion: { ana: 2, bo: -1 }'],
      ['emotion: { ana: 1, bo: -1 }'],
      ['emotion: 0'],
    );
    assert.deepEqual(await of(crossing), []);
    const falling = stepsOf(['emotion: { ana: 0, bo: 2 }'], ['emotion: { ana: 0, bo: -1 }']);
    assert.deepEqual(await of(falling), [said('-1')]);
    const both = stepsOf(['emotion: { ana: 2, bo: 2 }'], ['emotion: { ana: -1, bo: -1 }']);
    assert.equal((await of(both)).length, 1);
  });

  it('is not said of smaller falls, of rises and of a beginning', async () => {
    assert.deepEqual(await of(stepsOf(['emotion: -1'], ['emotion: 1'], ['emotion: -1'], ['emotion: 2'])), []);
  });

  it('is not said where a pain or an opportunity tells why, at the step or its stage', async () => {
    for (const line of ['pains: [It hurts]', 'pains: [{ text: It hurts }]', 'opportunities: [mend-it]']) {
      assert.deepEqual(await of(stepsOf(['emotion: 2'], ['emotion: -1', line])), [], line);
    }
    const [first = '', ...rest] = stageOf('a', ['emotion: 2'], ['emotion: -1']);
    assert.deepEqual(await of(journeyOf([], first, '    pains: [It hurts]', ...rest)), []);
    assert.equal((await of(stepsOf(['emotion: 2'], ['emotion: -1', 'pains: []']))).length, 1);
  });

  it('leaves misery to its own rule, and archives alone', async () => {
    assert.deepEqual(await of(stepsOf(['emotion: 2'], ['emotion: -2'])), []);
    assert.deepEqual(
      await of(journeyOf(['status: archived'], ...stageOf('a', ['emotion: 2'], ['emotion: -1']))),
      [],
    );
  });

  it('does not fall over odd values', async () => {
    for (const odd of [
      'emotion: []',
      'emotion: "2"',
      'emotion: { ana: { ana: 2 } }',
      'emotion:',
      'emotion: 1e9',
    ]) {
      assert.deepEqual(await of(stepsOf(['emotion: 2'], [odd], ['emotion: 1'])), [], odd);
    }
  });

  it('can be silenced', async () => {
    await assertSilenced(
      'CX040',
      'emotion-cliff',
      { 'a.yaml': stepsOf(['emotion: 2'], ['emotion: -1']) },
      'a.yaml',
    );
  });
});
