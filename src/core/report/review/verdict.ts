import type { Review } from '../../diff/review.ts';
import type { Translate } from '../../host.ts';
import { restOf } from './reviewReport.ts';

/** The whole review in one or two sentences, in plain text. */
export function verdict(review: Review, translate: Translate): string {
  const { changes, rules } = review;
  const parts: string[] = [];
  const count = (weight: string) => changes.filter((change) => change.weight === weight).length;
  const [high, medium, low] = [count('high'), count('medium'), count('low')];
  if (changes.length === 0) parts.push(translate('Nothing changes in meaning.'));
  else if (changes.length === 1)
    parts.push(
      high
        ? translate('One change, of high weight.')
        : medium
          ? translate('One change, of medium weight.')
          : translate('One change, of low weight.'),
    );
  else
    parts.push(
      translate(
        '{0} changes: {1} of high weight, {2} of medium, {3} of low.',
        changes.length,
        high,
        medium,
        low,
      ),
    );
  const [better, worse] = ['better', 'worse'].map(
    (trend) => changes.filter((change) => change.trend === trend).length,
  );
  if (better! + worse! > 0)
    parts.push(translate('For the customer, {0} for the better and {1} for the worse.', better!, worse!));
  const { introduced, resolved } = rules;
  if (introduced.length + resolved.length > 0)
    parts.push(translate('Problems: {0} new, {1} gone.', introduced.length, resolved.length));
  const { notUnderstood, tooDifferent } = restOf(review);
  if (notUnderstood.length === 1) parts.push(translate('One file cannot be understood: look at its text.'));
  else if (notUnderstood.length > 1)
    parts.push(translate('{0} files cannot be understood: look at their texts.', notUnderstood.length));
  if (tooDifferent.length > 0)
    parts.push(translate('Too different to be compared, but by their texts: {0}.', tooDifferent.length));
  return parts.join(' ');
}

/** What is besides the changes of meaning, in one sentence; empty when there is nothing. */
export function besides(review: Review, translate: Translate): string {
  const { comments, format } = restOf(review);
  if (comments + format === 0) return '';
  return translate(
    'Besides, without a change of meaning: {0} lines of comments, {1} lines of layout.',
    comments,
    format,
  );
}

/** What became of the mean emotion of a journey: `Return goods: −0.3 → −0.8, lowest −2 (Waits)`. */
export function moodLine(delta: Review['journeys'][number], translate: Translate): string | undefined {
  const { before, after } = delta;
  const name = (after ?? before)?.view.name ?? delta.entity;
  if (before?.mean === after?.mean) return undefined;
  const [old, now] = [before?.mean, after?.mean].map((mean) =>
    mean === undefined ? translate('no score') : String(mean).replace('-', '−'),
  );
  return translate('{0}: mean emotion {1} → {2}', name, old!, now!);
}
