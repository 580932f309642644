import * as vscode from 'vscode';
import type { ILogger } from '../../core/host.ts';
import { identify, kindByName, mayBeOurs } from '../../core/model/identify.ts';
import type { LanguageService } from '../../core/service.ts';
import { runSafe } from '../runSafe.ts';
import { placeInWorkspace } from './comparedFile.ts';

/**
 * Keeps the context key `cxAsCode.comparesOurs` at whether the text diff that is looked at is about a file of ours: by
 * its name, as a state of a file that we know, or by what stands at the head of one of its sides.
 */
export class ComparesOurs implements vscode.Disposable {
  readonly #service: LanguageService;
  readonly #logger: ILogger;
  readonly #subscriptions: vscode.Disposable[];
  #told = false;
  /** How often has been looked: only the newest look tells. */
  #asked = 0;

  constructor(service: LanguageService, logger: ILogger) {
    this.#service = service;
    this.#logger = logger;
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.#update()),
    ];
    this.#update();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #update(): void {
    this.#asked += 1;
    const asked = this.#asked;
    void runSafe('what is compared', this.#logger, undefined, () => this.#tell(asked));
  }

  async #tell(asked: number): Promise<void> {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    const sides = input instanceof vscode.TabInputTextDiff ? [input.modified, input.original] : [];
    let now = false;
    for (const uri of sides) now ||= await this.#isOurs(uri);
    if (now === this.#told || asked !== this.#asked) return;
    this.#told = now;
    void vscode.commands.executeCommand('setContext', 'cxAsCode.comparesOurs', now);
  }

  async #isOurs(uri: vscode.Uri): Promise<boolean> {
    const place = placeInWorkspace(uri);
    if (kindByName(place) !== undefined || this.#service.kindOf(place) !== undefined) return true;
    const address = uri.toString();
    const text = vscode.workspace.textDocuments.find((each) => each.uri.toString() === address)?.getText();
    if (text === undefined || !mayBeOurs(place, text)) return false;
    const { readYaml } = await import('../../core/yaml/read.ts');
    return identify(place, readYaml(text)).ours;
  }
}
