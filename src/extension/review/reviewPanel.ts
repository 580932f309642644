import * as vscode from 'vscode';
import { residueLines } from '../../core/diff/buildReviewView.ts';
import type { ChangeSide } from '../../core/diff/change.ts';
import type { ILogger } from '../../core/host.ts';
import { previewHtml } from '../../protocol/previewHtml.ts';
import { type FromReview, isFromReview, type ToReview } from '../../protocol/reviewMessages.ts';
import { toRange } from '../convert.ts';
import { runSafe } from '../runSafe.ts';
import { nonce } from '../webviewNonce.ts';
import type { Comparison } from './comparedFile.ts';
import type { FinishedReview, Reviewer } from './reviewer.ts';

export const REVIEW_VIEW_TYPE = 'cxAsCode.review';

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The page of one review. It stays true while the new side is edited, and leads to the lines of both texts. */
export class ReviewPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #comparison: Comparison;
  readonly #reviewer: Reviewer;
  readonly #logger: ILogger;
  readonly #subscriptions: vscode.Disposable[];
  readonly #shown = new vscode.EventEmitter<number>();
  #listening = false;
  #running = false;
  #again = false;
  #state: FinishedReview | undefined;

  /** The page shows so many changes. */
  readonly onDidShow = this.#shown.event;
  readonly onDidDispose: vscode.Event<void>;

  constructor(comparison: Comparison, reviewer: Reviewer, logger: ILogger, extensionUri: vscode.Uri) {
    this.#comparison = comparison;
    this.#reviewer = reviewer;
    this.#logger = logger;
    const assets = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
    const panel = vscode.window.createWebviewPanel(
      REVIEW_VIEW_TYPE,
      comparison.title,
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
    this.#subscriptions = [
      this.#shown,
      reviewer,
      panel.onDidDispose(() => this.dispose()),
      panel.webview.onDidReceiveMessage((message) =>
        runSafe('a message of the review', logger, undefined, () => this.#receive(message)),
      ),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.#isNewSide(document.uri)) void this.update();
      }),
    ];
    panel.webview.html = previewHtml({
      scriptUri: panel.webview.asWebviewUri(vscode.Uri.joinPath(assets, 'review.js')).toString(),
      styleUri: panel.webview.asWebviewUri(vscode.Uri.joinPath(assets, 'review.css')).toString(),
      cspSource: panel.webview.cspSource,
      nonce: nonce(),
      bundle: vscode.l10n.bundle,
      lang: vscode.env.language,
    });
    void this.update();
  }

  /** The sentences of the newest review, in its order; empty while it is being made. */
  get messages(): readonly string[] {
    return this.#state?.review.changes.map(({ message }) => message) ?? [];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions.splice(0)).dispose();
    this.#panel.dispose();
  }

  /** Makes the review anew; while one is being made, one more is enough. */
  async update(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    do {
      this.#again = false;
      this.#state = await runSafe('a review', this.#logger, undefined, () => this.#reviewer.review());
      this.#send();
    } while (this.#again);
    this.#running = false;
  }

  /** Opens the text diff at a change; the side on which it has no place leads to the other. */
  async open(change: number, side: 'before' | 'after'): Promise<void> {
    const found = this.#state?.review.changes[change];
    const user = found?.users?.[0];
    const place = found?.[side] ?? found?.after ?? found?.before;
    if (found && place) await this.#show(place, place === found.before ? 'before' : 'after');
    else if (user)
      await vscode.window.showTextDocument(vscode.Uri.parse(user.uri, true), {
        selection: toRange(user.range),
        viewColumn: this.#beside(),
      });
  }

  /** Opens the text diff at a problem that is new or gone. */
  async openProblem(problem: number): Promise<void> {
    const { introduced = [], resolved = [] } = this.#state?.review.rules ?? {};
    const found = [...introduced, ...resolved][problem];
    if (found) await this.#show(found, problem < introduced.length ? 'after' : 'before');
  }

  /** Opens the text diff of a file: at one of the lines that change no meaning, at what cannot be understood, or at its start. */
  async openFile(file: number, line: number | undefined): Promise<void> {
    const found = this.#state?.review.files[file];
    if (!found) return;
    const [trouble] = found.notUnderstood;
    const at = line === undefined ? undefined : residueLines(found)[line];
    const side = (at ?? trouble)?.side ?? (found.after ? 'after' : 'before');
    const uri = (found[side] ?? found.after ?? found.before)?.uri;
    if (uri !== undefined) await this.#show({ uri, range: (at ?? trouble)?.range ?? START }, side);
  }

  async #show({ uri, range }: Pick<ChangeSide, 'uri' | 'range'>, side: 'before' | 'after'): Promise<void> {
    const { before, after } = this.#reviewer.documentsAt(uri);
    const selection = toRange(range);
    const viewColumn = this.#beside();
    if (!before || !after) {
      const only = after ?? before ?? vscode.Uri.parse(uri, true);
      await vscode.window.showTextDocument(only, { selection, viewColumn });
      return;
    }
    await vscode.commands.executeCommand('vscode.diff', before, after, this.#comparison.title, {
      viewColumn,
      ...(side === 'after' && { selection }),
    });
    const target = (side === 'after' ? after : before).toString();
    const editor = vscode.window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === target,
    );
    if (!editor) return;
    editor.selection = new vscode.Selection(selection.start, selection.end);
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #beside(): vscode.ViewColumn {
    return this.#panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
  }

  #isNewSide(uri: vscode.Uri): boolean {
    const address = uri.toString();
    return this.#comparison.files.some(({ after }) => after?.toString() === address);
  }

  #send(): void {
    if (!this.#listening) return;
    const message: ToReview = this.#state
      ? { type: 'review', view: this.#state.view }
      : { type: 'empty', message: vscode.l10n.t('The two sides could not be compared.') };
    void this.#panel.webview.postMessage(message);
  }

  async #receive(message: unknown): Promise<void> {
    if (!isFromReview(message)) return;
    const told: FromReview = message;
    if (told.type === 'open') await this.open(told.change, told.side);
    else if (told.type === 'openProblem') await this.openProblem(told.problem);
    else if (told.type === 'openFile') await this.openFile(told.file, told.line);
    else if (told.type === 'shown') this.#shown.fire(told.changes);
    else {
      this.#listening = true;
      if (this.#state || !this.#running) this.#send();
    }
  }
}
