import { journeyModel } from '../model/journey.ts';
import type { Renames } from './renames.ts';
import type { ReviewSide } from './reviewSide.ts';

/** A persona in a phase of the life cycle, as ids. */
export interface CoveredPhase {
  readonly persona: string;
  /** What people call the persona; its id when nobody defines it. */
  readonly name: string;
  readonly phase: string;
}

/** Phases in which some journey shows a persona on one side only. */
export interface CoverageDelta {
  readonly gained: readonly CoveredPhase[];
  readonly lost: readonly CoveredPhase[];
}

export function coverageDelta(before: ReviewSide, after: ReviewSide, renames: Renames): CoverageDelta {
  return {
    gained: onlyOn(after, before, (persona) => renames.before(['persona'], persona)),
    lost: onlyOn(before, after, (persona) => renames.now(['persona'], persona)),
  };
}

/** Only files that are compared can make a difference; all journeys of the other side may already show the same. */
function onlyOn(
  side: ReviewSide,
  other: ReviewSide,
  idThere: (persona: string) => string,
): readonly CoveredPhase[] {
  const found = new Map<string, CoveredPhase>();
  for (const { uri, read } of side.documents) {
    const journey = read?.checked.facts && journeyModel(read.checked.facts);
    for (const { phase } of journey?.stages ?? []) {
      if (phase === undefined) continue;
      for (const persona of journey!.personas)
        if (!isCovered(other, uri, idThere(persona), phase))
          found.set(`${persona} ${phase}`, { persona, name: nameOf(side, uri, persona), phase });
    }
  }
  return [...found].sort(byKey).map(([, covered]) => covered);
}

/** Whether any journey of a project shows a persona in a phase. */
function isCovered(side: ReviewSide, uri: string, persona: string, phase: string): boolean {
  const index = side.indexFor(uri);
  const home = index.factsOf(uri) ? index : side.indexFor(side.documents[0]?.uri ?? side.uris[0] ?? uri);
  return home.usersOf(`persona:${persona}`).some(({ facts }) => {
    const journey = facts.kind === 'journey' ? journeyModel(facts) : undefined;
    return (
      journey?.personas.includes(persona) === true && journey.stages.some((stage) => stage.phase === phase)
    );
  });
}

function nameOf(side: ReviewSide, uri: string, persona: string): string {
  return side.indexFor(uri).definitionsOf(`persona:${persona}`)[0]?.item.name ?? persona;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
