import * as vscode from 'vscode';
import type { ILogger } from '../../core/host.ts';
import type { LanguageService } from '../../core/service.ts';
import { fromPosition, toRange } from '../convert.ts';
import { runSafe } from '../runSafe.ts';
import { hoverMarkdown } from './hoverMarkdown.ts';

export class HoverProvider implements vscode.HoverProvider {
  readonly #service: LanguageService;
  readonly #logger: ILogger;

  constructor(service: LanguageService, logger: ILogger) {
    this.#service = service;
    this.#logger = logger;
  }

  provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    return runSafe('hover', this.#logger, undefined, async () => {
      const hover = await this.#service.hover(document.uri.toString(), fromPosition(position), token);
      return hover && new vscode.Hover(hoverMarkdown(hover.parts), toRange(hover.range));
    });
  }
}
