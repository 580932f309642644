import * as vscode from 'vscode';
import { nameOf } from '../../core/address.ts';
import type { HistoryPoint } from '../../core/diagram/history/journeyHistory.ts';
import { type CoreHost, neverCancelled } from '../../core/host.ts';
import type { LanguageService } from '../../core/service.ts';
import { placeInWorkspace } from '../review/comparedFile.ts';
import { type GitApi, type GitRepository, gitApi } from '../review/gitApi.ts';
import { comparisonOfCommit, comparisonWith } from '../review/gitComparisons.ts';
import type { ReviewManager } from '../review/reviewManager.ts';
import { runSafe } from '../runSafe.ts';
import type { HistoryPanel } from './historyPanel.ts';

/** Opens the history of a journey, once for each; a commit in it leads to its review. */
export class HistoryManager implements vscode.Disposable {
  readonly #host: CoreHost;
  readonly #service: LanguageService;
  readonly #reviews: Pick<ReviewManager, 'open'>;
  readonly #extensionUri: vscode.Uri;
  readonly #panels = new Set<HistoryPanel>();
  readonly #command: vscode.Disposable;

  constructor(
    host: CoreHost,
    service: LanguageService,
    reviews: Pick<ReviewManager, 'open'>,
    extensionUri: vscode.Uri,
  ) {
    this.#host = host;
    this.#service = service;
    this.#reviews = reviews;
    this.#extensionUri = extensionUri;
    this.#command = vscode.commands.registerCommand('cxAsCode.showHistory', (target: unknown) =>
      runSafe('the command showHistory', host.logger, undefined, () => this.#show(target)),
    );
  }

  /** The panels that are open. */
  get panels(): Iterable<HistoryPanel> {
    return this.#panels;
  }

  dispose(): void {
    vscode.Disposable.from(this.#command, ...this.#panels).dispose();
  }

  async #show(target: unknown): Promise<void> {
    const file = uriOf(target) ?? vscode.window.activeTextEditor?.document.uri;
    const say = (sentence: string) => void vscode.window.showInformationMessage(sentence);
    if (!file) return say(vscode.l10n.t('Open a journey first: this shows how it felt over its commits.'));
    const open = [...this.#panels].find((panel) => panel.file.toString() === file.toString());
    if (open) return open.reveal();
    await this.#service.refresh(neverCancelled);
    if (this.#service.kindOf(placeInWorkspace(file)) !== 'journey')
      return say(
        vscode.l10n.t('{0} is no journey: only journeys have such a history.', nameOf(file.toString())),
      );
    const git = await gitApi();
    if (!git)
      return say(
        vscode.l10n.t(
          'A history is read through the Git of the editor, and this editor has none. `cx-as-code history` shows it in a terminal.',
        ),
      );
    const repository = git.getRepository(file);
    if (!repository) return say(vscode.l10n.t('{0} is in no git repository.', nameOf(file.toString())));
    const [{ FileHistory }, { HistoryPanel }] = await Promise.all([
      import('./fileHistory.ts'),
      import('./historyPanel.ts'),
    ]);
    const name = this.#service.documents().find(({ uri }) => uri === placeInWorkspace(file))?.name;
    const history = new FileHistory(repository, file, this.#host, this.#service);
    const subject = {
      file,
      repository,
      history,
      open: (point: HistoryPoint) => this.#review(git, repository, history.fileAt(point.commit ?? ''), point),
    };
    const panel = new HistoryPanel(
      subject,
      name ?? nameOf(file.toString()),
      this.#host.logger,
      this.#extensionUri,
    );
    this.#panels.add(panel);
    panel.onDidDispose(() => this.#panels.delete(panel));
  }

  async #review(
    git: GitApi,
    repository: GitRepository,
    file: vscode.Uri,
    { commit, elsewhere }: HistoryPoint,
  ): Promise<void> {
    if (commit !== undefined) {
      await this.#reviews.open(await comparisonOfCommit(git, repository, commit, file));
      return;
    }
    if (elsewhere) {
      await this.#reviews.open(await comparisonWith(git, repository, 'HEAD', 'HEAD'));
      return;
    }
    const hasHead = repository.state.HEAD?.commit !== undefined;
    await this.#reviews.open({
      title: vscode.l10n.t('Review of changes'),
      before: hasHead ? 'HEAD' : vscode.l10n.t('nothing'),
      after: vscode.l10n.t('now'),
      files: [{ before: hasHead ? git.toGitUri(file, 'HEAD') : undefined, after: file }],
    });
  }
}

/** The file of what a menu hands over: an address, or an entry of the view "CX". */
function uriOf(target: unknown): vscode.Uri | undefined {
  if (target instanceof vscode.Uri) return target;
  if (typeof target !== 'object' || target === null || !('place' in target)) return undefined;
  const { place } = target as { readonly place?: { readonly uri?: unknown } };
  return typeof place?.uri === 'string' ? vscode.Uri.parse(place.uri, true) : undefined;
}
