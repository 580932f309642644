import * as vscode from 'vscode';
import type { ILogger, Uri } from '../core/host.ts';
import type { LanguageService } from '../core/service.ts';
import { toDiagnostic } from './convert.ts';
import { showsPlainYaml } from './interop/redhatYaml.ts';
import type { Refresher } from './refresher.ts';
import { runSafe } from './runSafe.ts';

/**
 * Problems that are published in one go. VS Code shows about a thousand of a call and drops the rest without a word, and
 * what it makes of them holds all extensions up.
 */
const AT_ONCE = 200;

/** Keeps the Problems list equal to what the core knows, for files that are open and for all others of the workspace. */
export class Problems implements vscode.Disposable {
  readonly #service: LanguageService;
  readonly #logger: ILogger;
  readonly #breathe: () => Promise<void> | undefined;
  readonly #collection = vscode.languages.createDiagnosticCollection('cx-as-code');
  readonly #subscriptions: vscode.Disposable[];
  /** Files whose problems are to be published. */
  readonly #waiting = new Set<Uri>();
  #plainYaml = showsPlainYaml();
  #publishing = false;
  #disposed = false;

  constructor(
    service: LanguageService,
    refresher: Refresher,
    logger: ILogger,
    breathe: () => Promise<void> | undefined,
  ) {
    this.#service = service;
    this.#logger = logger;
    this.#breathe = breathe;
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
    this.#disposed = true;
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #publish(uris: readonly Uri[]): void {
    for (const uri of uris) this.#waiting.add(uri);
    if (!this.#publishing) void runSafe('publishing problems', this.#logger, undefined, () => this.#work());
  }

  async #work(): Promise<void> {
    this.#publishing = true;
    try {
      // What is published is what is known by then, so it does not matter how often a file has waited.
      while (this.#waiting.size > 0 && !this.#disposed) {
        this.#collection.set(this.#next());
        await this.#breathe();
      }
    } finally {
      this.#publishing = false;
    }
  }

  /** The problems of some files, which wait no longer. */
  #next(): [vscode.Uri, vscode.Diagnostic[]][] {
    const entries: [vscode.Uri, vscode.Diagnostic[]][] = [];
    let room = AT_ONCE;
    for (const uri of this.#waiting) {
      const problems = this.#service
        .diagnostics(uri)
        .filter(({ plainYaml }) => this.#plainYaml || !plainYaml);
      room -= Math.max(problems.length, 1);
      if (room < 0 && entries.length > 0) break;
      this.#waiting.delete(uri);
      entries.push([vscode.Uri.parse(uri, true), problems.map(toDiagnostic)]);
    }
    return entries;
  }

  #publishAgain(): void {
    const plainYaml = showsPlainYaml();
    if (plainYaml === this.#plainYaml) return;
    this.#plainYaml = plainYaml;
    this.#publish(this.#service.documents().map(({ uri }) => uri));
  }
}
