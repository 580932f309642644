import type { Translate } from '../host.ts';
import { field, textField } from '../model/fields.ts';
import { addDuration, isDay, parseDuration } from '../model/time.ts';

/** How long ago a thing was reviewed and when it is due again, one sentence each; empty when nobody keeps account of it. */
export function reviewAge(data: unknown, today: string, translate: Translate): readonly string[] {
  const last = field(data, 'lastReviewed');
  const every = textField(data, 'reviewEvery');
  if (!isDay(last)) return every === undefined ? [] : [translate('never reviewed')];
  const days = daysBetween(last, today);
  const age =
    days === 0
      ? translate('reviewed today')
      : days === 1
        ? translate('reviewed yesterday')
        : days > 0
          ? translate('reviewed {0} days ago ({1})', days, last)
          : translate('reviewed on {0}', last);
  const duration = every === undefined ? undefined : parseDuration(every);
  if (!duration) return [age];
  const due = addDuration(last, duration);
  return [
    age,
    due < today ? translate('review overdue since {0}', due) : translate('next review by {0}', due),
  ];
}

/** The age of the last review in a few words, such as for a row of a list; `undefined` when nobody says. */
export function reviewGlance(data: unknown, today: string, translate: Translate): string | undefined {
  const last = field(data, 'lastReviewed');
  if (!isDay(last)) return undefined;
  const every = textField(data, 'reviewEvery');
  const duration = every === undefined ? undefined : parseDuration(every);
  if (duration && addDuration(last, duration) < today) return translate('review overdue');
  const days = daysBetween(last, today);
  if (days < 0) return undefined;
  return days === 0 ? translate('reviewed today') : translate('reviewed {0} d ago', days);
}

function daysBetween(day: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(day)) / 86_400_000);
}
