import type * as vscode from 'vscode';
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
export function inOrderOfTime(
  own: readonly FileCommit[],
  others: readonly GitCommit[],
  newest: vscode.Uri,
): readonly Stop[] {
  const known = new Set(own.map(({ hash }) => hash));
  const rest = others.filter(({ hash }) => !known.has(hash));
  const stops: Stop[] = [];
  for (let i = 0, j = 0; i < own.length || j < rest.length; ) {
    const [mine, other] = [own[i], rest[j]];
    if (other && (!mine || timeOf(other) >= timeOf(mine))) {
      stops.push({ ...other, file: mine?.file ?? newest, elsewhere: true });
      j++;
    } else if (mine) {
      stops.push({ ...mine, elsewhere: false });
      i++;
    }
  }
  return stops;
}

function timeOf({ commitDate, authorDate }: GitCommit): number {
  return (commitDate ?? authorDate)?.getTime() ?? 0;
}
