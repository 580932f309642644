import type * as vscode from 'vscode';
import { RenameRefusal } from '../../core/features/renameRefusal.ts';
import type { ILogger } from '../../core/host.ts';
import type { LanguageService } from '../../core/service.ts';
import { fromPosition, toRange, toWorkspaceEdit } from '../convert.ts';
import { runSafe } from '../runSafe.ts';

export class RenameProvider implements vscode.RenameProvider {
  readonly #service: LanguageService;
  readonly #logger: ILogger;

  constructor(service: LanguageService, logger: ILogger) {
    this.#service = service;
    this.#logger = logger;
  }

  async prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<{ range: vscode.Range; placeholder: string } | undefined> {
    const uri = document.uri.toString();
    const start = await this.#ask(() => this.#service.prepareRename(uri, fromPosition(position), token));
    return start && { range: toRange(start.range), placeholder: start.placeholder };
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.WorkspaceEdit | undefined> {
    const uri = document.uri.toString();
    const files = await this.#ask(() => this.#service.rename(uri, fromPosition(position), newName, token));
    return files && toWorkspaceEdit(files);
  }

  /** A refusal is for the user, and the editor shows it when it is thrown; everything else is for the log. */
  async #ask<T>(work: () => Promise<T | undefined>): Promise<T | undefined> {
    const answer = await runSafe('rename', this.#logger, {}, async (): Promise<Answer<T>> => {
      try {
        return { value: await work() };
      } catch (error) {
        if (error instanceof RenameRefusal) return { refusal: error.message };
        throw error;
      }
    });
    if (answer.refusal !== undefined) throw new Error(answer.refusal);
    return answer.value;
  }
}

interface Answer<T> {
  readonly value?: T | undefined;
  readonly refusal?: string;
}
