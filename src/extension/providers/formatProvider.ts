import * as vscode from 'vscode';
import type { ILogger } from '../../core/host.ts';
import type { LanguageService } from '../../core/service.ts';
import { toRange } from '../convert.ts';
import { runSafe } from '../runSafe.ts';

/** Milliseconds for which the status bar says why a file has been left alone. */
const SAYS_FOR = 8000;

export class FormatProvider implements vscode.DocumentFormattingEditProvider {
  readonly #service: LanguageService;
  readonly #logger: ILogger;

  constructor(service: LanguageService, logger: ILogger) {
    this.#service = service;
    this.#logger = logger;
  }

  /** The layout is the same for everybody, as on the command line, so the editor's own options are not asked. */
  provideDocumentFormattingEdits(
    document: vscode.TextDocument,
    _options: vscode.FormattingOptions,
    token: vscode.CancellationToken,
  ): Promise<vscode.TextEdit[]> {
    return this.editsFor(document, token);
  }

  editsFor(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<vscode.TextEdit[]> {
    return runSafe('formatting', this.#logger, [], async () => {
      const answer = await this.#service.format(document.uri.toString(), token);
      if (answer?.kind === 'refused') vscode.window.setStatusBarMessage(answer.reason, SAYS_FOR);
      if (answer?.kind !== 'edits') return [];
      return answer.edits.map(({ range, newText }) => new vscode.TextEdit(toRange(range), newText));
    });
  }
}
