import type { StepModel } from './journey.ts';

/** The mean of the steps that are scored, to one decimal place; `undefined` when none is. */
export function meanEmotion(steps: readonly StepModel[]): number | undefined {
  return mean(steps.flatMap(({ emotion }) => emotion ?? []));
}

/** As `meanEmotion`, of the scores of one persona alone. */
export function meanEmotionOf(persona: string, steps: readonly StepModel[]): number | undefined {
  return mean(steps.flatMap(({ emotions }) => emotions.get(persona) ?? []));
}

/** The first of the steps that have the lowest score; `undefined` when none is scored. */
export function lowestStep(steps: readonly StepModel[]): StepModel | undefined {
  let lowest: StepModel | undefined;
  for (const step of steps) if (score(step) < score(lowest)) lowest = step;
  return lowest;
}

function mean(scores: readonly number[]): number | undefined {
  if (scores.length === 0) return undefined;
  return Math.round((scores.reduce((sum, one) => sum + one, 0) / scores.length) * 10) / 10;
}

function score(step: StepModel | undefined): number {
  return step?.emotion ?? Number.POSITIVE_INFINITY;
}
