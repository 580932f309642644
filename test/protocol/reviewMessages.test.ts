import assert from 'node:assert/strict';
import test from 'node:test';
import { buildReviewView } from '../../src/core/diff/buildReviewView.ts';
import { CHANGE_CLASSES } from '../../src/core/diff/change.ts';
import { inEnglish } from '../../src/core/translate.ts';
import { isFromReview, isToReview } from '../../src/protocol/reviewMessages.ts';
import { JOURNEY_EDITS } from '../core/diff/edits.ts';
import { journey } from '../core/diff/generate.ts';
import { layOut } from '../core/diff/layOut.ts';
import { Random } from '../core/diff/random.ts';
import { reviewText } from '../core/diff/reviewTexts.ts';

/** As it arrives: without what cannot be sent. */
const sent = (message: unknown) => JSON.parse(JSON.stringify(message));

function viewOf(seed: number) {
  const random = new Random(seed);
  const before = journey(random);
  const after = structuredClone(before);
  let fresh = 900;
  for (const edit of Object.values(JOURNEY_EDITS)) edit(after, random, (word) => `${word}-${++fresh}`);
  const review = reviewText('trip.journey.yaml', layOut(before), layOut(after));
  const side = (label: string) => ({ label, pathOf: () => 'trip.journey.yaml' });
  const report = { review, before: side('old'), after: side('new'), full: true };
  return buildReviewView(report, (_, id) => id, inEnglish);
}

test('every review arrives', () => {
  for (let seed = 0; seed < 20; seed++) {
    const view = viewOf(seed);
    assert.ok(view.changes.length > 5);
    assert.ok(view.changes.every((row) => CHANGE_CLASSES.includes(row.class)));
    assert.ok(isToReview(sent({ type: 'review', view })), `seed ${seed}`);
  }
  assert.ok(isToReview({ type: 'empty', message: 'Nothing.' }));
});

test('what is none is not taken for one', () => {
  const view = sent(viewOf(1));
  const [row] = view.changes;
  for (const message of [
    undefined,
    null,
    'review',
    { type: 'review' },
    { type: 'review', view: { ...view, changes: [{ ...row, weight: 'heavy' }] } },
    { type: 'review', view: { ...view, changes: [{ ...row, message: 7 }] } },
    { type: 'review', view: { ...view, maps: [{ name: 'x', mean: '', stages: [{ name: 'y' }] }] } },
    { type: 'empty' },
  ])
    assert.ok(!isToReview(message), JSON.stringify(message)?.slice(0, 80));
});

test('the page can ask for a change that there may be, and for nothing else', () => {
  assert.ok(isFromReview({ type: 'ready' }));
  assert.ok(isFromReview({ type: 'open', change: 3, side: 'before' }));
  for (const message of [
    { type: 'open', change: -1, side: 'before' },
    { type: 'open', change: 1.5, side: 'after' },
    { type: 'open', change: 1, side: 'elsewhere' },
    { type: 'run', command: 'x' },
    [],
  ])
    assert.ok(!isFromReview(message), JSON.stringify(message));
});
