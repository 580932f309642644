import * as vscode from 'vscode';
import { nameOf } from '../../core/address.ts';
import type { Place } from '../../core/diagram/place.ts';
import { type ViewName, type Views, viewsOf } from '../../core/diagram/views.ts';
import type { PictureAnswer } from '../../core/features/pictures.ts';
import { type ILogger, neverCancelled, type Uri } from '../../core/host.ts';
import { kindByName } from '../../core/model/identify.ts';
import type { LanguageService } from '../../core/service.ts';
import { previewHtml } from '../../protocol/previewHtml.ts';
import {
  type FromPreview,
  isFromPreview,
  type ToPreview,
  type UpdateMessage,
} from '../../protocol/previewMessages.ts';
import { fromPosition, toRange } from '../convert.ts';
import { runSafe } from '../runSafe.ts';
import type { ChosenViews } from './chosenViews.ts';
import { showSource } from './showSource.ts';

export const VIEW_TYPE = 'cxAsCode.preview';

type Answer = PictureAnswer<ViewName>;

/** One preview panel: it shows one file at a time and, unless locked, follows the active one. */
export class Preview implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #service: LanguageService;
  readonly #logger: ILogger;
  readonly #chosen: ChosenViews;
  readonly #disposed = new vscode.EventEmitter<void>();
  readonly #drawn = new vscode.EventEmitter<FromPreview & { type: 'drawn' }>();
  readonly #subscriptions: vscode.Disposable[];
  #uri: Uri;
  #locked: boolean;
  /** The page listens; a hidden page does not, and gets the newest state when it is shown again. */
  #listening = false;
  #version = 0;
  #answer: Answer = { kind: 'none' };
  /** The last picture that could be made, for as long as the preview shows that view of that document. */
  #good: Picture | undefined;
  #position: vscode.Position | undefined;
  #selected: Place | undefined;

  readonly onDidDispose = this.#disposed.event;
  /** A picture stands on the page. */
  readonly onDidDraw = this.#drawn.event;

  constructor(
    panel: vscode.WebviewPanel,
    uri: Uri,
    locked: boolean,
    service: LanguageService,
    logger: ILogger,
    chosen: ChosenViews,
    extensionUri: vscode.Uri,
  ) {
    this.#panel = panel;
    this.#uri = uri;
    this.#locked = locked;
    this.#service = service;
    this.#logger = logger;
    this.#chosen = chosen;
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
      bundle: vscode.l10n.bundle,
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

  /** Shows another file. */
  show(uri: Uri): void {
    if (uri === this.#uri) return;
    this.#uri = uri;
    this.#good = undefined;
    this.#position = undefined;
    this.#selected = undefined;
    this.#title();
    void this.update();
  }

  /** Asks for the picture as the text stands now, and sends it. */
  async update(): Promise<void> {
    const uri = this.#uri;
    const kind = this.#service.kindOf(uri) ?? kindByName(uri);
    const tabs = viewsOf(kind);
    const chosen = this.#chosen.of(uri);
    const name = chosen && tabs.includes(chosen) ? chosen : tabs[0];
    const answer = await runSafe<Answer>('drawing a picture', this.#logger, { kind: 'none' }, async () =>
      name ? this.#service.picture(uri, name, neverCancelled) : { kind: 'none' },
    );
    if (uri !== this.#uri) return;
    this.#answer = answer;
    if (name && answer.kind === 'picture' && (!answer.problem || this.#good?.name !== name)) {
      this.#good = { name, tabs, view: answer.view };
    }
    this.#send();
    await this.#mark();
  }

  /** Marks what stands at the position; without one, the mark goes. */
  select(position: vscode.Position | undefined): void {
    this.#position = position;
    void runSafe('marking a place', this.#logger, undefined, () => this.#mark());
  }

  async #mark(): Promise<void> {
    const [uri, position] = [this.#uri, this.#position];
    const at = position && (await this.#service.placeAt(uri, fromPosition(position), neverCancelled));
    if (uri !== this.#uri || position !== this.#position || at === this.#selected) return;
    this.#selected = at;
    this.#post({ type: 'select', uri, at });
  }

  async showSource(): Promise<void> {
    await showSource(this.#uri, undefined, this.#panel.viewColumn);
  }

  #send(): void {
    if (!this.#listening) return;
    const uri = this.#uri;
    if (this.#good) {
      const title = nameOf(uri);
      // The compiler cannot see that a name and its view belong together.
      const update = { type: 'update', uri, version: ++this.#version, title, ...this.#good } as UpdateMessage;
      this.#post(update);
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
    this.#post({ type: 'select', uri, at: this.#selected });
  }

  #problem(): string | undefined {
    if (this.#answer.kind === 'none') return vscode.l10n.t('This file has no picture any more.');
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
      case 'view':
        if (message.uri !== this.#uri) return;
        this.#chosen.choose(message.uri, message.name);
        return this.update();
      case 'reveal':
        if (message.uri === this.#uri) await this.#reveal(message.at);
        return;
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

  /** Selects what a part of the picture comes from, in this document or another one. */
  async #reveal(at: Place): Promise<void> {
    const location = await this.#service.locate(this.#uri, at, neverCancelled);
    if (location) await showSource(location.uri, toRange(location.range), this.#panel.viewColumn);
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

interface Picture {
  readonly name: ViewName;
  readonly tabs: readonly ViewName[];
  readonly view: Views[ViewName];
}

/** Good for one page: who does not know it cannot run a script there. */
function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
