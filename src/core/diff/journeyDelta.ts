import { buildJourneyView } from '../diagram/buildJourneyView.ts';
import type { JourneyView } from '../diagram/journeyView.ts';
import type { Translate, Uri } from '../host.ts';
import type { DocumentFacts } from '../index/facts.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { journeyModel } from '../model/journey.ts';
import { lowestStep, meanEmotion } from '../model/meanEmotion.ts';

/** How a journey feels on one side, and its picture. */
export interface JourneyMood {
  readonly uri: Uri;
  /** To one decimal place; `undefined` when no step is scored. */
  readonly mean: number | undefined;
  readonly lowest: { readonly name: string; readonly score: number } | undefined;
  readonly view: JourneyView;
}

/** A journey before and after; one side is `undefined` when the journey is new or gone. */
export interface JourneyDelta {
  /** Such as `journey/return`. */
  readonly entity: string;
  readonly before: JourneyMood | undefined;
  readonly after: JourneyMood | undefined;
}

/** `undefined` for a file that is no journey that could be read. */
export function moodOf(
  facts: DocumentFacts | undefined,
  index: WorkspaceIndex,
  translate: Translate,
): JourneyMood | undefined {
  const journey = facts && journeyModel(facts);
  const view = journey && buildJourneyView({ facts, index, today: '', translate });
  if (!view) return undefined;
  const low = lowestStep(journey.steps);
  return {
    uri: facts.uri,
    mean: meanEmotion(journey.steps),
    lowest: low?.emotion === undefined ? undefined : { name: low.name ?? low.id ?? '', score: low.emotion },
    view,
  };
}
