import type { Translate } from '../host.ts';
import type { DocumentFacts } from '../index/facts.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { allJourneys } from '../model/allJourneys.ts';
import { field } from '../model/fields.ts';
import type { JourneyModel } from '../model/journey.ts';
import { concerns } from '../model/journeysOf.ts';
import { declaredPhases } from '../model/lifecycle.ts';
import { putAsideStatus } from '../model/putAside.ts';
import { inEnglish } from '../translate.ts';
import type { CoverageRow, CoverageView } from './coverageView.ts';
import { journeyMention } from './journeyMention.ts';
import { named } from './named.ts';
import { ownerViews } from './ownerViews.ts';
import { orderedPhases, phaseName } from './phases.ts';
import { placeOf } from './place.ts';

/**
 * A table of every persona that the company serves and every phase of the life cycle. With phases of the team's own,
 * those of the built-in life cycle have a column only where a journey uses them.
 */
export function buildCoverageView(index: WorkspaceIndex, translate: Translate = inEnglish): CoverageView {
  const journeys = allJourneys(index);
  const used = new Set(journeys.flatMap(({ stages }) => stages.flatMap(({ phase }) => phase ?? [])));
  const declared = new Set(declaredPhases(index).flat());
  const known = orderedPhases(index);
  const phases = [
    ...known.filter((phase) => declared.size === 0 || declared.has(phase) || used.has(phase)),
    ...[...used].filter((phase) => !known.includes(phase)).sort(),
  ];
  return {
    phases: phases.map((id) => ({ id, name: phaseName(id, index, translate) })),
    rows: personasOf(index).map((facts) => rowOf(facts, phases, journeys, index)),
    unplaced: journeys
      .filter(({ stages }) => stages.every(({ phase }) => phase === undefined))
      .map(({ id, facts }) => ({ ...named(id ?? '', ['journey'], index), at: placeOf([], facts.uri) })),
    owners: ownerViews(index, translate),
  };
}

/** Those that the company serves, by the addresses of their files. */
function personasOf(index: WorkspaceIndex): readonly DocumentFacts[] {
  return [...index.documents]
    .filter(({ kind, data }) => kind === 'persona' && putAsideStatus(data) === undefined)
    .filter(({ data }) => field(data, 'priority') !== 'negative')
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

function rowOf(
  facts: DocumentFacts,
  phases: readonly string[],
  journeys: readonly JourneyModel[],
  index: WorkspaceIndex,
): CoverageRow {
  const id = facts.id ?? '';
  const own = journeys.filter((journey) => concerns(id, journey));
  const cells = phases.map((phase) =>
    own.flatMap((journey) => {
      const stages = journey.stages.filter((stage) => stage.phase === phase);
      if (stages.length === 0) return [];
      const steps = stages.flatMap((stage) => stage.steps);
      return journeyMention(journey, id, index, steps);
    }),
  );
  return {
    persona: { ...named(id, ['persona'], index), at: placeOf([], facts.uri) },
    cells,
    covered: cells.filter((cell) => cell.length > 0).length,
  };
}
