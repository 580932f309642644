import { addDuration, parseDuration } from '../../model/time.ts';
import type { CompletionRequest, Offer } from './request.ts';

/** Keys whose day lies ahead. */
const AHEAD = new Set(['by', 'due', 'expires', 'end']);

/** Today, and for days that lie ahead a few usual ones. */
export function dateItems(key: string, { today, translate }: CompletionRequest): Offer[] {
  const later = (duration: string) => addDuration(today, parseDuration(duration)!);
  const days: [string, string][] = [[today, translate('today')]];
  if (AHEAD.has(key)) {
    days.push(
      [later('P1M'), translate('in a month')],
      [later('P3M'), translate('in three months')],
      [later('P6M'), translate('in half a year')],
      [`${today.slice(0, 4)}-12-31`, translate('end of the year')],
    );
  }
  return days.map(([day, words], rank) => value(day, words, rank));
}

/** A few usual lengths of time: for reviews months, for everything else from minutes to months. */
export function durationItems(key: string, { translate }: CompletionRequest): Offer[] {
  const short: [string, string][] = [
    ['PT5M', translate('5 minutes')],
    ['PT30M', translate('30 minutes')],
    ['PT1H', translate('1 hour')],
    ['PT4H', translate('4 hours')],
    ['P1D', translate('1 day')],
    ['P3D', translate('3 days')],
    ['P7D', translate('7 days')],
    ['P14D', translate('14 days')],
  ];
  const long: [string, string][] = [
    ['P30D', translate('30 days')],
    ['P90D', translate('90 days')],
    ['P180D', translate('180 days')],
    ['P1Y', translate('1 year')],
  ];
  const lengths = key === 'reviewEvery' ? long : [...short, long[0]!];
  return lengths.map(([length, words], rank) => value(length, words, rank));
}

function value(label: string, detail: string, rank: number): Offer {
  return {
    label,
    detail,
    kind: 'value',
    insertText: label,
    isSnippet: false,
    rank,
    filterText: `${label} ${detail}`,
  };
}
