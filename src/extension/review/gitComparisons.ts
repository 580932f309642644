import * as vscode from 'vscode';
import { kindByName } from '../../core/model/identify.ts';
import type { ComparedFile, Comparison } from './comparedFile.ts';
import { DELETED_FILE, type GitApi, type GitChange, type GitRepository, NEW_FILE } from './gitApi.ts';

/** All our files that differ between a commit and the files that are worked on. */
export async function comparisonWith(
  git: GitApi,
  repository: GitRepository,
  ref: string,
  label: string,
): Promise<Comparison> {
  const files = filesOf(
    await repository.diffWith(ref),
    (uri) => git.toGitUri(uri, ref),
    (uri) => uri,
  );
  const branch = repository.state.HEAD?.name ?? vscode.l10n.t('working tree');
  return { title: vscode.l10n.t('Review {0} → {1}', label, branch), before: label, after: branch, files };
}

/** What a commit did to all our files, seen from its first parent; of the very first commit, what became of one file. */
export async function comparisonOfCommit(
  git: GitApi,
  repository: GitRepository,
  ref: string,
  file: vscode.Uri,
): Promise<Comparison> {
  const { hash, parents } = await repository.getCommit(ref);
  const [parent] = parents;
  const at = (commit: string) => (uri: vscode.Uri) => git.toGitUri(uri, commit);
  return {
    title: vscode.l10n.t('Review {0}', hash.slice(0, 8)),
    before: parent?.slice(0, 8) ?? vscode.l10n.t('nothing'),
    after: hash.slice(0, 8),
    files:
      parent === undefined
        ? [{ before: undefined, after: at(hash)(file) }]
        : filesOf(await repository.diffBetween(parent, hash), at(parent), at(hash)),
  };
}

/** The changes that are about our files, as the documents of both sides. */
function filesOf(
  changes: readonly GitChange[],
  before: (uri: vscode.Uri) => vscode.Uri,
  after: (uri: vscode.Uri) => vscode.Uri,
): readonly ComparedFile[] {
  return changes.flatMap(({ originalUri, renameUri, uri, status }) => {
    const now = renameUri ?? uri;
    if (kindByName(now.path) === undefined && kindByName(originalUri.path) === undefined) return [];
    return [
      {
        before: NEW_FILE.has(status) ? undefined : before(originalUri),
        after: DELETED_FILE.has(status) ? undefined : after(now),
      },
    ];
  });
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
