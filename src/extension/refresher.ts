import * as vscode from 'vscode';
import type { ILogger, IWorkspace, Uri } from '../core/host.ts';
import type { LanguageService } from '../core/service.ts';
import { runSafe } from './runSafe.ts';

/**
 * Milliseconds without a change until the change is looked at: what the editor makes of one key comes as one. Nobody types
 * the next key sooner, so waiting longer would spare no work.
 */
const QUIET = 10;

/** Somebody who types without a pause, or a git checkout, is looked at this often. */
const LONGEST_WAIT = 300;

/** Decides when the core looks at what has changed, and tells whose answers are new. */
export class Refresher implements vscode.Disposable {
  readonly #service: LanguageService;
  readonly #logger: ILogger;
  readonly #refreshed = new vscode.EventEmitter<readonly Uri[]>();
  readonly #started = new vscode.EventEmitter<void>();
  readonly #subscriptions: { dispose(): void }[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince: number | undefined;
  #stop = new vscode.CancellationTokenSource();

  /** After every refresh, with the files whose problems have changed, be it none. */
  readonly onDidRefresh = this.#refreshed.event;
  readonly onDidStart = this.#started.event;

  constructor(service: LanguageService, workspace: IWorkspace, logger: ILogger) {
    this.#service = service;
    this.#logger = logger;
    this.#subscriptions = [
      service.onDidBecomeStale(() => this.schedule()),
      // What is being read may lie in a folder that nobody has open any more.
      workspace.onDidChangeFolders(() => this.#begin()),
    ];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#stop.cancel();
    this.#stop.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#refreshed.dispose();
    this.#started.dispose();
  }

  schedule(): void {
    const now = Date.now();
    this.#waitingSince ??= now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), now - this.#waitingSince > LONGEST_WAIT ? 0 : QUIET);
  }

  /** Leaves what is being done, for something else. */
  #begin(): void {
    this.#stop.cancel();
    this.#stop.dispose();
    this.#stop = new vscode.CancellationTokenSource();
    this.schedule();
  }

  async #refresh(): Promise<void> {
    this.#waitingSince = undefined;
    this.#started.fire();
    const { token } = this.#stop;
    const changed = await runSafe('checking the workspace', this.#logger, [], () =>
      this.#service.refresh(token),
    );
    // Also when it was left in the middle: what has been found by then is true.
    this.#refreshed.fire(changed);
  }
}
