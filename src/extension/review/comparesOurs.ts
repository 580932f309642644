import * as vscode from 'vscode';
import { identify, kindByName, mayBeOurs } from '../../core/model/identify.ts';
import type { LanguageService } from '../../core/service.ts';
import { readYaml } from '../../core/yaml/read.ts';
import { placeInWorkspace } from './comparedFile.ts';

/**
 * Keeps the context key `cxAsCode.comparesOurs` at whether the text diff that is looked at is about a file of ours: by
 * its name, as a state of a file that we know, or by what stands at the head of one of its sides.
 */
export class ComparesOurs implements vscode.Disposable {
  readonly #service: LanguageService;
  readonly #subscriptions: vscode.Disposable[];
  #told = false;

  constructor(service: LanguageService) {
    this.#service = service;
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
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    const sides = input instanceof vscode.TabInputTextDiff ? [input.modified, input.original] : [];
    const now = sides.some((uri) => this.#isOurs(uri));
    if (now === this.#told) return;
    this.#told = now;
    void vscode.commands.executeCommand('setContext', 'cxAsCode.comparesOurs', now);
  }

  #isOurs(uri: vscode.Uri): boolean {
    const place = placeInWorkspace(uri);
    if (kindByName(place) !== undefined || this.#service.kindOf(place) !== undefined) return true;
    const address = uri.toString();
    const text = vscode.workspace.textDocuments.find((each) => each.uri.toString() === address)?.getText();
    return text !== undefined && mayBeOurs(place, text) && identify(place, readYaml(text)).ours;
  }
}
