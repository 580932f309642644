import type { Change, Weight } from '../../diff/change.ts';
import { WEIGHTS } from '../../diff/change.ts';
import type { LinePlace } from '../../diff/residue.ts';
import type { Review } from '../../diff/review.ts';
import type { Uri } from '../../host.ts';

/** A review with what is needed to print it. */
export interface ReviewReport {
  readonly review: Review;
  readonly before: ReportedSide;
  readonly after: ReportedSide;
  /** Everything, with every place and every word. */
  readonly full: boolean;
}

export interface ReportedSide {
  /** How people name this state, such as `main`. */
  readonly label: string;
  pathOf(uri: Uri): string;
}

/** Where a change stands, as it is printed: on the new side, or on the old for what is gone; for an effect on others, where
 * the first of them is. Lines count from 1. */
export function placeOf(
  change: Change,
  report: ReviewReport,
): { readonly path: string; readonly line: number } | undefined {
  const place = change.after ?? change.before ?? change.users?.[0];
  const side = change.after || !change.before ? report.after : report.before;
  return place && { path: side.pathOf(place.uri), line: place.range.start.line + 1 };
}

export function byWeight(changes: readonly Change[]): readonly (readonly [Weight, readonly Change[]])[] {
  return WEIGHTS.map(
    (weight) => [weight, changes.filter((change) => change.weight === weight)] as const,
  ).filter(([, some]) => some.length > 0);
}

/** The number of comments, of lines of layout and of files that cannot be compared, over all files. */
export function restOf({ files }: Review) {
  let comments = 0;
  let format = 0;
  for (const file of files) {
    comments += file.comments.length;
    format += file.format.length + (file.spacing ? 1 : 0);
  }
  return {
    comments,
    format,
    notUnderstood: files.filter(({ state }) => state === 'notUnderstood'),
    silenced: files.reduce((sum, file) => sum + silencing(file).length, 0),
    settings: files.filter(({ state }) => state === 'settings'),
    tooDifferent: files.filter(({ state }) => state === 'tooDifferent'),
  };
}

/** Comments of a file that silence a rule from now on: a problem that goes with them is not solved. */
export function silencing({ comments }: Review['files'][number]): readonly LinePlace[] {
  return comments.filter(({ side, text }) => side === 'after' && /^#[ \t]*cx-ignore\b/.test(text));
}

/** The path of a file; of one that has another name now, both. */
export function pathOfFile({ before, after }: Review['files'][number]): string {
  if (before && after && before.path !== after.path) return `${before.path} → ${after.path}`;
  return (after ?? before)!.path;
}
