import path from 'node:path';
import { git, gitText } from './git.ts';

/** Whether a file, which need not exist, is not as in the last commit. What git is told to ignore is of no interest. */
export async function isUncommitted(root: string, file: string): Promise<boolean> {
  const { out } = await git(root, ['status', '--porcelain', '-z', '--untracked-files=all', '--', file]);
  return out.length > 0;
}

/** Absolute paths of the files of the working tree that are not as in a commit, be they new, changed or gone. */
export async function changedSince(root: string, commit: string | undefined): Promise<readonly string[]> {
  const asked = [
    ['ls-files', '--others', '--exclude-standard', '-z'],
    commit === undefined ? ['ls-files', '-z'] : ['diff', '--name-only', '--no-renames', '-z', commit, '--'],
  ];
  const answers = await Promise.all(asked.map((args) => git(root, args)));
  const files = answers.flatMap(({ out }) => out.toString('utf8').split('\0'));
  return [...new Set(files)].filter((file) => file !== '').map((file) => path.join(root, file));
}

/** Absolute paths of the files that a commit of everything would hold: those that git keeps, and new ones that it is not told to ignore. */
export async function commitable(root: string): Promise<ReadonlySet<string>> {
  const { out } = await git(root, ['ls-files', '--cached', '--others', '--exclude-standard', '-z']);
  const names = out.toString('utf8').split('\0').filter(Boolean);
  return new Set(names.map((name) => path.join(root, name)));
}

/** Whether the history here ends where somebody has cut it off. */
export async function isShallow(root: string): Promise<boolean> {
  return (await gitText(root, ['rev-parse', '--is-shallow-repository'])) === 'true';
}
