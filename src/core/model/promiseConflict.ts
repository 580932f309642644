import { field, numberField, textField, textsField } from './fields.ts';
import { promisedSeconds } from './promise.ts';

/** The keys by which two promises can contradict each other. */
export type Disagreement = 'within' | 'clock' | 'percentile';

/**
 * In what two promises on one channel contradict each other; `undefined` when they do not, or are about different events
 * or people. These are no contradiction: a longer time for a larger share ("90 % in two hours, 99 % in four"), and a
 * stricter one that only our own teams know of.
 */
export function disagreement(a: unknown, b: unknown): Disagreement | undefined {
  if (eventOf(a) === undefined || eventOf(a) !== eventOf(b) || !meetSamePeople(a, b)) return undefined;
  const [inA, inB] = [promisedSeconds(a), promisedSeconds(b)];
  if (inA === undefined || inB === undefined) return undefined;
  const [clockA, clockB] = [field(a, 'clock'), field(b, 'clock')];
  const clocksDiffer = clockA !== undefined && clockB !== undefined && clockA !== clockB;
  if (inA === inB) return clocksDiffer ? 'clock' : differInShare(a, b) ? 'percentile' : undefined;
  // Four business hours and a whole day may well be the same promise.
  if (clocksDiffer) return undefined;
  const [shorter, longer] = inA < inB ? [a, b] : [b, a];
  if (isInternal(shorter) && field(longer, 'audience') === 'public') return undefined;
  const [shareShorter, shareLonger] = [numberField(shorter, 'percentile'), numberField(longer, 'percentile')];
  const tiers = shareShorter !== undefined && shareLonger !== undefined && shareLonger > shareShorter;
  return tiers ? undefined : 'within';
}

/** What starts the clock, however it is spelt; `undefined` when the promise does not say. */
export function eventOf(promise: unknown): string | undefined {
  return textField(promise, 'event')
    ?.trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}

/** A promise that names no persona is made to all. */
function meetSamePeople(a: unknown, b: unknown): boolean {
  const [forA, forB] = [textsField(a, 'personas'), textsField(b, 'personas')];
  return forA.length === 0 || forB.length === 0 || forA.some((id) => forB.includes(id));
}

/** Of two audiences, our own teams may well aim higher than what customers are told. */
function differInShare(a: unknown, b: unknown): boolean {
  const [shareA, shareB] = [numberField(a, 'percentile'), numberField(b, 'percentile')];
  return shareA !== undefined && shareB !== undefined && shareA !== shareB && isInternal(a) === isInternal(b);
}

function isInternal(promise: unknown): boolean {
  return field(promise, 'audience') === 'internal';
}
