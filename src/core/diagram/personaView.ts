import type { JourneyMention } from './journeyMention.ts';
import type { Named } from './named.ts';
import type { Place } from './place.ts';
import type { TextItemView } from './textItems.ts';

/** What the card of a persona shows: texts, never markup. What is not written is missing, or an empty list. */
export interface PersonaView {
  readonly id: string;
  readonly name: string;
  readonly at: Place;
  /** Where the display name stands. */
  readonly nameAt: Place;
  readonly initials: string;
  /** A path relative to the file. */
  readonly avatar?: string;
  readonly summary?: string;
  readonly tagline?: string;
  readonly archetype?: string;
  /** What kind of persona it is, in words: role, priority, basis. */
  readonly kind: readonly string[];
  readonly quote?: TextItemView;
  readonly goals: readonly TextItemView[];
  readonly needs: readonly TextItemView[];
  readonly motivations: readonly TextItemView[];
  readonly pains: readonly TextItemView[];
  readonly behaviours: readonly TextItemView[];
  readonly expectations: readonly ExpectationView[];
  readonly jobs: readonly JobView[];
  readonly channels: { readonly preferred: readonly Named[]; readonly avoided: readonly Named[] };
  readonly traits: readonly TraitView[];
  /** Demographics, firmographics, context and needs of access, one line each. */
  readonly facts: readonly FactView[];
  readonly evidence: readonly EvidenceView[];
  readonly confidence?: 'assumption' | 'partial' | 'validated';
  readonly journeys: readonly JourneyMention[];
  /** `undefined` when nobody keeps account of reviews. */
  readonly review?: string;
  readonly owner?: Named;
  /** The file's own words for where it stands, such as `live`. */
  readonly status?: string;
}

export interface ExpectationView extends TextItemView {
  /** `Team room · within 5 minutes · by a person`; empty when only the text is written. */
  readonly terms: string;
}

/** A job to be done; both numbers from 0 to 10. */
export interface JobView {
  readonly statement: string;
  readonly type?: string;
  readonly importance?: number;
  readonly satisfaction?: number;
  /** Importance plus what satisfaction lacks of it (Ulwick), 0–20; `undefined` while one of the two is missing. */
  readonly score?: number;
  readonly at: Place;
}

export interface TraitView {
  readonly name: string;
  /** 1–5. */
  readonly value: number;
  readonly at: Place;
}

export interface FactView {
  readonly label: string;
  readonly value: string;
  readonly at: Place;
}

export interface EvidenceView extends Named {
  readonly type?: string;
  readonly date?: string;
  /** How many people or cases. */
  readonly sample?: number;
}
