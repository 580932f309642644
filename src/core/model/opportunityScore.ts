import { numberField } from './fields.ts';

/**
 * Importance plus what satisfaction lacks of it, 0–20 (A. Ulwick, Outcome-Driven Innovation): above 15 an
 * opportunity is very attractive, below 10 the need is met. `undefined` while one of the two is missing.
 */
export function opportunityScore(data: unknown): number | undefined {
  const importance = numberField(data, 'importance');
  const satisfaction = numberField(data, 'satisfaction');
  if (importance === undefined || satisfaction === undefined) return undefined;
  return Math.round((importance + Math.max(importance - satisfaction, 0)) * 10) / 10;
}
