import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { opportunitiesFor } from './futureJourney.ts';
import type { JourneyModel, PainModel, StageModel, StepModel } from './journey.ts';

/** A pain of a journey, with the stage or the step that holds it. */
export interface HeldPain {
  readonly pain: PainModel;
  readonly holder: StageModel | StepModel;
  readonly stage: StageModel;
}

/** Every pain of a journey, in the order of the text. */
export function painsOf({ stages }: JourneyModel): readonly HeldPain[] {
  return stages.flatMap((stage) =>
    [stage, ...stage.steps].flatMap((holder) => holder.pains.map((pain) => ({ pain, holder, stage }))),
  );
}

/**
 * Whether somebody has an opportunity against a pain: the pain names one, one of the catalog names the pain, or one is
 * named at its step or stage, where it counts for all that hurts there.
 */
export function isAnswered(
  { pain, holder, stage }: HeldPain,
  journeyId: string | undefined,
  index: WorkspaceIndex,
): boolean {
  return (
    [pain, holder, stage].some(({ opportunities }) => opportunities.length > 0) ||
    opportunitiesFor(pain, journeyId, index).length > 0
  );
}
