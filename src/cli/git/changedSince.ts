import path from 'node:path';
import { UsageError } from '../usageError.ts';
import { git } from './git.ts';
import { commitOf, repositoryRoot } from './revision.ts';

/** Finds out which files are not as they were at a revision. */
export interface Since {
  /** Absolute paths without links of files that were changed, added or removed since, whether that is committed or not. */
  files(): Promise<ReadonlySet<string>>;
}

/** Throws when there is no repository around the folder, or no such revision in it. */
export async function since(cwd: string, revision: string): Promise<Since> {
  const root = await repositoryRoot(cwd);
  if (root === undefined) {
    throw new UsageError('--since needs a git repository, and the working directory is in none.', {
      helpful: false,
    });
  }
  const commit = await commitOf(root, revision);
  if (commit === undefined) {
    throw new UsageError(`--since cannot be "${revision}": there is no commit of that name here.`, {
      helpful: false,
    });
  }
  return {
    async files() {
      const [changed, untracked] = await Promise.all([
        namesOf(root, ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', commit, '--']),
        namesOf(root, ['ls-files', '--others', '--exclude-standard', '-z', '--']),
      ]);
      return new Set([...changed, ...untracked].map((name) => path.join(root, name)));
    },
  };
}

async function namesOf(root: string, args: readonly string[]): Promise<readonly string[]> {
  const { status, out, err } = await git(root, args);
  if (status !== 0) throw new UsageError(`git says: ${err.split('\n')[0]}`, { helpful: false });
  return out.toString('utf8').split('\0').filter(Boolean);
}
