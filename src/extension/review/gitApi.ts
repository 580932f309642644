import * as vscode from 'vscode';

/** What we use of the API of the editor's own Git extension, version 1. */
export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
    readonly workingTreeChanges: readonly GitChange[];
    readonly untrackedChanges?: readonly GitChange[];
    readonly onDidChange: vscode.Event<void>;
  };
  getRefs(
    query: object,
  ): Promise<readonly { readonly name?: string; readonly commit?: string; readonly type: number }[]>;
  /** With a `range`, `maxEntries` counts for nothing. The newest first. */
  log(options: {
    readonly maxEntries?: number;
    readonly path?: string;
    readonly range?: string;
  }): Promise<readonly GitCommit[]>;
  diffWith(ref: string): Promise<readonly GitChange[]>;
  /** What happened since the two parted, on the second one's side. */
  diffBetween(one: string, other: string): Promise<readonly GitChange[]>;
  getCommit(ref: string): Promise<GitCommit>;
  /** The text of a file at a commit; rejects when it is not there. */
  show(ref: string, path: string): Promise<string>;
  getMergeBase(one: string, other: string): Promise<string | undefined>;
  getBranchBase?(name: string): Promise<{ readonly remote?: string; readonly name?: string } | undefined>;
}

export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly parents: readonly string[];
  readonly authorDate?: Date;
  readonly commitDate?: Date;
}

export interface GitChange {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
  readonly status: number;
}

export interface GitApi {
  readonly repositories: readonly GitRepository[];
  getRepository(uri: vscode.Uri): GitRepository | null;
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

/** `undefined` where the editor has no Git, as in most browsers. Nothing of git is started by us. */
export async function gitApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (!extension) return undefined;
  try {
    return (await extension.activate()).getAPI(1);
  } catch {
    return undefined; // Git is switched off.
  }
}

/** Of `GitChange.status`: the file is not there on the old side, not there on the new. */
export const NEW_FILE: ReadonlySet<number> = new Set([1, 7, 9]);
export const DELETED_FILE: ReadonlySet<number> = new Set([2, 6]);
export const RENAMED_FILE: ReadonlySet<number> = new Set([3, 10]);
export const UNTRACKED_FILE = 7;
