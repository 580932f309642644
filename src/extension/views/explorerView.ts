import * as vscode from 'vscode';
import type { ExplorerItem } from '../../core/features/explorer/explorerItem.ts';
import type { ILogger } from '../../core/host.ts';
import { sameData } from '../../core/index/sameData.ts';
import type { LanguageService } from '../../core/service.ts';
import { toRange } from '../convert.ts';
import type { Refresher } from '../refresher.ts';
import { runSafe } from '../runSafe.ts';
import { explorerRow } from './explorerRow.ts';

/** Milliseconds that rows may be behind: nobody reads them while typing, and making them anew takes time of the typist. */
const DELAY = 400;

/** The view "CX" in the Explorer. Rows are made when somebody can see them, and anew only when they are different. */
export class ExplorerView implements vscode.TreeDataProvider<ExplorerItem>, vscode.Disposable {
  readonly #service: LanguageService;
  readonly #logger: ILogger;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<ExplorerItem>;
  readonly #subscriptions: vscode.Disposable[];
  /** What the editor was given. */
  #items: readonly ExplorerItem[] | undefined;
  /** What it is to be given next, where that is known. */
  #fresh: readonly ExplorerItem[] | undefined;
  #outdated = false;
  #making = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(service: LanguageService, refresher: Refresher, logger: ILogger) {
    this.#service = service;
    this.#logger = logger;
    this.#view = vscode.window.createTreeView('cxAsCode.explorer', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#subscriptions = [
      this.#changed,
      this.#view,
      this.#view.onDidChangeVisibility(() => {
        if (this.#outdated) this.#schedule(0);
      }),
      refresher.onDidRefresh(() => this.#schedule()),
      this.#command('openPreview', (place) =>
        vscode.commands.executeCommand('cxAsCode.openPreviewToSide', place.uri),
      ),
      this.#command('goToReferences', async (place) => {
        await vscode.window.showTextDocument(place.uri, { selection: place.range });
        await vscode.commands.executeCommand('editor.action.goToReferences');
      }),
      this.#command('copyId', (_, { id }) => vscode.env.clipboard.writeText(id ?? '')),
    ];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  get visible(): boolean {
    return this.#view.visible;
  }

  async getChildren(item?: ExplorerItem): Promise<ExplorerItem[]> {
    if (item) return [...item.children];
    const items = this.#fresh ?? (await this.#service.explorer());
    this.#fresh = undefined;
    this.#items = items;
    return [...items];
  }

  getTreeItem(item: ExplorerItem): vscode.TreeItem {
    return explorerRow(item);
  }

  #schedule(delay = this.#items ? DELAY : 0): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => void runSafe('the view', this.#logger, undefined, () => this.#update()),
      delay,
    );
  }

  async #update(): Promise<void> {
    this.#outdated = !this.#view.visible;
    // Nobody has asked yet: whoever does, gets what is true then.
    if (this.#outdated || !this.#items) return;
    // Of thousands of files this takes longer than the next change is away.
    if (this.#making) return this.#schedule();
    this.#making = true;
    try {
      const items = await this.#service.explorer();
      if (sameData(this.#items, items)) return;
      this.#fresh = items;
      this.#changed.fire();
    } finally {
      this.#making = false;
    }
  }

  /** A command of the menu of a row, which gives the row. */
  #command(
    name: string,
    run: (place: { uri: vscode.Uri; range: vscode.Range }, item: ExplorerItem) => unknown,
  ): vscode.Disposable {
    return vscode.commands.registerCommand(`cxAsCode.explorer.${name}`, (item?: ExplorerItem) =>
      runSafe(`the command ${name}`, this.#logger, undefined, () => {
        const place = item?.place;
        return place && run({ uri: vscode.Uri.parse(place.uri, true), range: toRange(place.range) }, item);
      }),
    );
  }
}
