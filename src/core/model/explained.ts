import { isAnyFilled } from './filled.ts';
import type { StepModel } from './journey.ts';

/** Whether a pain or an opportunity is recorded at a step or its stage, so that a low feeling has a reason. */
export function isExplained({ data, stage }: StepModel): boolean {
  return [data, stage.data].some((holder) => isAnyFilled(holder, ['pains', 'opportunities']));
}
