import type { CancellationToken, CoreHost, Range, Uri } from '../host.ts';
import type { Workspace } from '../project/workspace.ts';
import { inEnglish } from '../translate.ts';
import { type CodeLens, codeLenses } from './codeLenses.ts';
import { type InlayHint, inlayHints } from './inlayHints.ts';
import { readSubject } from './subject.ts';

/** What is seen at a glance: around the text and beside it. Files that are not ours, and cancelled questions, get the empty answer. */
export interface Overview {
  /** What stands above the definitions of a file, in the order of their lines. */
  codeLenses(uri: Uri, token: CancellationToken): Promise<readonly CodeLens[]>;
  /** The words behind ids and scores within a range, in order. */
  inlayHints(uri: Uri, range: Range, token: CancellationToken): Promise<readonly InlayHint[]>;
}

export function createOverview(workspace: Workspace, { translate = inEnglish }: CoreHost): Overview {
  return {
    async codeLenses(uri, token) {
      const subject = await readSubject(workspace, uri, token);
      return subject ? codeLenses(subject, translate) : [];
    },
    async inlayHints(uri, range, token) {
      const subject = await readSubject(workspace, uri, token);
      return subject ? inlayHints(subject, range, translate) : [];
    },
  };
}
