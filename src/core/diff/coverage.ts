import { journeyModel } from '../model/journey.ts';
import type { ReviewSide } from './reviewSide.ts';

/** A persona in a phase of the life cycle, as ids. */
export interface CoveredPhase {
  readonly persona: string;
  readonly phase: string;
}

/** Phases in which some journey shows a persona on one side only. */
export interface CoverageDelta {
  readonly gained: readonly CoveredPhase[];
  readonly lost: readonly CoveredPhase[];
}

export function coverageDelta(before: ReviewSide, after: ReviewSide): CoverageDelta {
  const [old, now] = [coveredOn(before), coveredOn(after)];
  const only = (some: ReadonlyMap<string, CoveredPhase>, others: ReadonlyMap<string, CoveredPhase>) =>
    [...some]
      .filter(([key]) => !others.has(key))
      .sort(byKey)
      .map(([, covered]) => covered);
  return { gained: only(now, old), lost: only(old, now) };
}

function coveredOn(side: ReviewSide): ReadonlyMap<string, CoveredPhase> {
  const covered = new Map<string, CoveredPhase>();
  for (const uri of side.uris) {
    const facts = side.indexFor(uri).factsOf(uri);
    const journey = facts && journeyModel(facts);
    for (const { phase } of journey?.stages ?? []) {
      if (phase === undefined) continue;
      for (const persona of journey!.personas) covered.set(`${persona} ${phase}`, { persona, phase });
    }
  }
  return covered;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
