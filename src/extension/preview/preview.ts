import * as vscode from 'vscode';
import { nameOf } from '../../core/address.ts';
import type { PictureChange } from '../../core/diagram/pictureChange.ts';
import type { Place } from '../../core/diagram/place.ts';
import { type ViewName, type Views, viewsOf } from '../../core/diagram/views.ts';
import { WORKSPACE_URI, WORKSPACE_VIEWS } from '../../core/diagram/workspaceViews.ts';
import type { PictureAnswer } from '../../core/features/pictures.ts';
import { type ILogger, neverCancelled, type Uri } from '../../core/host.ts';
import { kindByName } from '../../core/model/identify.ts';
import type { LanguageService } from '../../core/service.ts';
import { previewHtml } from '../../protocol/previewHtml.ts';
import {
  type FromPreview,
  isFromPreview,
  type PictureAct,
  type PreviewCommand,
  type ToPreview,
  type UpdateMessage,
} from '../../protocol/previewMessages.ts';
import type { RasterAnswer, RasterRequest } from '../../protocol/rasterMessages.ts';
import { fromPosition, toRange, toWorkspaceEdit } from '../convert.ts';
import { runSafe } from '../runSafe.ts';
import { nonce } from '../webviewNonce.ts';
import type { ChosenViews } from './chosenViews.ts';
import type { KeptLanes } from './keptLanes.ts';
import { showSource } from './showSource.ts';

export const VIEW_TYPE = 'cxAsCode.preview';

type Answer = PictureAnswer<ViewName>;

/** What the editor around a page does for it. */
const COMMANDS: Readonly<
  Record<Exclude<PreviewCommand, 'fullScreen' | 'leaveFullScreen' | 'undo' | 'redo'>, string>
> = {
  export: 'cxAsCode.exportPicture',
  copy: 'cxAsCode.copyPicture',
  copyMermaid: 'cxAsCode.copyMermaid',
  newJourney: 'cxAsCode.newJourney',
  coverage: 'cxAsCode.showCoverage',
};

/** Milliseconds. */
const REFUSAL_SHOWN = 5000;

/** One preview panel: it shows one file at a time and, unless locked, follows the active one. */
export class Preview implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #service: LanguageService;
  readonly #logger: ILogger;
  readonly #chosen: ChosenViews;
  readonly #lanes: KeptLanes;
  readonly #disposed = new vscode.EventEmitter<void>();
  readonly #drawn = new vscode.EventEmitter<FromPreview & { type: 'drawn' }>();
  readonly #rasters = new vscode.EventEmitter<RasterAnswer>();
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
  #isFullScreen = false;
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
    { chosen, lanes }: { readonly chosen: ChosenViews; readonly lanes: KeptLanes },
    extensionUri: vscode.Uri,
  ) {
    this.#panel = panel;
    this.#uri = uri;
    this.#locked = locked;
    this.#service = service;
    this.#logger = logger;
    this.#chosen = chosen;
    this.#lanes = lanes;
    this.#subscriptions = [
      this.#disposed,
      this.#drawn,
      this.#rasters,
      lanes.onDidChange(() => this.#sendLanes()),
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

  /** What is shown; `undefined` while nothing is. */
  get picture(): Picture | undefined {
    return this.#good;
  }

  /** What its file is called. */
  get title(): string {
    return this.#uri === WORKSPACE_URI ? vscode.l10n.t('CX Coverage') : nameOf(this.#uri);
  }

  reveal(column: vscode.ViewColumn | undefined, preserveFocus = true): void {
    this.#panel.reveal(column, preserveFocus);
  }

  /**
   * The SVG as PNG, drawn by the page; `undefined` when that put it into the clipboard. Rejects with what the page says
   * went wrong.
   */
  async rasterise(
    svg: string,
    scale: number,
    use: RasterRequest['use'] = 'file',
  ): Promise<Uint8Array | undefined> {
    const id = ++this.#version;
    const answered = new Promise<RasterAnswer>((done) => {
      const listening = this.#rasters.event((answer) => {
        if (answer.id !== id) return;
        listening.dispose();
        done(answer);
      });
    });
    this.#post({ type: 'rasterise', id, svg, scale, use });
    const { png, error } = await answered;
    if (error !== undefined) throw new Error(vscode.l10n.t('The image could not be made: {0}', error));
    return png && new Uint8Array(png);
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
    const tabs = uri === WORKSPACE_URI ? WORKSPACE_VIEWS : viewsOf(kind);
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
    // The workspace has no text of its own.
    if (this.#uri !== WORKSPACE_URI) await showSource(this.#uri, undefined, this.#panel.viewColumn);
  }

  #send(): void {
    if (!this.#listening) return;
    const uri = this.#uri;
    if (this.#good) {
      const { title } = this;
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
    if (this.#answer.kind === 'none')
      return this.#good
        ? vscode.l10n.t('This file has no picture any more.')
        : vscode.l10n.t('This file has no picture.');
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
        this.#post({ type: 'fullScreen', on: this.#isFullScreen });
        this.#sendLanes();
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
      case 'raster':
        this.#rasters.fire(message);
        return;
      case 'change':
        if (message.uri === this.#uri) await this.#change(message.change);
        return;
      case 'explain':
        if (message.uri === this.#uri) await this.#explain(message.at);
        return;
      case 'lanes':
        this.#lanes.choose(message.lanes);
        return;
      case 'command':
        return this.#run(message.name);
      case 'drawn':
        this.#drawn.fire(message);
        return;
      case 'failed':
        this.#logger.error('The picture could not be drawn', message.message);
    }
  }

  async #run(name: PreviewCommand): Promise<void> {
    if (name === 'fullScreen') await this.toggleFullScreen();
    else if (name === 'undo' || name === 'redo') await this.#inText(name);
    else if (name === 'newJourney' || name === 'coverage')
      await vscode.commands.executeCommand(COMMANDS[name]);
    else if (name !== 'leaveFullScreen') await vscode.commands.executeCommand(COMMANDS[name], this);
    else if (this.#isFullScreen) await this.toggleFullScreen();
  }

  /** The editor undoes only what has the keyboard, so the text gets it for that moment. */
  async #inText(command: 'undo' | 'redo'): Promise<void> {
    if (this.#uri === WORKSPACE_URI) return;
    await this.showSource();
    await vscode.commands.executeCommand(command);
    this.reveal(this.viewColumn, false);
    // The frame around the page gets the keyboard for sure, the page itself not always.
    this.#post({ type: 'focus' });
  }

  /** Nothing but the picture, and back. The page leaves it with Escape, so that nobody is caught in it. */
  async toggleFullScreen(): Promise<void> {
    this.#isFullScreen = !this.#isFullScreen;
    const maximize = vscode.window.tabGroups.all.length > 1 ? ['toggleMaximizeEditorGroup'] : [];
    // First and last, so that both groups are again as wide as they were. Zen mode would centre what is left.
    const isCentred = vscode.workspace.getConfiguration('zenMode').get<boolean>('centerLayout', true);
    const steps = this.#isFullScreen
      ? [...maximize, 'toggleZenMode', ...(isCentred ? ['toggleCenteredLayout'] : [])]
      : ['exitZenMode', ...maximize];
    for (const step of steps) await vscode.commands.executeCommand(`workbench.action.${step}`);
    this.#post({ type: 'fullScreen', on: this.#isFullScreen });
  }

  /** A command for the picture as a whole. */
  act(name: PictureAct): void {
    this.#post({ type: 'act', name });
  }

  /** Selects what a part of the picture comes from, in this document or another one. */
  async #reveal(at: Place): Promise<void> {
    const location = await this.#service.locate(this.#uri, at, neverCancelled);
    if (location) await showSource(location.uri, toRange(location.range), this.#panel.viewColumn);
  }

  /** An edit of the text like any other: it can be undone, and nothing is saved. */
  async #change(change: PictureChange): Promise<void> {
    const edits = await this.#service.change(this.#uri, change, neverCancelled);
    if (edits && (await vscode.workspace.applyEdit(toWorkspaceEdit(edits)))) return;
    const message = vscode.l10n.t('This can only be changed in the text.');
    void vscode.window.setStatusBarMessage(message, REFUSAL_SHOWN);
    await this.#reveal(change.at);
    // The page may have drawn it already.
    this.#send();
  }

  async #explain(at: Place): Promise<void> {
    const uri = this.#uri;
    const parts = await this.#service.explain(uri, at, neverCancelled);
    if (parts && uri === this.#uri) this.#post({ type: 'hint', uri, at, parts });
  }

  #sendLanes(): void {
    const { choice } = this.#lanes;
    if (choice) this.#post({ type: 'lanes', lanes: choice });
  }

  #post(message: ToPreview): void {
    if (this.#listening) void this.#panel.webview.postMessage(message);
  }

  #title(): void {
    const name = this.title;
    if (this.#uri === WORKSPACE_URI) this.#panel.title = name;
    else
      this.#panel.title = this.#locked
        ? vscode.l10n.t('[Preview] {0}', name)
        : vscode.l10n.t('Preview {0}', name);
  }

  #close(): void {
    this.#disposed.fire();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

export interface Picture {
  readonly name: ViewName;
  readonly tabs: readonly ViewName[];
  readonly view: Views[ViewName];
}
