import type { Translate } from '../host.ts';
import { parseDuration } from '../model/time.ts';

/** An ISO 8601 duration in words: `PT30M` is "30 minutes"; `undefined` for what is none. */
export function durationWords(duration: string, translate: Translate): string | undefined {
  if (!parseDuration(duration)) return undefined;
  const [date = '', time = ''] = duration.slice(1).split('T');
  const parts = [
    ...partsOf(date, { Y: 'years', M: 'months', W: 'weeks', D: 'days' }),
    ...partsOf(time, { H: 'hours', M: 'minutes', S: 'seconds' }),
  ].filter(({ count }) => count !== 0);
  if (parts.length === 0) return translate('no time at all');
  return parts.map(({ count, unit }) => counted(count, unit, translate)).join(' ');
}

type Unit = 'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes' | 'seconds';

function partsOf(text: string, units: Readonly<Record<string, Unit>>) {
  return [...text.matchAll(/([\d.]+)([A-Z])/g)].map(([, count, letter]) => ({
    count: Number(count),
    unit: units[letter!]!,
  }));
}

function counted(count: number, unit: Unit, translate: Translate): string {
  const one: Readonly<Record<Unit, string>> = {
    years: translate('1 year'),
    months: translate('1 month'),
    weeks: translate('1 week'),
    days: translate('1 day'),
    hours: translate('1 hour'),
    minutes: translate('1 minute'),
    seconds: translate('1 second'),
  };
  const many: Readonly<Record<Unit, string>> = {
    years: translate('{0} years', count),
    months: translate('{0} months', count),
    weeks: translate('{0} weeks', count),
    days: translate('{0} days', count),
    hours: translate('{0} hours', count),
    minutes: translate('{0} minutes', count),
    seconds: translate('{0} seconds', count),
  };
  return count === 1 ? one[unit] : many[unit];
}
