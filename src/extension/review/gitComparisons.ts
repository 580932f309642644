import * as vscode from 'vscode';
import { kindByName } from '../../core/model/identify.ts';
import type { ComparedFile, Comparison } from './comparedFile.ts';
import { DELETED_FILE, type GitApi, type GitRepository, NEW_FILE } from './gitApi.ts';

/** All our files that differ between a commit and the files that are worked on. */
export async function comparisonWith(
  git: GitApi,
  repository: GitRepository,
  ref: string,
  label: string,
): Promise<Comparison> {
  const files: ComparedFile[] = [];
  for (const { originalUri, renameUri, uri, status } of await repository.diffWith(ref)) {
    const now = renameUri ?? uri;
    if (kindByName(now.path) === undefined && kindByName(originalUri.path) === undefined) continue;
    files.push({
      before: NEW_FILE.has(status) ? undefined : git.toGitUri(originalUri, ref),
      after: DELETED_FILE.has(status) ? undefined : now,
    });
  }
  const branch = repository.state.HEAD?.name ?? vscode.l10n.t('working tree');
  return { title: vscode.l10n.t('Review {0} → {1}', label, branch), before: label, after: branch, files };
}

/** A branch, a tag or one of the last commits, chosen by the user; `undefined` when the user goes away. */
export async function pickRevision(
  repository: GitRepository,
): Promise<{ ref: string; label: string } | undefined> {
  const [refs, commits] = await Promise.all([repository.getRefs({}), repository.log({ maxEntries: 50 })]);
  const icons = ['git-branch', 'cloud', 'tag'];
  const items = [
    ...refs.flatMap(({ name, type, commit }) =>
      name === undefined || name === repository.state.HEAD?.name
        ? []
        : [
            {
              label: `$(${icons[type] ?? 'git-branch'}) ${name}`,
              description: commit?.slice(0, 8) ?? '',
              ref: name,
              name,
            },
          ],
    ),
    ...commits.map(({ hash, message }) => ({
      label: `$(git-commit) ${message.split('\n')[0] ?? ''}`,
      description: hash.slice(0, 8),
      ref: hash,
      name: hash.slice(0, 8),
    })),
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Compare with a branch, a tag or a commit'),
    matchOnDescription: true,
  });
  return chosen && { ref: chosen.ref, label: chosen.name };
}

/** Where the branch parted from the one that it goes back to; `undefined` when nobody can tell. */
export async function partingOf(
  repository: GitRepository,
): Promise<{ ref: string; label: string } | undefined> {
  for (const base of await bases(repository)) {
    const ref = await repository.getMergeBase(base, 'HEAD').catch(() => undefined);
    if (ref) return { ref, label: base };
  }
  return undefined;
}

async function bases(repository: GitRepository): Promise<readonly string[]> {
  const name = repository.state.HEAD?.name;
  const known =
    name === undefined ? undefined : await repository.getBranchBase?.(name).catch(() => undefined);
  const own = known?.name === undefined ? [] : [known.remote ? `${known.remote}/${known.name}` : known.name];
  const usual = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];
  return [...own, ...usual].filter((base) => base !== name);
}
