import * as vscode from 'vscode';
import type { ILogger } from '../../core/host.ts';
import type { LanguageService } from '../../core/service.ts';
import { fromPosition, toRange } from '../convert.ts';
import { runSafe } from '../runSafe.ts';

export class SelectionRangeProvider implements vscode.SelectionRangeProvider {
  readonly #service: LanguageService;
  readonly #logger: ILogger;

  constructor(service: LanguageService, logger: ILogger) {
    this.#service = service;
    this.#logger = logger;
  }

  provideSelectionRanges(
    document: vscode.TextDocument,
    positions: readonly vscode.Position[],
    token: vscode.CancellationToken,
  ): Promise<vscode.SelectionRange[] | undefined> {
    return runSafe('selection', this.#logger, undefined, async () => {
      const at = positions.map(fromPosition);
      const found = await this.#service.selectionRanges(document.uri.toString(), at, token);
      return found?.map((ranges, i) => {
        const none = new vscode.Range(positions[i]!, positions[i]!);
        let selection: vscode.SelectionRange | undefined;
        for (const range of [...ranges].reverse())
          selection = new vscode.SelectionRange(toRange(range), selection);
        return selection ?? new vscode.SelectionRange(none);
      });
    });
  }
}
