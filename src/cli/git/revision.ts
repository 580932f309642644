import { realpathSync } from 'node:fs';
import { UsageError } from '../usageError.ts';
import { git, gitText } from './git.ts';

/** The top of the working tree around a folder; `undefined` outside of any. */
export async function repositoryRoot(cwd: string): Promise<string | undefined> {
  const root = await gitText(cwd, ['rev-parse', '--show-toplevel']);
  return root === undefined || root === '' ? undefined : realpathSync(root);
}

/** The full hash of a commit, as people name it; `undefined` when there is none of that name. */
export async function commitOf(root: string, revision: string): Promise<string | undefined> {
  if (revision === '') return undefined;
  return gitText(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
}

/** Where two commits parted. */
export async function mergeBase(root: string, one: string, other: string): Promise<string> {
  const { status, out } = await git(root, ['merge-base', one, other]);
  const base = out.toString('latin1').trim();
  if (status === 0 && base !== '') return base;
  throw new UsageError(
    'The two have no common ancestor here. In a shallow clone, fetch more of the history first.',
    { helpful: false },
  );
}
