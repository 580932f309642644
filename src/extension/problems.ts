import * as vscode from 'vscode';
import type { Uri } from '../core/host.ts';
import type { LanguageService } from '../core/service.ts';
import { toDiagnostic } from './convert.ts';
import { showsPlainYaml } from './interop/redhatYaml.ts';
import type { Refresher } from './refresher.ts';

/** Keeps the Problems list equal to what the core knows, for files that are open and for all others of the workspace. */
export class Problems implements vscode.Disposable {
  readonly #service: LanguageService;
  readonly #collection = vscode.languages.createDiagnosticCollection('cx-as-code');
  readonly #subscriptions: vscode.Disposable[];
  #plainYaml = showsPlainYaml();

  constructor(service: LanguageService, refresher: Refresher) {
    this.#service = service;
    this.#subscriptions = [
      this.#collection,
      refresher.onDidRefresh((uris) => this.#publish(uris)),
      vscode.extensions.onDidChange(() => this.#publishAgain()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('cxAsCode') || event.affectsConfiguration('yaml'))
          this.#publishAgain();
      }),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #publish(uris: readonly Uri[]): void {
    this.#collection.set(
      uris.map((uri) => [
        vscode.Uri.parse(uri, true),
        this.#service
          .diagnostics(uri)
          .filter(({ plainYaml }) => this.#plainYaml || !plainYaml)
          .map(toDiagnostic),
      ]),
    );
  }

  #publishAgain(): void {
    const plainYaml = showsPlainYaml();
    if (plainYaml === this.#plainYaml) return;
    this.#plainYaml = plainYaml;
    this.#publish(this.#service.documents().map(({ uri }) => uri));
  }
}
