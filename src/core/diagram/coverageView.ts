import type { JourneyMention } from './journeyMention.ts';
import type { Named } from './named.ts';

/** What of the life cycle is known for whom, and who owns what, in one project. */
export interface CoverageView {
  readonly phases: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly CoverageRow[];
  /** Journeys of which no stage says a phase, so that they stand in no cell. */
  readonly unplaced: readonly Named[];
  readonly owners: readonly OwnerView[];
}

export interface CoverageRow {
  readonly persona: Named;
  /** One for each phase, in their order; an empty one is a gap. */
  readonly cells: readonly (readonly JourneyMention[])[];
  /** Phases with a journey. */
  readonly covered: number;
}

export interface OwnerView {
  /** `undefined` for what nobody owns. */
  readonly team: Named | undefined;
  /** By what they are, in the order in which people look for them; a group of which it owns nothing is missing. */
  readonly owned: readonly { readonly group: string; readonly things: readonly Named[] }[];
  readonly count: number;
}
