import type { CancellationToken, CoreHost, Uri } from '../host.ts';
import type { Workspace } from '../project/workspace.ts';
import { inEnglish } from '../translate.ts';
import type { Review } from './review.ts';
import { reviewOf } from './reviewOf.ts';
import type { ReviewSide } from './reviewSide.ts';
import { sideOfWorkspace } from './sideOfWorkspace.ts';

/** Comparing two states of a workspace, each of which is known to a service of its own. */
export interface Reviews {
  /**
   * These files, as one side of a review; a file has the same path on both sides. The whole workspace has to be read by
   * then. `undefined` when cancelled.
   */
  reviewSide(
    uris: readonly Uri[],
    pathOf: (uri: Uri) => string,
    token: CancellationToken,
  ): Promise<ReviewSide | undefined>;
  /** What has changed between two states. Nothing is read for it. */
  review(before: ReviewSide, after: ReviewSide): Review;
}

export function createReviews(workspace: Workspace, host: CoreHost): Reviews {
  return {
    reviewSide: (uris, pathOf, token) => sideOfWorkspace(workspace, uris, pathOf, token),
    review: (before, after) => reviewOf(before, after, host.translate ?? inEnglish),
  };
}
