import * as vscode from 'vscode';
import type { ILogger } from '../../core/host.ts';
import type { LanguageService } from '../../core/service.ts';

/** What a provider has whose answers for one document may be others because another document has changed. */
export abstract class ChangingProvider implements vscode.Disposable {
  protected readonly service: LanguageService;
  protected readonly logger: ILogger;
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires when the editor should ask anew. */
  protected readonly onDidChange = this.#changed.event;

  constructor(service: LanguageService, logger: ILogger) {
    this.service = service;
    this.logger = logger;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  update(): void {
    this.#changed.fire();
  }
}
