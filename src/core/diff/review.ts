import type { Range, Uri } from '../host.ts';
import type { Change } from './change.ts';
import type { CoverageDelta } from './coverage.ts';
import type { JourneyDelta } from './journeyDelta.ts';
import type { LinePlace } from './residue.ts';
import type { Reviewer } from './reviewers.ts';
import type { RuleDelta } from './ruleDelta.ts';

/** What became of one file. */
export interface FileReview {
  /** `undefined` on the side where there is no such file. */
  readonly before: { readonly uri: Uri; readonly path: string } | undefined;
  readonly after: { readonly uri: Uri; readonly path: string } | undefined;
  /**
   * `tooDifferent`: hardly anything is left of it, so that only the texts can be compared. `settings`: the project's own
   * configuration, which decides what is a problem.
   */
  readonly state: 'added' | 'deleted' | 'renamed' | 'changed' | 'tooDifferent' | 'notUnderstood' | 'settings';
  readonly comments: readonly LinePlace[];
  readonly format: readonly LinePlace[];
  /** Only blank lines, blanks at the ends of lines, line breaks or the places of comments are different. */
  readonly spacing: boolean;
  /** Of a file whose meaning is not compared: every line that came or went. */
  readonly text: readonly LinePlace[];
  /** Why a side cannot be understood, and where; empty when both can. */
  readonly notUnderstood: readonly NotUnderstood[];
}

export interface NotUnderstood {
  readonly side: 'before' | 'after';
  readonly range: Range;
  readonly message: string;
}

/** What a change of a workspace means. Plain data that can be sent anywhere. */
export interface Review {
  /** The heaviest first, then by entity and place. */
  readonly changes: readonly Change[];
  /** Files with a difference of any kind, by path. */
  readonly files: readonly FileReview[];
  readonly journeys: readonly JourneyDelta[];
  readonly coverage: CoverageDelta;
  readonly rules: RuleDelta;
  readonly reviewers: readonly Reviewer[];
}
