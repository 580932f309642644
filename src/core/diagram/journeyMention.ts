import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import type { JourneyModel, StepModel } from '../model/journey.ts';
import { meanEmotionOf } from '../model/meanEmotion.ts';
import { type Named, named } from './named.ts';
import { placeOf } from './place.ts';

/** A journey in the view of something else, with how it feels there. */
export interface JourneyMention extends Named {
  readonly state: 'current' | 'future';
  /** The mean of one persona, to one decimal place; `undefined` when nothing is scored for it. */
  readonly mean: number | undefined;
}

/** A journey as a persona goes through it, in whole or in some of its steps. */
export function journeyMention(
  journey: JourneyModel,
  persona: string,
  index: WorkspaceIndex,
  steps: readonly StepModel[] = journey.steps,
): JourneyMention {
  return {
    ...named(journey.id ?? '', ['journey'], index),
    at: placeOf([], journey.facts.uri),
    state: journey.state,
    mean: meanEmotionOf(persona, steps),
  };
}
