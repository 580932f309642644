import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { allJourneys } from './allJourneys.ts';
import type { JourneyModel } from './journey.ts';

/** The journeys of a project that are about a persona, or score a step for it; those put aside do not count. */
export function journeysOf(persona: string, index: WorkspaceIndex): readonly JourneyModel[] {
  return allJourneys(index).filter((journey) => concerns(persona, journey));
}

export function concerns(persona: string, { personas, steps }: JourneyModel): boolean {
  return personas.includes(persona) || steps.some(({ emotions }) => emotions.has(persona));
}
