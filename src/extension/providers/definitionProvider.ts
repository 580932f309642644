import * as vscode from 'vscode';
import type { ILogger } from '../../core/host.ts';
import type { LanguageService } from '../../core/service.ts';
import { fromPosition, toRange } from '../convert.ts';
import { runSafe } from '../runSafe.ts';

export class DefinitionProvider implements vscode.DefinitionProvider {
  readonly #service: LanguageService;
  readonly #logger: ILogger;

  constructor(service: LanguageService, logger: ILogger) {
    this.#service = service;
    this.#logger = logger;
  }

  provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.LocationLink[]> {
    return runSafe('definition', this.#logger, [], async () => {
      const links = await this.#service.definition(document.uri.toString(), fromPosition(position), token);
      return links.map(({ uri, range, full, origin }) => ({
        targetUri: vscode.Uri.parse(uri, true),
        targetRange: toRange(full),
        targetSelectionRange: toRange(range),
        originSelectionRange: toRange(origin),
      }));
    });
  }
}
