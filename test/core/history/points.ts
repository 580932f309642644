import type { HistoryPoint, JourneyHistory } from '../../../src/core/diagram/history/journeyHistory.ts';
import type { JourneyFigures, JourneyPulse } from '../../../src/core/history/journeyPulse.ts';

const FIGURES: JourneyFigures = {
  kind: 'journey',
  name: 'Return',
  mean: 0.4,
  lowest: { name: 'Wait', score: -1 },
  promises: { kept: 2, broken: 1, unmeasured: 0 },
  pains: { all: 4, open: 1 },
};

/** The first letter of a commit makes its hash. */
export function point(
  letter: string,
  subject: string,
  pulse: Partial<JourneyFigures> | Exclude<JourneyPulse, JourneyFigures> = {},
): HistoryPoint {
  return {
    commit: letter.repeat(40),
    date: '2026-02-10',
    subject,
    path: 'return.journey.yaml',
    pulse: 'kind' in pulse ? (pulse as JourneyPulse) : { ...FIGURES, ...pulse },
  };
}

export function history(...points: readonly HistoryPoint[]): JourneyHistory {
  return { name: 'Return', path: 'return.journey.yaml', points, before: 'nothing' };
}
