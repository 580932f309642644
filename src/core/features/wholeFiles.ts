import type { CancellationToken, CoreHost, Uri } from '../host.ts';
import type { Workspace } from '../project/workspace.ts';
import { inEnglish } from '../translate.ts';
import { type Formatting, formatting } from './formatting.ts';
import { editsForMoves, type FileMove } from './movedFiles.ts';
import { readSubject } from './subject.ts';
import type { FileEdits } from './textEdit.ts';

/** What is done to files as a whole. */
export interface WholeFiles {
  /** Keys in order and one layout; `undefined` for files that are not ours, and for cancelled questions. */
  format(uri: Uri, token: CancellationToken): Promise<Formatting | undefined>;
  /** Edits, to be made before files or folders move, that keep all relative paths true; empty when cancelled. */
  editsForMoves(moves: readonly FileMove[], token: CancellationToken): Promise<readonly FileEdits[]>;
}

export function createWholeFiles(workspace: Workspace, { translate = inEnglish }: CoreHost): WholeFiles {
  return {
    async format(uri, token) {
      const subject = await readSubject(workspace, uri, token);
      return subject && formatting(subject, translate);
    },
    async editsForMoves(moves, token) {
      await workspace.catchUp(token);
      return token.isCancellationRequested ? [] : editsForMoves(workspace, moves, token);
    },
  };
}
