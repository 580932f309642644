import * as vscode from 'vscode';
import { nameOf } from '../../core/address.ts';
import type { CoreHost } from '../../core/host.ts';
import type { LanguageService } from '../../core/service.ts';
import { fileCommits } from '../history/fileCommits.ts';
import { runSafe } from '../runSafe.ts';
import type { Comparison } from './comparedFile.ts';
import { type GitApi, type GitRepository, gitApi } from './gitApi.ts';
import { comparisonWith, partingOf, pickRevision } from './gitComparisons.ts';
import type { ReviewPanel } from './reviewPanel.ts';

/** Opens reviews: of a text diff, of what source control and the timeline list, of a whole branch. */
export class ReviewManager implements vscode.Disposable {
  readonly #host: CoreHost;
  readonly #service: LanguageService;
  readonly #extensionUri: vscode.Uri;
  readonly #panels = new Set<ReviewPanel>();
  readonly #commands: vscode.Disposable[];

  constructor(host: CoreHost, service: LanguageService, extensionUri: vscode.Uri) {
    this.#host = host;
    this.#service = service;
    this.#extensionUri = extensionUri;
    const command = (name: string, run: (...args: readonly unknown[]) => unknown) =>
      vscode.commands.registerCommand(`cxAsCode.review.${name}`, (...args: readonly unknown[]) =>
        runSafe(`the command review.${name}`, host.logger, undefined, async () => void (await run(...args))),
      );
    this.#commands = [
      command('diff', () => this.#reviewDiff()),
      command('resource', (...states) => this.#reviewResources(states)),
      command('timelineItem', (item, uri) => this.#reviewTimelineItem(item, uri)),
      command('compareWith', () => this.#compareWith()),
      command('branch', () => this.#reviewBranch()),
    ];
  }

  /** The panels that are open. */
  get panels(): Iterable<ReviewPanel> {
    return this.#panels;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#commands, ...this.#panels).dispose();
  }

  async open(comparison: Comparison): Promise<void> {
    if (comparison.files.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'No persona, journey, strategy or catalog is different between {0} and {1}.',
          comparison.before,
          comparison.after,
        ),
      );
      return;
    }
    const [{ Reviewer }, { ReviewPanel }] = await Promise.all([
      import('./reviewer.ts'),
      import('./reviewPanel.ts'),
    ]);
    const reviewer = new Reviewer(comparison, this.#host, this.#service);
    const panel = new ReviewPanel(comparison, reviewer, this.#host.logger, this.#extensionUri);
    this.#panels.add(panel);
    panel.onDidDispose(() => this.#panels.delete(panel));
  }

  /** The two documents of the diff that is looked at, whatever their schemes. */
  async #reviewDiff(): Promise<void> {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    if (!(input instanceof vscode.TabInputTextDiff)) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a comparison of two texts first: this reviews the two sides of a diff.'),
      );
      return;
    }
    const { original, modified } = input;
    await this.open({
      title: vscode.l10n.t('Review {0}', nameOf(modified.toString())),
      before: vscode.l10n.t('before'),
      after: vscode.l10n.t('after'),
      files: [{ before: original, after: modified }],
    });
  }

  /** What is chosen in the list of source control: staged changes against the last commit, others against the same. */
  async #reviewResources(args: readonly unknown[]): Promise<void> {
    const git = await this.#git();
    if (!git) return;
    const states = args.flat().filter(isResourceState);
    const files = [...new Map(states.map((state) => [state.resourceUri.toString(), state])).values()].map(
      ({ resourceUri, resourceGroupType }) => ({
        before: git.toGitUri(resourceUri, 'HEAD'),
        after: resourceGroupType === STAGED ? git.toGitUri(resourceUri, '') : resourceUri,
      }),
    );
    if (files.length === 0) return;
    const title = vscode.l10n.t('Review of changes');
    await this.open({ title, before: 'HEAD', after: vscode.l10n.t('now'), files });
  }

  async #reviewTimelineItem(item: unknown, uri: unknown): Promise<void> {
    const git = await this.#git();
    if (!git || !isTimelineItem(item) || !(uri instanceof vscode.Uri)) return;
    const { ref, previousRef } = item;
    const { before, after } = await this.#formerPlaces(git, uri, ref);
    await this.open({
      title: vscode.l10n.t('Review {0}', ref.slice(0, 8)),
      before: previousRef.slice(0, 8),
      after: ref.slice(0, 8),
      files: [{ before: git.toGitUri(before, previousRef), after: git.toGitUri(after, ref) }],
    });
  }

  /** Where a file was at a commit, and before it: it may have been called otherwise. */
  async #formerPlaces(git: GitApi, uri: vscode.Uri, ref: string) {
    const repository = git.getRepository(uri);
    const commits = repository ? await fileCommits(repository, uri, LOOK_BACK) : [];
    const at = commits.findIndex(({ hash }) => hash === ref);
    const after = commits[at]?.file ?? uri;
    return { before: commits[at + 1]?.file ?? after, after };
  }

  async #compareWith(): Promise<void> {
    const found = await this.#repository();
    const chosen = found && (await pickRevision(found.repository));
    if (chosen) await this.open(await comparisonWith(found.git, found.repository, chosen.ref, chosen.label));
  }

  async #reviewBranch(): Promise<void> {
    const found = await this.#repository();
    if (!found) return;
    const parting = await partingOf(found.repository);
    if (parting) {
      await this.open(await comparisonWith(found.git, found.repository, parting.ref, parting.label));
      return;
    }
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Nobody can tell which branch this one parted from. Use "Compare with…" and choose one.'),
    );
  }

  async #git(): Promise<GitApi | undefined> {
    const git = await gitApi();
    if (!git)
      void vscode.window.showInformationMessage(
        vscode.l10n.t('This editor has no Git. Open a comparison of two texts and review that.'),
      );
    return git;
  }

  async #repository(): Promise<{ git: GitApi; repository: GitRepository } | undefined> {
    const git = await this.#git();
    if (!git) return undefined;
    const active = vscode.window.activeTextEditor?.document.uri;
    const repository = (active && git.getRepository(active)) ?? git.repositories[0];
    if (repository) return { git, repository };
    void vscode.window.showInformationMessage(vscode.l10n.t('No folder of this window is a git repository.'));
    return undefined;
  }
}

/** Commits of one file among which the timeline's are looked for. */
const LOOK_BACK = 500;

/** Of the Git extension's resources. */
const STAGED = 1;

function isResourceState(value: unknown): value is { resourceUri: vscode.Uri; resourceGroupType?: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'resourceUri' in value &&
    value.resourceUri instanceof vscode.Uri
  );
}

function isTimelineItem(value: unknown): value is { ref: string; previousRef: string } {
  if (typeof value !== 'object' || value === null || !('ref' in value) || !('previousRef' in value))
    return false;
  return typeof value.ref === 'string' && typeof value.previousRef === 'string';
}
