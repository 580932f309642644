import { type FileCommit, PLAIN } from './fileLog.ts';
import { git } from './git.ts';

/** A commit that changed what may say something about a journey: catalogs, and what is called by no kind. */
export interface CatalogCommit extends Omit<FileCommit, 'path'> {
  readonly parents: readonly string[];
}

const OTHER_KINDS = ['persona', 'journey', 'strategy'];

/** What a name does not promise to be something else than a catalog. */
const PATHS = [
  ...['yaml', 'yml'].map((ending) => `:(top,icase)*.${ending}`),
  ...OTHER_KINDS.flatMap((kind) =>
    ['yaml', 'yml'].map((ending) => `:(top,icase,exclude)*.${kind}.${ending}`),
  ),
];

/** At most so many of them that are no ancestors of `since`, seen from a commit, the newest first; merges too. */
export async function catalogLog(
  root: string,
  from: string,
  since: string,
  limit: number,
): Promise<readonly CatalogCommit[]> {
  const { out } = await git(root, [
    ...PLAIN,
    ...['log', '--full-history', '--no-color', '--encoding=UTF-8', '-z'],
    ...['--format=%H%x00%P%x00%ct%x00%as%x00%s', `--max-count=${limit}`],
    ...[from, `^${since}`, '--', ...PATHS],
  ]);
  const tokens = out.toString('utf8').split('\0');
  const commits: CatalogCommit[] = [];
  for (let at = 0; at + 4 < tokens.length; at += 5) {
    const [hash = '', parents = '', time, date = '', subject = ''] = tokens.slice(at, at + 5);
    commits.push({ hash, parents: parents.split(' ').filter(Boolean), time: Number(time), date, subject });
  }
  return commits;
}
