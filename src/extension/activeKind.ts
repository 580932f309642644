import * as vscode from 'vscode';
import { viewsOf } from '../core/diagram/views.ts';
import type { LanguageService } from '../core/service.ts';
import type { Refresher } from './refresher.ts';

/**
 * Keeps the context keys `cxAsCode.activeKind` and `cxAsCode.hasPicture` at what the active editor holds, so that commands
 * show up where they work.
 */
export class ActiveKind implements vscode.Disposable {
  readonly #service: LanguageService;
  readonly #subscriptions: vscode.Disposable[];
  #kind: string | undefined;

  constructor(service: LanguageService, refresher: Refresher) {
    this.#service = service;
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
      refresher.onDidRefresh(() => this.#update()),
    ];
    this.#update();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #update(): void {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const kind = uri === undefined ? undefined : this.#service.kindOf(uri);
    if (kind === this.#kind) return;
    this.#kind = kind;
    void vscode.commands.executeCommand('setContext', 'cxAsCode.activeKind', kind);
    void vscode.commands.executeCommand('setContext', 'cxAsCode.hasPicture', viewsOf(kind).length > 0);
  }
}
