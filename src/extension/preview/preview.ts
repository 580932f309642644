import * as vscode from 'vscode';
import { nameOf } from '../../core/address.ts';
import { journeyMermaid } from '../../core/diagram/mermaidJourney.ts';
import { type ILogger, neverCancelled, type Uri } from '../../core/host.ts';
import { type JourneyAnswer, type LanguageService, stepAt } from '../../core/service.ts';
import { previewHtml } from '../../protocol/previewHtml.ts';
import { type FromPreview, isFromPreview, type ToPreview } from '../../protocol/previewMessages.ts';
import { previewStrings } from '../../protocol/previewStrings.ts';
import { fromPosition, toRange } from '../convert.ts';
import { runSafe } from '../runSafe.ts';
import { showSource } from './showSource.ts';

export const VIEW_TYPE = 'cxAsCode.preview';

/** UTF-16 units of Mermaid text. Only hosts that we do not control have a lower limit. */
const LONGEST_PICTURE = 1_000_000;

/** One preview panel: it shows one journey at a time and, unless locked, follows the active one. */
export class Preview implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #service: LanguageService;
  readonly #logger: ILogger;
  readonly #disposed = new vscode.EventEmitter<void>();
  readonly #drawn = new vscode.EventEmitter<FromPreview & { type: 'drawn' }>();
  readonly #subscriptions: vscode.Disposable[];
  #uri: Uri;
  #locked: boolean;
  /** The page listens; a hidden page does not, and gets the newest state when it is shown again. */
  #listening = false;
  #version = 0;
  #answer: JourneyAnswer = { kind: 'none' };
  /** The last journey that could be read, for as long as the preview shows that document. */
  #good: (JourneyAnswer & { kind: 'journey' }) | undefined;
  #selected: number | undefined;

  readonly onDidDispose = this.#disposed.event;
  /** A picture stands on the page. */
  readonly onDidDraw = this.#drawn.event;

  constructor(
    panel: vscode.WebviewPanel,
    uri: Uri,
    locked: boolean,
    service: LanguageService,
    logger: ILogger,
    extensionUri: vscode.Uri,
  ) {
    this.#panel = panel;
    this.#uri = uri;
    this.#locked = locked;
    this.#service = service;
    this.#logger = logger;
    this.#subscriptions = [
      this.#disposed,
      this.#drawn,
      panel.onDidDispose(() => this.#close()),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#listening = false;
      }),
      panel.webview.onDidReceiveMessage((message) =>
        runSafe('a message of the preview', logger, undefined, () => this.#receive(message)),
      ),
    ];
    const assets = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
    panel.webview.options = { enableScripts: true, localResourceRoots: [assets] };
    panel.webview.html = previewHtml({
      scriptUri: panel.webview.asWebviewUri(vscode.Uri.joinPath(assets, 'preview.js')).toString(),
      styleUri: panel.webview.asWebviewUri(vscode.Uri.joinPath(assets, 'preview.css')).toString(),
      cspSource: panel.webview.cspSource,
      nonce: nonce(),
      strings: previewStrings((sentence, ...args) => vscode.l10n.t(sentence, ...args)),
      lang: vscode.env.language,
    });
    this.#title();
    void this.update();
  }

  get uri(): Uri {
    return this.#uri;
  }

  get locked(): boolean {
    return this.#locked;
  }

  get active(): boolean {
    return this.#panel.active;
  }

  get viewColumn(): vscode.ViewColumn | undefined {
    return this.#panel.viewColumn;
  }

  dispose(): void {
    this.#panel.dispose();
  }

  reveal(column: vscode.ViewColumn | undefined): void {
    this.#panel.reveal(column, true);
  }

  toggleLock(): void {
    this.#locked = !this.#locked;
    this.#title();
    this.#post({ type: 'locked', locked: this.#locked });
  }

  /** Shows another journey. */
  show(uri: Uri): void {
    if (uri === this.#uri) return;
    this.#uri = uri;
    this.#good = undefined;
    this.#selected = undefined;
    this.#title();
    void this.update();
  }

  /** Asks for the picture as the text stands now, and sends it. */
  async update(): Promise<void> {
    const uri = this.#uri;
    const answer = await runSafe<JourneyAnswer>('drawing a journey', this.#logger, { kind: 'none' }, () =>
      this.#service.journey(uri, neverCancelled),
    );
    if (uri !== this.#uri) return;
    this.#answer = answer;
    if (answer.kind === 'journey' && (!answer.problem || !this.#good)) this.#good = answer;
    this.#send();
  }

  /** Marks the step that holds the place; no place and no step take the mark away. */
  select(position: vscode.Position | undefined): void {
    const picture = this.#good?.picture;
    const index = position && picture ? stepAt(picture, fromPosition(position)) : undefined;
    if (index === this.#selected) return;
    this.#selected = index;
    this.#post({ type: 'select', uri: this.#uri, index });
  }

  async showSource(): Promise<void> {
    await showSource(this.#uri, undefined, this.#panel.viewColumn);
  }

  #send(): void {
    if (!this.#listening) return;
    const uri = this.#uri;
    if (this.#good) {
      const { view } = this.#good.picture;
      const mermaid = journeyMermaid(view, {
        translate: (sentence, ...args) => vscode.l10n.t(sentence, ...args),
        limit: LONGEST_PICTURE,
      });
      this.#post({ type: 'update', uri, version: ++this.#version, title: view.name, view, mermaid });
    }
    const problem = this.#problem();
    if (problem) {
      this.#post({
        type: 'problem',
        uri,
        version: ++this.#version,
        message: problem,
        canShow: this.#answer.kind !== 'none',
      });
    }
    this.#post({ type: 'select', uri, index: this.#selected });
  }

  #problem(): string | undefined {
    if (this.#answer.kind === 'none') return vscode.l10n.t('This file is no journey any more.');
    const { problem } = this.#answer;
    if (!problem) return undefined;
    return vscode.l10n.t('Line {0}: {1}', problem.range.start.line + 1, problem.message);
  }

  async #receive(message: unknown): Promise<void> {
    if (!isFromPreview(message)) return;
    switch (message.type) {
      case 'ready':
        this.#listening = true;
        this.#post({ type: 'locked', locked: this.#locked });
        return this.#send();
      case 'reveal': {
        const range = message.uri === this.#uri ? this.#good?.picture.nameRanges[message.index] : undefined;
        if (range) await showSource(this.#uri, toRange(range), this.#panel.viewColumn);
        return;
      }
      case 'showProblem': {
        const problem = this.#answer.kind === 'none' ? undefined : this.#answer.problem;
        if (problem) await showSource(this.#uri, toRange(problem.range), this.#panel.viewColumn);
        return;
      }
      case 'drawn':
        this.#drawn.fire(message);
        return;
      case 'failed':
        this.#logger.error('The picture could not be drawn', message.message);
    }
  }

  #post(message: ToPreview): void {
    if (this.#listening) void this.#panel.webview.postMessage(message);
  }

  #title(): void {
    const name = nameOf(this.#uri);
    this.#panel.title = this.#locked
      ? vscode.l10n.t('[Preview] {0}', name)
      : vscode.l10n.t('Preview {0}', name);
  }

  #close(): void {
    this.#disposed.fire();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/** Good for one page: who does not know it cannot run a script there. */
function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
