import type { Change } from './change.ts';

/** What pages show of a review, as plain data that can be sent to a webview: texts, never markup. */
export interface ReviewView {
  /** How people name the two states. */
  readonly before: string;
  readonly after: string;
  readonly verdict: string;
  /** What is there besides changes of meaning; empty when there is nothing. */
  readonly besides: string;
  /** The heaviest first. A page names a change by its number here. */
  readonly changes: readonly ReviewRow[];
  readonly maps: readonly ReviewMap[];
  readonly files: readonly ReviewFile[];
  readonly problems: readonly ReviewProblem[];
  readonly coverage: readonly string[];
  readonly reviewers: readonly { readonly name: string; readonly because: string }[];
}

export interface ReviewRow {
  readonly kind: Change['kind'];
  readonly class: Change['class'];
  readonly weight: Change['weight'];
  readonly message: string;
  readonly trend?: Change['trend'];
  readonly words?: Change['words'];
  /** `path:line`, for the sides on which the change has a place. */
  readonly before?: string;
  readonly after?: string;
  readonly users: readonly string[];
  /** Display names, to filter by. */
  readonly owners: readonly string[];
  readonly personas: readonly string[];
}

export type Mark = 'same' | 'added' | 'removed' | 'changed' | 'moved';

/** One journey with both of its states in one picture. */
export interface ReviewMap {
  readonly name: string;
  /** `−0.3 → −0.8`; empty when no step is scored on either side. */
  readonly mean: string;
  readonly stages: readonly ReviewStage[];
}

export interface ReviewStage {
  readonly name: string;
  readonly mark: Mark;
  /** Numbers of the changes that are about the stage itself. */
  readonly changes: readonly number[];
  readonly steps: readonly ReviewStep[];
}

export interface ReviewStep {
  readonly name: string;
  readonly mark: Mark;
  /** −2 … +2 on each side; `undefined` where there is no score. */
  readonly before?: number;
  readonly after?: number;
  readonly momentOfTruth: boolean;
  readonly changes: readonly number[];
}

export interface ReviewFile {
  readonly path: string;
  /** In words; empty when there is nothing to say but what the lines say. */
  readonly state: string;
  readonly lines: readonly {
    readonly side: 'before' | 'after';
    readonly line: number;
    readonly text: string;
  }[];
}

export interface ReviewProblem {
  readonly isNew: boolean;
  readonly place: string;
  readonly message: string;
  readonly rule: string;
}
