import type { CancellationToken, CoreHost, Uri } from '../host.ts';
import type { Workspace } from '../project/workspace.ts';
import { inEnglish } from '../translate.ts';
import { type Formatting, formatting } from './formatting.ts';
import { readSubject } from './subject.ts';

/** What is done to files as a whole. */
export interface WholeFiles {
  /** Keys in order and one layout; `undefined` for files that are not ours, and for cancelled questions. */
  format(uri: Uri, token: CancellationToken): Promise<Formatting | undefined>;
}

export function createWholeFiles(workspace: Workspace, { translate = inEnglish }: CoreHost): WholeFiles {
  return {
    async format(uri, token) {
      const subject = await readSubject(workspace, uri, token);
      return subject && formatting(subject, translate);
    },
  };
}
