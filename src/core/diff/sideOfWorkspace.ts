import type { CancellationToken, Uri } from '../host.ts';
import type { Workspace } from '../project/workspace.ts';
import type { ReviewDocument, ReviewSide } from './reviewSide.ts';

/**
 * One side of a review: these files of a workspace that has been read and checked, under the paths by which they are
 * told apart. `undefined` when cancelled.
 */
export async function sideOfWorkspace(
  workspace: Workspace,
  uris: readonly Uri[],
  pathOf: (uri: Uri) => string,
  token: CancellationToken,
): Promise<ReviewSide | undefined> {
  const documents: ReviewDocument[] = [];
  for (const uri of [...uris].sort()) {
    const read = await workspace.read(uri, token);
    if (token.isCancellationRequested) return undefined;
    const [unreadable] = read ? [] : workspace.diagnostics(uri);
    documents.push({ uri, path: pathOf(uri), read, unreadable });
  }
  return {
    documents,
    indexFor: (uri) => workspace.indexFor(uri),
    diagnostics: (uri) => workspace.diagnostics(uri),
    linesOf: (uri) => workspace.linesOf(uri),
    pathOf,
    uris: workspace.documents().map(({ uri }) => uri),
  };
}
