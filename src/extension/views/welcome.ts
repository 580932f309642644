import * as vscode from 'vscode';
import type { ILogger } from '../../core/host.ts';
import type { LanguageService } from '../../core/service.ts';
import type { Refresher } from '../refresher.ts';
import { runSafe } from '../runSafe.ts';

/** What a new repository has before anybody has begun. */
const BLANK = /^(\.|readme|license|licence|copying|contributing|code_of_conduct|cx\.config\.ya?ml$)/i;

/**
 * Decides whether the Explorer shows our view: with the tree where files are ours, with a welcome where a folder is as good
 * as empty, not at all in the projects of others.
 */
export class Welcome implements vscode.Disposable {
  readonly #service: LanguageService;
  readonly #logger: ILogger;
  readonly #isSeen: () => boolean;
  readonly #subscription: vscode.Disposable;
  #hasFiles: boolean | undefined;
  #shown: 'yes' | 'no' | undefined;

  constructor(service: LanguageService, refresher: Refresher, logger: ILogger, isSeen: () => boolean) {
    this.#service = service;
    this.#logger = logger;
    this.#isSeen = isSeen;
    this.#subscription = refresher.onDidRefresh(() => this.#decide());
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async #decide(): Promise<void> {
    const hasFiles = this.#service.census().hasMaps;
    if (hasFiles !== this.#hasFiles) {
      this.#hasFiles = hasFiles;
      void vscode.commands.executeCommand('setContext', 'cxAsCode.hasFiles', hasFiles);
    }
    if (hasFiles || this.#shown === 'yes') return;
    // Whoever has unfolded it wants to see it, in whatever folder.
    const blank = this.#isSeen() || (await runSafe('the welcome', this.#logger, false, isBlank));
    const shown = blank ? 'yes' : 'no';
    if (shown === this.#shown) return;
    this.#shown = shown;
    void vscode.commands.executeCommand('setContext', 'cxAsCode.welcome', shown);
  }
}

async function isBlank(): Promise<boolean> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const entries = await vscode.workspace.fs.readDirectory(uri);
    if (entries.some(([name]) => !BLANK.test(name))) return false;
  }
  return true;
}
