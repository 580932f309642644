import * as vscode from 'vscode';
import type { ILogger } from '../../core/host.ts';
import type { LanguageService } from '../../core/service.ts';
import { toRange } from '../convert.ts';
import { runSafe } from '../runSafe.ts';

export class DocumentLinkProvider implements vscode.DocumentLinkProvider {
  readonly #service: LanguageService;
  readonly #logger: ILogger;

  constructor(service: LanguageService, logger: ILogger) {
    this.#service = service;
    this.#logger = logger;
  }

  provideDocumentLinks(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentLink[]> {
    return runSafe('links', this.#logger, [], async () => {
      const links = await this.#service.documentLinks(document.uri.toString(), token);
      return links.map(({ range, target }) => {
        return new vscode.DocumentLink(toRange(range), vscode.Uri.parse(target, true));
      });
    });
  }
}
