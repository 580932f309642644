import * as vscode from 'vscode';
import type { ILogger } from '../../core/host.ts';
import type { LanguageService } from '../../core/service.ts';
import { fromPosition, toRange } from '../convert.ts';
import { runSafe } from '../runSafe.ts';

export class ReferenceProvider implements vscode.ReferenceProvider {
  readonly #service: LanguageService;
  readonly #logger: ILogger;

  constructor(service: LanguageService, logger: ILogger) {
    this.#service = service;
    this.#logger = logger;
  }

  provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[]> {
    return runSafe('references', this.#logger, [], async () => {
      const at = fromPosition(position);
      const options = { includeDeclaration };
      const found = await this.#service.references(document.uri.toString(), at, options, token);
      return found.map(({ uri, range }) => new vscode.Location(vscode.Uri.parse(uri, true), toRange(range)));
    });
  }
}
