import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertSilenced, journeyOf, ofRule, stageOf, stepsOf } from '../support/ofRule.ts';

const claim = ofRule('CX031');
const of = (text: string) => claim({ 'a.yaml': text }, 'a.yaml');

const pain = (underlined: string, severity: string) =>
  `CX031 "${underlined}": The severity of this pain is ${severity}, and nothing shows it. Name what it is based on (\`evidence: […]\`), here or at the step, or lower the severity.`;
const MOMENT =
  'CX031 "momentOfTruth": Nothing shows that this moment decides about the customer. Name what it is based on (`evidence: […]`) at the step, or do not call it a moment of truth.';

const SEVERE = 'pains: [{ id: wet, text: Wet feet, severity: high }]';

describe('claim-without-evidence', () => {
  it('is said of a severe pain, at a step or a stage', async () => {
    assert.deepEqual(await of(stepsOf([SEVERE])), [pain('wet', 'high')]);
    assert.deepEqual(await of(stepsOf(['pains: [{ text: Wet feet, severity: critical }]'])), [
      pain('Wet feet', 'critical'),
    ]);
    const [first = '', ...rest] = stageOf('a', ['action: Waits']);
    assert.deepEqual(await of(journeyOf(['status: in-review'], first, `    ${SEVERE}`, ...rest)), [
      pain('wet', 'high'),
    ]);
  });

  it('is said of a moment of truth', async () => {
    assert.deepEqual(await of(stepsOf(['momentOfTruth: true'])), [MOMENT]);
    assert.deepEqual(await of(stepsOf(['momentOfTruth: { type: first }', SEVERE])), [
      MOMENT,
      pain('wet', 'high'),
    ]);
  });

  it('is not said of lesser pains', async () => {
    const pains =
      'pains: [Cold, { text: Wet }, { text: Wet, severity: medium }, { text: Wet, severity: low }]';
    assert.deepEqual(await of(stepsOf([pains, 'momentOfTruth: false'])), []);
  });

  it('takes the evidence of the pain, the step or the stage, and not that of the whole journey', async () => {
    assert.deepEqual(await of(stepsOf(['pains: [{ text: Wet, severity: high, evidence: [talks] }]'])), []);
    assert.deepEqual(await of(stepsOf([SEVERE, 'momentOfTruth: true', 'evidence: [talks]'])), []);
    const [first = '', ...rest] = stageOf('a', [SEVERE, 'momentOfTruth: true']);
    assert.deepEqual(await of(journeyOf(['status: live'], first, '    evidence: [talks]', ...rest)), []);
    const whole = journeyOf(['status: live', 'evidence: [talks]'], ...stageOf('a', [SEVERE]));
    assert.deepEqual(await of(whole), [pain('wet', 'high')]);
  });

  it('leaves drafts, archives, the future and half-read texts alone', async () => {
    for (const head of [[], ['status: draft'], ['status: archived'], ['status: live', 'state: future']])
      assert.deepEqual(await of(journeyOf(head, ...stageOf('a', [SEVERE]))), [], head.join());
    assert.deepEqual(await of(`${stepsOf([SEVERE])}x: [\n`), []);
  });

  it('can be silenced', async () => {
    const files = { 'a.yaml': stepsOf(['momentOfTruth: true', SEVERE]) };
    await assertSilenced('CX031', 'claim-without-evidence', files, 'a.yaml');
  });
});
