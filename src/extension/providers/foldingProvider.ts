import * as vscode from 'vscode';
import type { ILogger } from '../../core/host.ts';
import type { LanguageService } from '../../core/service.ts';
import { runSafe } from '../runSafe.ts';

const KINDS = { comment: vscode.FoldingRangeKind.Comment, region: vscode.FoldingRangeKind.Region } as const;

export class FoldingProvider implements vscode.FoldingRangeProvider {
  readonly #service: LanguageService;
  readonly #logger: ILogger;

  constructor(service: LanguageService, logger: ILogger) {
    this.#service = service;
    this.#logger = logger;
  }

  /** `undefined` for files that are not ours: the editor then folds by indentation. */
  provideFoldingRanges(
    document: vscode.TextDocument,
    _context: vscode.FoldingContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.FoldingRange[] | undefined> {
    return runSafe('folding', this.#logger, undefined, async () => {
      const folds = await this.#service.foldingRanges(document.uri.toString(), token);
      return folds?.map(({ startLine, endLine, kind }) => {
        return new vscode.FoldingRange(startLine, endLine, kind && KINDS[kind]);
      });
    });
  }
}
