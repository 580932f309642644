import type { Path } from '../yaml/place.ts';
import { field, fieldAt, listField, textField } from './fields.ts';
import { rangeOf } from './metricRange.ts';
import { approximateSeconds, isDay, parseDuration } from './time.ts';
import { secondsPerUnit } from './timeUnit.ts';

export interface Quantity {
  readonly amount: number;
  /** What the amount counts: seconds, or the metric's own unit. */
  readonly of: 'seconds' | 'units';
}

/** A value of a metric, to compare it with others; `undefined` for what is none and for what is impossible. */
export function quantityOf(metric: unknown, value: unknown): Quantity | undefined {
  if (typeof value === 'string') {
    const duration = parseDuration(value);
    return duration && { amount: approximateSeconds(duration), of: 'seconds' };
  }
  if (typeof value !== 'number' || !Number.isFinite(value) || isImpossible(metric, value)) return undefined;
  const seconds = secondsPerUnit(textField(metric, 'unit'));
  return seconds === undefined ? { amount: value, of: 'units' } : { amount: value * seconds, of: 'seconds' };
}

export function isImpossible(metric: unknown, value: number): boolean {
  const range = rangeOf(metric);
  return range !== undefined && (value < range.min || value > range.max);
}

/** Which way is better. Of NPS and CSAT everybody knows; `undefined` when nothing tells. */
export function directionOf(metric: unknown): 'higher' | 'lower' | undefined {
  const direction = field(metric, 'direction');
  if (direction === 'higher' || direction === 'lower') return direction;
  const type = field(metric, 'type');
  return type === 'nps' || type === 'csat' ? 'higher' : undefined;
}

/** Whether `a` is better than `b`; `undefined` when they cannot be compared. */
export function isBetter(
  a: Quantity | undefined,
  b: Quantity | undefined,
  direction: 'higher' | 'lower',
): boolean | undefined {
  if (!a || !b || a.of !== b.of) return undefined;
  return direction === 'higher' ? a.amount > b.amount : a.amount < b.amount;
}

export interface Latest {
  readonly value: unknown;
  /** Below the metric. */
  readonly path: Path;
}

/** Where the metric stands: its current value, else the last of its series; `undefined` when it has neither. */
export function latestOf(metric: unknown): Latest | undefined {
  const current = fieldAt(metric, ['current', 'value']);
  if (current !== undefined) return { value: current, path: ['current', 'value'] };
  let last: (Latest & { readonly date: string }) | undefined;
  for (const [i, item] of listField(metric, 'series').entries()) {
    const date = field(item, 'date');
    const value = field(item, 'value');
    if (!isDay(date) || value === undefined || (last && last.date > date)) continue;
    last = { value, date, path: ['series', i, 'value'] };
  }
  return last;
}
