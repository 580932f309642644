import type * as vscode from 'vscode';
import { type GitCommit, type GitRepository, RENAMED_FILE } from '../review/gitApi.ts';

/** One commit that changed a file, and where the file was then. */
export interface FileCommit extends GitCommit {
  readonly file: vscode.Uri;
}

/** At most so many commits that changed a file, the newest first; a file that was called otherwise before is followed. */
export async function fileCommits(
  repository: GitRepository,
  file: vscode.Uri,
  limit: number,
): Promise<readonly FileCommit[]> {
  const found: FileCommit[] = [];
  let at: vscode.Uri | undefined = file;
  let from: string | undefined;
  while (at && found.length < limit) {
    const path: string = at.fsPath;
    const commits = await repository.log(
      from === undefined ? { path, maxEntries: limit } : { path, range: from },
    );
    const known = new Set(found.map(({ hash }) => hash));
    const more = commits.filter(({ hash }) => !known.has(hash));
    for (const commit of more) found.push({ ...commit, file: at });
    const first: FileCommit | undefined = more.length > 0 ? found.at(-1) : undefined;
    from = first?.parents[0];
    at = first && from !== undefined ? await formerName(repository, first, from) : undefined;
  }
  return found.slice(0, limit);
}

/** What a file was called before a commit; `undefined` when that commit did not rename it. */
async function formerName(
  repository: GitRepository,
  { hash, file }: FileCommit,
  parent: string,
): Promise<vscode.Uri | undefined> {
  const changes = await repository.diffBetween(parent, hash);
  return changes.find(
    ({ status, renameUri, uri }) => RENAMED_FILE.has(status) && (renameUri ?? uri).path === file.path,
  )?.originalUri;
}
