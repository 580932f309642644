import * as vscode from 'vscode';
import type { ILogger } from '../../core/host.ts';
import type { LanguageService } from '../../core/service.ts';
import { toRange } from '../convert.ts';
import { runSafe } from '../runSafe.ts';

/** Things of a catalog are objects; what one can open, or walk through, has a sign of its own. */
const KINDS: ReadonlyMap<string, vscode.SymbolKind> = new Map([
  ['persona', vscode.SymbolKind.Class],
  ['journey', vscode.SymbolKind.Module],
  ['strategy', vscode.SymbolKind.Package],
  ['stage', vscode.SymbolKind.Namespace],
  ['step', vscode.SymbolKind.Event],
  ['pain', vscode.SymbolKind.String],
]);

export class WorkspaceSymbolProvider implements vscode.WorkspaceSymbolProvider {
  readonly #service: LanguageService;
  readonly #logger: ILogger;

  constructor(service: LanguageService, logger: ILogger) {
    this.#service = service;
    this.#logger = logger;
  }

  provideWorkspaceSymbols(
    query: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.SymbolInformation[]> {
    return runSafe('symbols of the workspace', this.#logger, [], async () => {
      const found = await this.#service.workspaceSymbols(query, token);
      return found.map(({ name, entity, container, uri, range }) => {
        const kind = KINDS.get(entity) ?? vscode.SymbolKind.Object;
        const location = new vscode.Location(vscode.Uri.parse(uri, true), toRange(range));
        return new vscode.SymbolInformation(name, kind, container, location);
      });
    });
  }
}
