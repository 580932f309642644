import { directionOf } from '../model/metric.ts';
import { approximateSeconds, parseDuration } from '../model/time.ts';
import type { Change } from './change.ts';
import type { Draft } from './comparison.ts';
import { dataOf, type Part, textOfPart } from './part.ts';
import type { Tellers } from './valueWords.ts';

const LEVELS: Readonly<Record<string, readonly string[]>> = {
  severity: ['low', 'medium', 'high', 'critical'],
  frequency: ['rare', 'occasional', 'frequent', 'constant'],
  impact: ['trivial', 'workaround', 'abandonment'],
};

/** Whether the customer is better or worse off; `undefined` where the files do not say for sure. */
export function trendOf(draft: Draft, tellers: Tellers): Change['trend'] {
  const { class: kind, keys, thing, before, after } = draft;
  const last = keys.at(-1) ?? '';
  if (kind === 'pain' && keys.length === 0 && thing.kind === 'pain') {
    if (draft.kind === 'added') return 'worse';
    return draft.kind === 'removed' ? 'better' : undefined;
  }
  if (!before || !after) return undefined;
  const [old, now] = [before.part, after.part];
  if (kind === 'emotion' && last === 'score') return compare(numberOf(now), numberOf(old));
  if (kind === 'pain' && thing.kind === 'pain' && Object.hasOwn(LEVELS, last))
    return compare(levelOf(old, last), levelOf(now, last));
  if (kind === 'promise' && thing.kind === 'promise' && last === 'within')
    return compare(secondsOf(old), secondsOf(now));
  if (kind === 'initiative' && last === 'due') return compare(dayOf(old), dayOf(now));
  if (kind === 'target' && (last === 'value' || last === 'to')) {
    const direction = directionOf(metricOf(draft, tellers));
    if (direction === 'higher') return compare(numberOf(now), numberOf(old));
    if (direction === 'lower') return compare(numberOf(old), numberOf(now));
  }
  return undefined;
}

/** The first is better when it is more. */
function compare(a: number | undefined, b: number | undefined): Change['trend'] {
  if (a === undefined || b === undefined || a === b) return undefined;
  return a > b ? 'better' : 'worse';
}

function numberOf({ value }: Part): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function dayOf({ value }: Part): number | undefined {
  const day = Date.parse(String(value));
  return Number.isNaN(day) ? undefined : day;
}

function levelOf({ value }: Part, key: string): number | undefined {
  const level = LEVELS[key]?.indexOf(String(value)) ?? -1;
  return level < 0 ? undefined : level;
}

function secondsOf({ value }: Part): number | undefined {
  const duration = parseDuration(String(value));
  return duration && approximateSeconds(duration);
}

/** The metric itself, or the one that a key result is about. */
function metricOf({ thing, item }: Draft, { after }: Tellers): unknown {
  if (thing.kind === 'metric') return thing.after && dataOf(thing.after);
  const id = textOfPart(item, 'metric');
  return id === undefined ? undefined : after.index.definitionsOf(`metric:${id}`)[0]?.item.data;
}
