import * as vscode from 'vscode';
import type { ILogger } from '../../core/host.ts';
import type { LanguageService } from '../../core/service.ts';
import { fromPosition, toRange } from '../convert.ts';
import { runSafe } from '../runSafe.ts';

export class HighlightProvider implements vscode.DocumentHighlightProvider {
  readonly #service: LanguageService;
  readonly #logger: ILogger;

  constructor(service: LanguageService, logger: ILogger) {
    this.#service = service;
    this.#logger = logger;
  }

  /** `undefined` where no id stands: the editor then marks equal words, as it does everywhere. */
  provideDocumentHighlights(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentHighlight[] | undefined> {
    return runSafe('highlights', this.#logger, undefined, async () => {
      const found = await this.#service.highlights(document.uri.toString(), fromPosition(position), token);
      if (found.length === 0) return undefined;
      return found.map(({ range, kind }) => {
        const { Read, Write } = vscode.DocumentHighlightKind;
        return new vscode.DocumentHighlight(toRange(range), kind === 'write' ? Write : Read);
      });
    });
  }
}
