import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { type JourneyModel, journeyModel } from './journey.ts';
import { putAsideStatus } from './putAside.ts';

/** Every journey of a project that is not put aside, by the addresses of their files. */
export function allJourneys(index: WorkspaceIndex): readonly JourneyModel[] {
  return [...index.documents]
    .flatMap((facts) => journeyModel(facts) ?? [])
    .filter(({ data }) => putAsideStatus(data) === undefined)
    .sort((a, b) => (a.facts.uri < b.facts.uri ? -1 : 1));
}
