import type { CancellationToken, CoreHost, Range, Uri } from '../host.ts';
import type { Workspace } from '../project/workspace.ts';
import { inEnglish } from '../translate.ts';
import { type CodeLens, codeLenses } from './codeLenses.ts';
import type { ExplorerItem } from './explorer/explorerItem.ts';
import { explorerTree } from './explorer/explorerTree.ts';
import { RowMemory } from './explorer/rowMemory.ts';
import { type InlayHint, inlayHints } from './inlayHints.ts';
import { type NewFilePlan, type NewFileWish, newFilePlan, newIdRefusal, usualLocale } from './newFilePlan.ts';
import { type SemanticToken, semanticTokens } from './semanticTokens.ts';
import { readSubject } from './subject.ts';

/** What is seen at a glance: around the text and beside it. Files that are not ours, and cancelled questions, get the empty answer. */
export interface Overview {
  /** What stands above the definitions of a file, in the order of their lines. */
  codeLenses(uri: Uri, token: CancellationToken): Promise<readonly CodeLens[]>;
  /** The words behind ids and scores within a range, in order. */
  inlayHints(uri: Uri, range: Range, token: CancellationToken): Promise<readonly InlayHint[]>;
  /** Ids that lead somewhere, and what they mean, in order. */
  semanticTokens(uri: Uri, token: CancellationToken): Promise<readonly SemanticToken[]>;
  /**
   * Everything of the workspace by what it is, as the last `refresh` has found it; empty when nothing is ours. Rows are
   * the same objects as before where they say the same.
   */
  explorer(): Promise<readonly ExplorerItem[]>;
  /** Where a new file goes and what is in it. Nothing is written, and nobody has looked whether such a file exists. */
  newFile(wish: NewFileWish, token: CancellationToken): Promise<NewFilePlan>;
  /** The language that most files of a folder's project say they are written in; `undefined` when none says it. */
  usualLocale(folder: Uri): string | undefined;
  /** Why a new file cannot have that id, as a sentence; `undefined` when it can. Answers by what has been read. */
  newIdRefusal(wish: Pick<NewFileWish, 'kind' | 'id' | 'folder'>): string | undefined;
}

export function createOverview(workspace: Workspace, host: CoreHost): Overview {
  const { translate = inEnglish } = host;
  const rows = new RowMemory();
  return {
    async codeLenses(uri, token) {
      const subject = await readSubject(workspace, uri, token);
      return subject ? codeLenses(subject, translate) : [];
    },
    async inlayHints(uri, range, token) {
      const subject = await readSubject(workspace, uri, token);
      return subject ? inlayHints(subject, range, translate) : [];
    },
    async semanticTokens(uri, token) {
      const subject = await readSubject(workspace, uri, token);
      return subject ? semanticTokens(subject) : [];
    },
    explorer: () => explorerTree(workspace, host, rows),
    async newFile(wish, token) {
      await workspace.catchUp(token);
      return newFilePlan(workspace, wish);
    },
    usualLocale: (folder) => usualLocale(workspace, folder),
    newIdRefusal: (wish) => newIdRefusal(workspace, wish, translate),
  };
}
