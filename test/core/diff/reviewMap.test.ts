import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildReviewMap } from '../../../src/core/diff/buildReviewMap.ts';
import { inEnglish } from '../../../src/core/translate.ts';
import { reviewPicture } from '../../../src/picture/review/reviewPicture.ts';
import { serialise } from '../../../src/picture/serialise.ts';
import { JOURNEY_EDITS } from './edits.ts';
import { journey } from './generate.ts';
import { layOut } from './layOut.ts';
import { Random } from './random.ts';
import { reviewText } from './reviewTexts.ts';

type Step = readonly [id: string, score: number];

const trip = (...stages: readonly (readonly [string, ...Step[]])[]) =>
  layOut({
    apiVersion: 'cx/v1',
    kind: 'journey',
    id: 'trip',
    name: 'Trip',
    personas: ['anna'],
    goal: 'Be done',
    stages: stages.map(([id, ...steps]) => ({
      id,
      name: id.toUpperCase(),
      steps: steps.map(([step, emotion]) => ({ id: step, name: step, emotion })),
    })),
  });

/** `send: label -1 | ~drop 0→2` for each stage. */
function picture(before: string, after: string): string[] {
  const { journeys, changes } = reviewText('trip.journey.yaml', before, after);
  const map = buildReviewMap(journeys[0]!, changes);
  const sign = { same: '', added: '+', removed: '-', changed: '~', moved: '<>' };
  return map.stages.map(({ name, mark, steps }) => {
    const told = steps.map((step) => {
      const scores = [step.before, step.after].filter((score) => score !== undefined);
      return `${sign[step.mark]}${step.name} ${[...new Set(scores)].join('→')}`;
    });
    return `${sign[mark]}${name}: ${told.join(' | ')}`;
  });
}

describe('the picture of a review', () => {
  it('shows the new state in its order, with what is gone where it stood', () => {
    const before = trip(['send', ['label', -1], ['wait', 0], ['drop', 0]], ['end', ['refund', 1]]);
    const after = trip(['send', ['label', -1], ['drop', 2]], ['end', ['thanks', 1], ['refund', 1]]);
    assert.deepEqual(picture(before, after), [
      'SEND: label -1 | -wait 0 | ~drop 0→2',
      'END: +thanks 1 | refund 1',
    ]);
  });

  it('shows what has moved where it is now, and stages that come and go', () => {
    const before = trip(['send', ['label', -1], ['drop', 0]], ['end', ['refund', 1]]);
    const after = trip(['new', ['begin', 0]], ['send', ['label', -1]], ['end', ['drop', 0], ['refund', 1]]);
    assert.deepEqual(picture(before, after), [
      '+NEW: +begin 0',
      'SEND: label -1',
      'END: <>drop 0 | refund 1',
    ]);
    assert.deepEqual(picture(after, before), [
      '-NEW: -begin 0',
      'SEND: label -1 | <>drop 0',
      'END: refund 1',
    ]);
  });

  it('holds every step of both sides once, whatever has happened', () => {
    for (let seed = 0; seed < 60; seed++) {
      const random = new Random(seed);
      const before = journey(random);
      const after = structuredClone(before);
      let fresh = 900;
      for (let i = 0; i < 4; i++)
        JOURNEY_EDITS[random.pick(Object.keys(JOURNEY_EDITS))]!(
          after,
          random,
          (word) => `${word}-${++fresh}`,
        );
      const { journeys, changes } = reviewText('trip.journey.yaml', layOut(before), layOut(after));
      const [delta] = journeys;
      if (!delta) continue;
      const map = buildReviewMap(delta, changes);
      const count = { before: 0, after: 0 };
      for (const { mark } of map.stages.flatMap(({ steps }) => steps)) {
        if (mark !== 'added') count.before++;
        if (mark !== 'removed') count.after++;
      }
      const steps = (model: typeof before) =>
        model.stages.reduce((sum: number, stage: { steps: unknown[] }) => sum + stage.steps.length, 0);
      assert.deepEqual(count, { before: steps(before), after: steps(after) }, `seed ${seed}`);
    }
  });

  it('is made of text, never of markup', () => {
    const evil = trip(['send', ['label', -1]]).replace('name: label', 'name: "<img src=x onerror=alert(1)>"');
    const { journeys, changes } = reviewText('trip.journey.yaml', trip(['send', ['label', 1]]), evil);
    const text = serialise(reviewPicture(buildReviewMap(journeys[0]!, changes), 0, inEnglish), 'html');
    assert.doesNotMatch(text, /<img/);
    assert.match(text, /&#60;img/);
  });
});
