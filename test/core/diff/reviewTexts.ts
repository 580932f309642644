import { pathBelow } from '../../../src/core/address.ts';
import type { Review } from '../../../src/core/diff/review.ts';
import { reviewOf } from '../../../src/core/diff/reviewOf.ts';
import type { ReviewSide } from '../../../src/core/diff/reviewSide.ts';
import { readDocument } from '../../../src/core/document/readDocument.ts';
import { neverCancelled } from '../../../src/core/host.ts';
import { WorkspaceIndex } from '../../../src/core/index/workspaceIndex.ts';
import { inEnglish } from '../../../src/core/translate.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';

export type Files = Readonly<Record<string, string>>;

/** What changed between two workspaces in memory. */
export async function reviewTexts(before: Files, after: Files): Promise<Review> {
  const [old, now] = await Promise.all([sideOf(before), sideOf(after)]);
  return now.service.review(old.side, now.side);
}

/** The same for one file, without what rules and other files say: fast enough for thousands. */
export function reviewText(path: string, before: string, after: string): Review {
  return reviewOf(fileSide(path, before), fileSide(path, after), inEnglish);
}

function fileSide(path: string, text: string): ReviewSide {
  const uri = uriOf(path);
  const read = readDocument(uri, text, { translate: inEnglish });
  const index = new WorkspaceIndex();
  index.replace(uri, read?.checked.facts);
  return {
    documents: [{ uri, path, read }],
    indexFor: () => index,
    diagnostics: () => [],
    linesOf: () => read?.checked.lines,
    pathOf: () => path,
    uris: [uri],
  };
}

async function sideOf(files: Files) {
  const { service, workspace } = await serviceFor(files);
  const uris = Object.keys(files).map(uriOf);
  const side = await service.reviewSide(uris, (uri) => pathBelow(workspace.folders, uri), neverCancelled);
  return { service, side: side! };
}
