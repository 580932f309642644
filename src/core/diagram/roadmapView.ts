import type { Named } from './named.ts';
import type { Place } from './place.ts';

/** Who does what until when. Days are written as `2026-11-22`. */
export interface RoadmapView {
  /** Whose initiatives they are: a journey, a persona, or `undefined` for the whole project. */
  readonly of: string | undefined;
  readonly today: string;
  /** One for each owner, by the first start; whoever owns nothing with a date is missing. */
  readonly lanes: readonly RoadmapLane[];
  /** Initiatives for which no day is known, so that nobody can draw them. */
  readonly undated: readonly InitiativeView[];
}

export interface RoadmapLane {
  /** `undefined` for what nobody owns. */
  readonly owner: Named | undefined;
  readonly initiatives: readonly InitiativeView[];
}

export type InitiativeStatus = 'proposed' | 'planned' | 'in-progress' | 'done' | 'cancelled' | 'blocked';

export interface InitiativeView extends Named {
  readonly status: InitiativeStatus | undefined;
  readonly priority?: string;
  readonly start?: string;
  readonly due?: string;
  /** The first and the last day that are known of it, milestones included; `undefined` without any. */
  readonly from?: string;
  readonly to?: string;
  /** The day has come and it is not done. */
  readonly late: boolean;
  readonly milestones: readonly MilestoneView[];
  /** What it shall bring: `Returns effort +1.2 by 2027-12-31`. */
  readonly effect?: string;
  readonly opportunities: readonly Named[];
  readonly contributors: readonly Named[];
}

export interface MilestoneView {
  readonly name: string;
  readonly at: Place;
  readonly due?: string;
  readonly done: boolean;
  readonly late: boolean;
}
