import type { JourneyPulse } from './journeyPulse.ts';

/** Whether two states of a journey look the same in its history. */
export function samePulse(one: JourneyPulse, other: JourneyPulse): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
