import * as vscode from 'vscode';
import type { HistoryPoint, JourneyHistory } from '../../core/diagram/history/journeyHistory.ts';
import type { ILogger } from '../../core/host.ts';
import { isFromHistory, type ToHistory } from '../../protocol/historyMessages.ts';
import { previewHtml } from '../../protocol/previewHtml.ts';
import type { GitRepository } from '../review/gitApi.ts';
import { runSafe } from '../runSafe.ts';
import { nonce } from '../webviewNonce.ts';
import type { FileHistory } from './fileHistory.ts';

export const HISTORY_VIEW_TYPE = 'cxAsCode.history';

/** Commits that are read at a time. */
const STEP = 50;

export interface HistorySubject {
  readonly file: vscode.Uri;
  readonly repository: GitRepository;
  readonly history: FileHistory;
  /** Shows what a commit changed, or what is not committed yet. */
  open(point: HistoryPoint): Promise<void>;
}

/** The page of one journey's history. It stays true while the journey is edited and commits are made. */
export class HistoryPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #subject: HistorySubject;
  readonly #logger: ILogger;
  readonly #subscriptions: vscode.Disposable[];
  readonly #gone = new vscode.CancellationTokenSource();
  #limit = STEP;
  /** The newest commit and the limit by which the state was read. */
  #read = '';
  #listening = false;
  #running = false;
  #again = false;
  #state: JourneyHistory | undefined;

  readonly onDidDispose: vscode.Event<void>;

  constructor(subject: HistorySubject, name: string, logger: ILogger, extensionUri: vscode.Uri) {
    this.#subject = subject;
    this.#logger = logger;
    const assets = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
    const panel = vscode.window.createWebviewPanel(
      HISTORY_VIEW_TYPE,
      vscode.l10n.t('History of {0}', name),
      vscode.ViewColumn.Active,
      {
        enableFindWidget: true,
        enableScripts: true,
        localResourceRoots: [assets],
        retainContextWhenHidden: true,
      },
    );
    this.#panel = panel;
    this.onDidDispose = panel.onDidDispose;
    const { repository } = subject;
    this.#subscriptions = [
      this.#gone,
      panel.onDidDispose(() => this.dispose()),
      panel.webview.onDidReceiveMessage((message) =>
        runSafe('a message of the history', logger, undefined, () => this.#receive(message)),
      ),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && subject.history.concerns(document.uri)) void this.update();
      }),
      repository.state.onDidChange(() => {
        if (!this.#read.startsWith(`${repository.state.HEAD?.commit} `)) void this.update();
      }),
    ];
    panel.webview.html = previewHtml({
      scriptUri: panel.webview.asWebviewUri(vscode.Uri.joinPath(assets, 'history.js')).toString(),
      styleUri: panel.webview.asWebviewUri(vscode.Uri.joinPath(assets, 'history.css')).toString(),
      cspSource: panel.webview.cspSource,
      nonce: nonce(),
      bundle: vscode.l10n.bundle,
      lang: vscode.env.language,
    });
    void this.update();
  }

  get file(): vscode.Uri {
    return this.#subject.file;
  }

  /** What is shown; empty while it is being read for the first time. */
  get points(): readonly HistoryPoint[] {
    return this.#state?.points ?? [];
  }

  reveal(): void {
    this.#panel.reveal();
  }

  dispose(): void {
    this.#gone.cancel();
    vscode.Disposable.from(...this.#subscriptions.splice(0)).dispose();
    this.#panel.dispose();
  }

  /** Reads what has become different; while that goes on, once more is enough. */
  async update(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    do {
      this.#again = false;
      this.#state = await runSafe('a history', this.#logger, this.#state, () => this.#renewed());
      this.#send();
    } while (this.#again && !this.#gone.token.isCancellationRequested);
    this.#running = false;
  }

  /** Shows what a commit changed. */
  async open(point: number): Promise<void> {
    const chosen = this.points[point];
    if (chosen) await this.#subject.open(chosen);
  }

  async #renewed(): Promise<JourneyHistory | undefined> {
    const { history, repository } = this.#subject;
    const wanted = `${repository.state.HEAD?.commit} ${this.#limit}`;
    let committed = this.#state;
    if (!committed || wanted !== this.#read) {
      committed = await history.read(this.#limit, (done, total) => this.#tell(done, total), this.#gone.token);
      this.#read = wanted;
    }
    return committed && (await history.withNow(committed));
  }

  #tell(done: number, total: number): void {
    if (this.#listening && !this.#state) this.#post({ type: 'reading', done, total });
  }

  #post(message: ToHistory): void {
    void this.#panel.webview.postMessage(message);
  }

  #send(): void {
    if (!this.#listening || this.#gone.token.isCancellationRequested) return;
    if (!this.#state)
      this.#post({ type: 'empty', message: vscode.l10n.t('The history of this file cannot be read.') });
    else if (this.#state.points.length === 0)
      this.#post({ type: 'empty', message: vscode.l10n.t('Git knows nothing of this file yet.') });
    else this.#post({ type: 'history', history: this.#state });
  }

  async #receive(message: unknown): Promise<void> {
    if (!isFromHistory(message)) return;
    switch (message.type) {
      case 'open':
        return this.open(message.point);
      case 'earlier':
        this.#limit += STEP;
        return this.update();
      case 'shown':
        return;
      case 'ready':
        this.#listening = true;
        if (this.#state || !this.#running) this.#send();
    }
  }
}
