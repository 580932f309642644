import type * as vscode from 'vscode';
import { inOrderOfTime } from '../../core/history/inOrderOfTime.ts';
import type { GitCommit, GitRepository } from '../review/gitApi.ts';
import type { FileCommit } from './fileCommits.ts';

/** The editor's Git is asked about one file after the other, so only so many catalogs are followed. */
const MOST_CATALOGS = 40;

/** At most so many commits after `since` that changed one of the catalogs, the newest first. */
export async function catalogCommits(
  repository: GitRepository,
  catalogs: readonly vscode.Uri[],
  since: string,
  limit: number,
): Promise<readonly GitCommit[]> {
  const found = new Map<string, GitCommit>();
  for (const { fsPath } of catalogs.slice(0, MOST_CATALOGS)) {
    const commits = await repository.log({ path: fsPath, range: `${since}..HEAD` });
    for (const commit of commits) found.set(commit.hash, commit);
  }
  return [...found.values()].sort((a, b) => timeOf(b) - timeOf(a)).slice(0, limit);
}

/** A commit to stop at: one of the journey, or one of a catalog alone; and where the journey's file was then. */
export type Stop = FileCommit & { readonly elsewhere: boolean };

/** Both lists as one, the newest first. Those of the journey stay in the order in which git tells them. */
export function stopsOf(
  own: readonly FileCommit[],
  others: readonly GitCommit[],
  newest: vscode.Uri,
): readonly Stop[] {
  const mine = own.map((commit): Stop => ({ ...commit, elsewhere: false }));
  return inOrderOfTime(mine, others, timeOf, (other, next): Stop => {
    return { ...other, file: next?.file ?? newest, elsewhere: true };
  });
}

function timeOf({ commitDate, authorDate }: GitCommit): number {
  return (commitDate ?? authorDate)?.getTime() ?? 0;
}
