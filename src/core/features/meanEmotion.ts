import type { StepModel } from '../model/journey.ts';

/** The mean of the steps that are scored, to one decimal place; `undefined` when none is. */
export function meanEmotion(steps: readonly StepModel[]): number | undefined {
  const scores = steps.map(({ emotion }) => emotion).filter((emotion) => emotion !== undefined);
  if (scores.length === 0) return undefined;
  return Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 10) / 10;
}

/** The first of the steps that have the lowest score; `undefined` when none is scored. */
export function lowestStep(steps: readonly StepModel[]): StepModel | undefined {
  let lowest: StepModel | undefined;
  for (const step of steps) if (score(step) < score(lowest)) lowest = step;
  return lowest;
}

function score(step: StepModel | undefined): number {
  return step?.emotion ?? Number.POSITIVE_INFINITY;
}
