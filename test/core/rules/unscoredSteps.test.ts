import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertSilenced, journeyOf, ofRule, stageOf, stepsOf } from '../support/ofRule.ts';

const unscored = ofRule('CX044');
const of = (text: string) => unscored({ 'a.yaml': text }, 'a.yaml');

const said = (without: number, all: number) =>
  `CX044 "trip": ${without} of ${all} steps do not say how the customer feels, so the curve may miss the lows and the highs. Give them an \`emotion\` from −2 to 2.`;

/** A live journey with so many steps with and without an emotion. */
const steps = (scored: number, without: number) =>
  stepsOf(
    ...Array<string[]>(scored).fill(['emotion: 0']),
    ...Array<string[]>(without).fill(['action: Waits']),
  );

describe('unscored-steps', () => {
  it('is said of a journey when more than three steps in ten have no emotion', async () => {
    assert.deepEqual(await of(steps(6, 4)), [said(4, 10)]);
    assert.deepEqual(await of(steps(7, 3)), []);
    assert.deepEqual(await of(steps(0, 1)), [said(1, 1)]);
  });

  it('counts an emotion in whatever form, even a wrong one', async () => {
    assert.deepEqual(
      await of(stepsOf(['emotion: { bo: 1 }'], ['emotion: { score: 0 }'], ['emotion: happy'])),
      [],
    );
  });

  it('does not ask how a customer feels about what a team does', async () => {
    assert.deepEqual(await of(stepsOf(['emotion: 0'], ['actor: care'], ['actor: care'])), []);
    assert.deepEqual(await of(stepsOf(['emotion: 0'], ['actor: ana'])), [said(1, 2)]);
  });

  it('leaves drafts, archives, half-read texts and journeys without steps alone', async () => {
    const stage = stageOf('a', ['action: Waits']);
    for (const status of ['draft', 'archived'])
      assert.deepEqual(await of(journeyOf([`status: ${status}`], ...stage)), []);
    assert.deepEqual(await of(`${steps(0, 3)}x: [\n`), []);
    assert.deepEqual(await of(journeyOf(['status: live'], '  - id: a', '    name: A')), []);
  });

  it('can be silenced', async () => {
    await assertSilenced('CX044', 'unscored-steps', { 'a.yaml': steps(1, 1) }, 'a.yaml');
  });
});
