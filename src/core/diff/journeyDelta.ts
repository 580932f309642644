import type { ReadDocument } from '../document/readDocument.ts';
import type { Uri } from '../host.ts';
import { textField } from '../model/fields.ts';
import { journeyModel, type StepModel } from '../model/journey.ts';
import { lowestStep, meanEmotion } from '../model/meanEmotion.ts';

/** How a journey feels on one side. */
export interface JourneyMood {
  readonly uri: Uri;
  readonly name: string;
  /** To one decimal place; `undefined` when no step is scored. */
  readonly mean: number | undefined;
  readonly lowest: { readonly name: string; readonly score: number } | undefined;
  readonly scored: number;
  readonly steps: readonly StepMood[];
}

export interface StepMood {
  /** Its id; its name where it has none. */
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  /** −2 … +2; `undefined` when nobody has scored the step. */
  readonly score: number | undefined;
}

/** A journey before and after; one side is `undefined` when the journey is new or gone. */
export interface JourneyDelta {
  /** Such as `journey/return`. */
  readonly entity: string;
  readonly before: JourneyMood | undefined;
  readonly after: JourneyMood | undefined;
}

/** `undefined` for a file that is no journey that could be read. */
export function moodOf(read: ReadDocument | undefined): JourneyMood | undefined {
  const facts = read?.checked.facts;
  const journey = facts && journeyModel(facts);
  if (!journey) return undefined;
  const low = lowestStep(journey.steps);
  return {
    uri: facts.uri,
    name: textField(journey.data, 'name') ?? journey.id ?? '',
    mean: meanEmotion(journey.steps),
    lowest: low?.emotion === undefined ? undefined : { name: nameOf(low), score: low.emotion },
    scored: journey.steps.filter(({ emotion }) => emotion !== undefined).length,
    steps: journey.steps.map(moodOfStep),
  };
}

function moodOfStep(step: StepModel): StepMood {
  const { stage } = step;
  return {
    id: step.id ?? nameOf(step),
    name: nameOf(step),
    stage: stage.name ?? stage.id ?? '',
    score: step.emotion,
  };
}

function nameOf({ name, id }: StepModel): string {
  return name ?? id ?? '';
}
