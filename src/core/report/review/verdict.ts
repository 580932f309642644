import type { Review } from '../../diff/review.ts';
import type { Translate } from '../../host.ts';
import { restOf } from './reviewReport.ts';

/** The whole review in one sentence, in plain text. */
export function verdict(review: Review, translate: Translate): string {
  const rest = restOf(review);
  const clauses = [
    ...amount(review, translate),
    ...trend(review, translate),
    ...problems(review, rest.silenced, translate),
  ];
  const { notUnderstood, tooDifferent, settings } = rest;
  if (notUnderstood.length === 1) clauses.push(translate('one file cannot be understood: look at its text'));
  else if (notUnderstood.length > 1)
    clauses.push(translate('{0} files cannot be understood: look at their texts', notUnderstood.length));
  if (tooDifferent.length === 1) clauses.push(translate('one file is too different to be compared'));
  else if (tooDifferent.length > 1)
    clauses.push(translate('{0} files are too different to be compared', tooDifferent.length));
  if (settings.length > 0) clauses.push(translate('the settings of the checks change'));
  return `${clauses.join('; ')}.`;
}

function amount({ changes, files }: Review, translate: Translate): string[] {
  const count = (weight: string) => changes.filter((change) => change.weight === weight).length;
  const [high, medium, low] = [count('high'), count('medium'), count('low')];
  if (changes.length > 1)
    return [
      translate(
        '{0} changes: {1} of high weight, {2} of medium, {3} of low',
        changes.length,
        high,
        medium,
        low,
      ),
    ];
  if (high) return [translate('One change, of high weight')];
  if (medium) return [translate('One change, of medium weight')];
  if (low) return [translate('One change, of low weight')];
  const isClear = files.every(({ state }) => state !== 'notUnderstood' && state !== 'tooDifferent');
  return [
    isClear ? translate('Nothing changes in meaning') : translate('Nothing changes in what can be compared'),
  ];
}

function trend({ changes }: Review, translate: Translate): string[] {
  const count = (way: string) => changes.filter((change) => change.trend === way).length;
  const [better, worse] = [count('better'), count('worse')];
  if (better + worse === 0) return [];
  return [translate('for the customer, {0} for the better and {1} for the worse', better, worse)];
}

function problems({ rules }: Review, silenced: number, translate: Translate): string[] {
  const { introduced, resolved } = rules;
  const clauses: string[] = [];
  if (introduced.length + resolved.length > 0)
    clauses.push(translate('problems: {0} new, {1} gone', introduced.length, resolved.length));
  if (silenced > 0) clauses.push(translate('rules silenced by a comment: {0}', silenced));
  return clauses;
}

/** What is besides the changes of meaning, in one sentence; empty when there is nothing. */
export function besides(review: Review, translate: Translate): string {
  const { comments, format } = restOf(review);
  const words = residueWords(comments, format, translate);
  return words.length === 0
    ? ''
    : translate('Besides, without a change of meaning: {0}.', words.join(translate(', ')));
}

/** The same for one file, each in words of its own. */
export function restWords(
  { comments, format, spacing }: Review['files'][number],
  translate: Translate,
): string[] {
  return residueWords(comments.length, format.length + (spacing ? 1 : 0), translate);
}

function residueWords(comments: number, format: number, translate: Translate): string[] {
  const words: string[] = [];
  if (comments === 1) words.push(translate('1 line of comments'));
  else if (comments > 1) words.push(translate('{0} lines of comments', comments));
  if (format === 1) words.push(translate('1 line of layout'));
  else if (format > 1) words.push(translate('{0} lines of layout', format));
  return words;
}

/** What became of the mean emotion of a journey and of its lowest point: `Return goods: mean emotion −0.3 → −0.8`. */
export function moodLine(delta: Review['journeys'][number], translate: Translate): string | undefined {
  const { before, after } = delta;
  const name = (after ?? before)?.view.name ?? delta.entity;
  const parts: string[] = [];
  if (before?.mean !== after?.mean)
    parts.push(
      translate('mean emotion {0} → {1}', score(before?.mean, translate), score(after?.mean, translate)),
    );
  const [old, now] = [before?.lowest, after?.lowest];
  if (old && now && (old.score !== now.score || old.name !== now.name))
    parts.push(
      translate(
        'lowest point {0} → {1}',
        `${score(old.score, translate)} (${old.name})`,
        `${score(now.score, translate)} (${now.name})`,
      ),
    );
  return parts.length > 0 ? `${name}: ${parts.join(translate('; '))}` : undefined;
}

function score(value: number | undefined, translate: Translate): string {
  return value === undefined ? translate('no score') : String(value).replace('-', '−');
}
