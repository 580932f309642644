import { emotionPath } from '../model/emotionPlace.ts';
import {
  comparisonOf,
  counterpartOf,
  futuresBehind,
  hasInitiative,
  opportunitiesAt,
  opportunitiesFor,
  plansIn,
} from '../model/futureJourney.ts';
import type { StepModel } from '../model/journey.ts';
import type { WorkspaceRule } from './rule.ts';

/** CX101: a step that is to feel better than today, and nobody does anything that would bring it about. */
export const betterWithoutCause: WorkspaceRule = {
  code: 'CX101',
  slug: 'better-without-cause',
  severity: 'warning',
  scope: 'workspace',
  check({ facts, index, place, journey }, report) {
    const comparison = comparisonOf(journey, index);
    if (!comparison) return;
    const { future, baseline } = comparison;
    for (const step of future.steps) {
      const today = counterpartOf(step, baseline);
      const persona = today && improvedFor(step, today);
      if (today === undefined || persona === undefined) continue;
      const causes = new Set([
        ...opportunitiesAt(step),
        ...opportunitiesAt(today),
        ...today.pains.flatMap((pain) => opportunitiesFor(pain, baseline.id, index)),
      ]);
      if ([...causes].some((id) => hasInitiative(id, index))) continue;
      const there = place(baseline.facts.uri, baseline.facts.spans.valueAt(emotionPath(today, persona)));
      report({
        at: facts.spans.valueAt(emotionPath(step, persona)),
        sentence:
          'This is to feel better than today ({0} instead of {1}), and no initiative says how. Name here, under `opportunities`, the opportunity whose initiative brings it about.',
        args: [signed(step.emotions.get(persona)), signed(today.emotions.get(persona))],
        related: there ? [{ ...there, sentence: 'How it feels today' }] : [],
      });
    }
  },
  reach: { concern: plansIn, documents: futuresBehind },
};

/** The first persona for whom the step becomes better; scores of different people are not compared. */
function improvedFor(step: StepModel, today: StepModel): string | undefined {
  for (const [persona, score] of step.emotions) {
    const before = today.emotions.get(persona);
    if (before !== undefined && score > before) return persona;
  }
  return undefined;
}

function signed(score = 0): string {
  return score > 0 ? `+${score}` : String(score).replace('-', '−');
}
