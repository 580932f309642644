import type { Named } from './named.ts';
import type { Place } from './place.ts';
import type { TextItemView } from './textItems.ts';

/** Both halves of a strategy: what we are for, in words, and how we know, in numbers. */
export interface StrategyView {
  readonly id: string;
  readonly name: string;
  readonly nameAt: Place;
  readonly summary?: string;
  readonly mission?: TextItemView;
  readonly vision?: TextItemView;
  readonly principles: readonly TextItemView[];
  readonly propositions: readonly PropositionView[];
  readonly objectives: readonly ObjectiveView[];
  readonly priorityJourneys: readonly JourneyHealthView[];
  readonly priorityPersonas: readonly Named[];
  readonly stakeholders: readonly StakeholderView[];
  readonly risks: readonly TextItemView[];
  readonly assumptions: readonly TextItemView[];
  readonly owner?: Named;
  readonly status?: string;
  readonly review?: string;
}

export interface PropositionView {
  readonly statement: string;
  readonly at: Place;
  readonly persona?: Named;
  readonly promises: readonly Named[];
  readonly metrics: readonly Named[];
}

export interface ObjectiveView {
  readonly statement: string;
  readonly at: Place;
  readonly owner?: Named;
  readonly horizon?: string;
  readonly keyResults: readonly KeyResultView[];
}

/** A metric on its way; the values as people read them. */
export interface KeyResultView {
  readonly metric: Named;
  readonly at: Place;
  readonly from?: string;
  readonly to?: string;
  readonly now?: string;
  readonly by?: string;
  /** 0 at the start, 1 at the goal; `undefined` when it cannot be told. */
  readonly share?: number;
  /** The day has come and the goal is not reached. */
  readonly late: boolean;
}

export interface JourneyHealthView {
  readonly journey: Named;
  readonly at: Place;
  readonly verdict: 'good' | 'fair' | 'bad' | 'unknown';
  readonly mean?: number;
  readonly lowest?: { readonly name: string; readonly emotion: number; readonly at: Place };
  /**
   * What is behind the verdict, each as so many of how many: moments of truth that feel bad, pains without an
   * opportunity, metrics at their target. `undefined` for a journey that is not there.
   */
  readonly counts?: {
    readonly moments: readonly [number, number];
    readonly pains: readonly [number, number];
    readonly metrics: readonly [number, number];
  };
}

export interface StakeholderView {
  readonly team: Named;
  readonly at: Place;
  readonly interest?: string;
  readonly influence?: string;
}
