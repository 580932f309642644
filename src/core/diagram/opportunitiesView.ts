import type { Named } from './named.ts';
import type { Place } from './place.ts';

/** What could be made better, what it is worth, and whether the chain from pain to metric holds. */
export interface OpportunitiesView {
  /** Whose opportunities they are: a journey, a persona, or `undefined` for the whole project. */
  readonly of: string | undefined;
  /** The most valuable first, those without numbers last. */
  readonly opportunities: readonly OpportunityView[];
  /** Pains for which nobody has an opportunity: the chain breaks at its first link. */
  readonly openPains: readonly PainMention[];
}

export interface OpportunityView extends Named {
  /** From 1, as in the picture. */
  readonly number: number;
  /** In the catalog's words. */
  readonly status?: string;
  readonly owner?: Named;
  /** 1–5. */
  readonly impact?: number;
  readonly effort?: number;
  /** 0–20; see `opportunityScore`. */
  readonly score?: number;
  readonly pains: readonly PainMention[];
  readonly initiatives: readonly InitiativeMention[];
  readonly metrics: readonly Named[];
  /** The links that are missing. An opportunity that was rejected or parked needs none behind it. */
  readonly breaks: readonly ('pain' | 'initiative' | 'metric')[];
}

export interface PainMention {
  readonly text: string;
  readonly at: Place;
  /** The journey or persona that has it. */
  readonly of: string;
  readonly severity?: string;
}

export interface InitiativeMention extends Named {
  readonly status?: string;
}
