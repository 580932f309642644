import * as vscode from 'vscode';
import { viewsOf } from '../../core/diagram/views.ts';
import { WORKSPACE_URI } from '../../core/diagram/workspaceViews.ts';
import type { ILogger, Uri } from '../../core/host.ts';
import type { LanguageService } from '../../core/service.ts';
import { isPreviewState, PICTURE_ACTS, type PictureAct } from '../../protocol/previewMessages.ts';
import type { Refresher } from '../refresher.ts';
import { runSafe } from '../runSafe.ts';
import { ChosenViews } from './chosenViews.ts';
import { KeptLanes } from './keptLanes.ts';
import { registerPictureCommands } from './pictureCommands.ts';
import { Preview, VIEW_TYPE } from './preview.ts';

const PICTURE_COMMANDS: Readonly<Record<PictureAct, string>> = {
  in: 'zoomPictureIn',
  out: 'zoomPictureOut',
  natural: 'zoomPictureReset',
  fit: 'fitPicture',
  find: 'findInPicture',
};

/** Owns the preview panels: opens them, lets them follow the active journey, brings them back after a reload. */
export class PreviewManager implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #service: LanguageService;
  readonly #logger: ILogger;
  readonly #extensionUri: vscode.Uri;
  readonly #chosen: ChosenViews;
  readonly #lanes: KeptLanes;
  readonly #previews = new Set<Preview>();
  readonly #subscriptions: vscode.Disposable[];
  /** The active document while nobody knows yet what it is, since it has not been read. */
  #undecided: Uri | undefined;

  constructor(
    service: LanguageService,
    refresher: Refresher,
    logger: ILogger,
    { extensionUri, globalStorageUri, workspaceState }: vscode.ExtensionContext,
  ) {
    this.#service = service;
    this.#logger = logger;
    this.#extensionUri = extensionUri;
    this.#chosen = new ChosenViews(workspaceState);
    this.#lanes = new KeptLanes(workspaceState);
    const command = (name: string, run: (uri?: vscode.Uri) => unknown) =>
      vscode.commands.registerCommand(`cxAsCode.${name}`, (uri?: unknown) =>
        runSafe(`the command ${name}`, logger, undefined, () =>
          run(uri instanceof vscode.Uri ? uri : undefined),
        ),
      );
    this.#subscriptions = [
      this.#lanes,
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this),
      command('openPreview', (uri) => this.#open(uri, vscode.ViewColumn.Active, false)),
      command('openPreviewToSide', (uri) => this.#open(uri, vscode.ViewColumn.Beside, false)),
      command('openLockedPreviewToSide', (uri) => this.#open(uri, vscode.ViewColumn.Beside, true)),
      command('showCoverage', () => this.#openWorkspace()),
      registerPictureCommands(() => this.#active(), globalStorageUri, logger),
      ...PICTURE_ACTS.map((name) => command(PICTURE_COMMANDS[name], () => this.#active()?.act(name))),
      command('pictureFullScreen', () => this.#active()?.toggleFullScreen()),
      command('showSource', () => this.#active()?.showSource()),
      command('togglePreviewLock', () => this.#active()?.toggleLock()),
      command('refreshPreview', () => this.#active()?.update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#mark(textEditor)),
      refresher.onDidRefresh(() => this.#refresh()),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, ...this.#previews).dispose();
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    // A window in the browser may close before the state is kept, and an earlier release may have kept another one.
    if (isPreviewState(state)) this.#adopt(panel, state.uri, state.locked);
    else this.#adopt(panel, visibleYaml() ?? '', false);
    this.#follow();
  }

  #open(target: vscode.Uri | undefined, column: vscode.ViewColumn, locked: boolean): void {
    const uri = (target ?? vscode.window.activeTextEditor?.document.uri)?.toString();
    if (uri === undefined) return;
    const wanted = column === vscode.ViewColumn.Beside ? besideActive() : activeColumn();
    const present = [...this.#previews].find(
      (preview) =>
        preview.locked === locked && (preview.viewColumn === wanted || column === vscode.ViewColumn.Beside),
    );
    if (present && (!locked || present.uri === uri)) {
      present.show(uri);
      present.reveal(present.viewColumn);
    } else {
      const panel = vscode.window.createWebviewPanel(
        VIEW_TYPE,
        '',
        { viewColumn: column, preserveFocus: column === vscode.ViewColumn.Beside },
        // The page has a field of its own, which counts and finds what a label breaks into lines.
        { enableFindWidget: false },
      );
      this.#adopt(panel, uri, locked);
    }
    this.#markVisible();
  }

  /** One for the window, which stays what it is whatever is edited. */
  #openWorkspace(): void {
    const present = [...this.#previews].find(({ uri }) => uri === WORKSPACE_URI);
    if (present) present.reveal(present.viewColumn);
    else this.#open(vscode.Uri.parse(WORKSPACE_URI), vscode.ViewColumn.Active, true);
  }

  #adopt(panel: vscode.WebviewPanel, uri: Uri, locked: boolean): void {
    const preview = new Preview(
      panel,
      uri,
      locked,
      this.#service,
      this.#logger,
      { chosen: this.#chosen, lanes: this.#lanes },
      this.#extensionUri,
    );
    this.#previews.add(preview);
    preview.onDidDispose(() => this.#previews.delete(preview));
  }

  #active(): Preview | undefined {
    return [...this.#previews].find((preview) => preview.active);
  }

  /** Previews that are not locked go with the active editor when its file has a picture, and stay otherwise. */
  #follow(): void {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const kind = uri === undefined ? undefined : this.#service.kindOf(uri);
    this.#undecided = kind === undefined ? uri : undefined;
    if (uri === undefined || viewsOf(kind).length === 0) return;
    for (const preview of this.#previews) if (!preview.locked) preview.show(uri);
    this.#markVisible();
  }

  /** A change anywhere may change a picture: names of personas stand in other files. */
  #refresh(): void {
    if (this.#undecided !== undefined && this.#service.kindOf(this.#undecided) !== undefined) this.#follow();
    for (const preview of this.#previews) void preview.update().then(() => this.#markVisible());
  }

  #markVisible(): void {
    for (const editor of vscode.window.visibleTextEditors) this.#mark(editor);
  }

  #mark(editor: vscode.TextEditor): void {
    const enabled = vscode.workspace.getConfiguration('cxAsCode').get<boolean>('preview.markStep', true);
    const uri = editor.document.uri.toString();
    for (const preview of this.#previews) {
      if (preview.uri === uri) preview.select(enabled ? editor.selection.active : undefined);
    }
  }
}

function visibleYaml(): Uri | undefined {
  return vscode.window.visibleTextEditors
    .find(({ document }) => document.languageId === 'yaml')
    ?.document.uri.toString();
}

function activeColumn(): vscode.ViewColumn | undefined {
  return vscode.window.tabGroups.activeTabGroup.viewColumn;
}

function besideActive(): vscode.ViewColumn | undefined {
  const active = activeColumn();
  return active === undefined ? undefined : active + 1;
}
