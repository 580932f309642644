import * as vscode from 'vscode';
import type { DocumentSymbol, SymbolKind } from '../../core/features/documentSymbols.ts';
import type { ILogger } from '../../core/host.ts';
import type { LanguageService } from '../../core/service.ts';
import { toRange } from '../convert.ts';
import { runSafe } from '../runSafe.ts';

const KINDS: Readonly<Record<SymbolKind, vscode.SymbolKind>> = {
  file: vscode.SymbolKind.File,
  namespace: vscode.SymbolKind.Namespace,
  event: vscode.SymbolKind.Event,
  object: vscode.SymbolKind.Object,
  array: vscode.SymbolKind.Array,
  string: vscode.SymbolKind.String,
  field: vscode.SymbolKind.Field,
};

export class DocumentSymbolProvider implements vscode.DocumentSymbolProvider {
  readonly #service: LanguageService;
  readonly #logger: ILogger;

  constructor(service: LanguageService, logger: ILogger) {
    this.#service = service;
    this.#logger = logger;
  }

  provideDocumentSymbols(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentSymbol[] | undefined> {
    return runSafe('outline', this.#logger, undefined, async () => {
      const symbols = await this.#service.documentSymbols(document.uri.toString(), token);
      return symbols?.map(convert);
    });
  }
}

function convert({
  name,
  detail,
  kind,
  range,
  selectionRange,
  children,
}: DocumentSymbol): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    name,
    detail,
    KINDS[kind],
    toRange(range),
    toRange(selectionRange),
  );
  symbol.children = children.map(convert);
  return symbol;
}
