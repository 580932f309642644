import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertSilenced, journeyOf, ofRule, stageOf, stepsOf } from '../support/ofRule.ts';

const ending = ofRule('CX043');
const of = (text: string) => ending({ 'a.yaml': text }, 'a.yaml');
const scored = (...scores: readonly (number | string)[]) =>
  stepsOf(...scores.map((score) => [`emotion: ${score}`]));

const said = (underlined: string, score: string) =>
  `CX043 ${JSON.stringify(underlined)}: The journey ends at its lowest point (${score}), and the end is what people remember. Record an opportunity to end it better.`;

describe('bad-ending', () => {
  it('is said when the last step is the lowest', async () => {
    assert.deepEqual(await of(scored(1, 0, -1)), [said('-1', '−1')]);
    assert.deepEqual(await of(scored(1, 0)), [said('0', '0')]);
    assert.deepEqual(await of(scored(-1, 1, -1)), [said('-1', '−1')]);
    assert.deepEqual(await of(scored(0, '{ score: -1, label: sad }')), [said('-1', '−1')]);
    assert.deepEqual(await of(scored('{ bo: -2, ana: 1 }', '{ bo: 0, ana: -1 }')), [said('-1', '−1')]);
  });

  const good: readonly (readonly [title: string, text: string])[] = [
    ['something before was lower', scored(-2, 1, -1)],
    ['all is equal', scored(-1, -1)],
    ['the end is good, if not the best', scored(2, 2, 1)],
    ['there is one step', scored(-1)],
    ['the last step has no score', stepsOf(['emotion: 1'], ['emotion: -1'], ['action: Goes'])],
    ['only another persona ends low', scored('{ ana: 0, bo: 1 }', '{ ana: 1, bo: -1 }')],
    ['an opportunity takes it up', stepsOf(['emotion: 1'], ['emotion: -1', 'opportunities: [mend-it]'])],
    [
      'its pain is taken up',
      stepsOf(['emotion: 1'], ['emotion: -1', 'pains: [{ text: It hurts, opportunities: [mend-it] }]']),
    ],
    ['it is a draft', journeyOf([], ...stageOf('a', ['emotion: 1'], ['emotion: -1']))],
    ['there are no steps', journeyOf(['status: live'], '  - id: a', '    name: A')],
  ];
  for (const [title, text] of good)
    it(`is not said when ${title}`, async () => assert.deepEqual(await of(text), []));

  it('can be silenced', async () => {
    await assertSilenced('CX043', 'bad-ending', { 'a.yaml': scored(1, -1) }, 'a.yaml');
  });
});
