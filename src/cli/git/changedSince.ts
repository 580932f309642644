import path from 'node:path';
import { UsageError } from '../usageError.ts';
import { git } from './git.ts';
import { commitOf, repositoryRoot } from './revision.ts';

/** Finds out which files are not as they were at a revision. */
export interface Since {
  /** Absolute paths without links of files that were changed, added or removed since, whether that is committed or not. */
  files(): Promise<ReadonlySet<string>>;
}

/** Throws when one of the folders is in no repository, or there is no such revision in its repository. */
export async function since(folders: readonly string[], revision: string, cwd: string): Promise<Since> {
  const commits = new Map<string, string>();
  for (const folder of folders) {
    const root = await repositoryRoot(folder);
    if (root === undefined) {
      const place = path.relative(cwd, folder);
      const what = place === '' ? 'the working directory' : `the folder "${place}"`;
      throw new UsageError(`--since needs a git repository, and ${what} is in none.`, { helpful: false });
    }
    if (commits.has(root)) continue;
    const commit = await commitOf(root, revision);
    if (commit === undefined) {
      throw new UsageError(`--since cannot be "${revision}": there is no commit of that name here.`, {
        helpful: false,
      });
    }
    commits.set(root, commit);
  }
  return {
    async files() {
      const lists = await Promise.all([...commits].map(([root, commit]) => filesSince(root, commit)));
      return new Set(lists.flat());
    },
  };
}

async function filesSince(root: string, commit: string): Promise<readonly string[]> {
  const [changed, untracked] = await Promise.all([
    namesOf(root, ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', commit, '--']),
    namesOf(root, ['ls-files', '--others', '--exclude-standard', '-z', '--']),
  ]);
  return [...changed, ...untracked].map((name) => path.join(root, name));
}

async function namesOf(root: string, args: readonly string[]): Promise<readonly string[]> {
  const { status, out, err } = await git(root, args);
  if (status !== 0) throw new UsageError(`git says: ${err.split('\n')[0]}`, { helpful: false });
  return out.toString('utf8').split('\0').filter(Boolean);
}
