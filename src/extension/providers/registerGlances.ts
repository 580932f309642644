import * as vscode from 'vscode';
import type { ILogger } from '../../core/host.ts';
import type { LanguageService } from '../../core/service.ts';
import type { Refresher } from '../refresher.ts';
import { HintProvider } from './hintProvider.ts';
import { LensProvider } from './lensProvider.ts';
import { LEGEND, TokenProvider } from './tokenProvider.ts';

const YAML: vscode.DocumentSelector = { language: 'yaml' };

/** What is seen around the text without being in it: lenses, hints and colours. */
export function registerGlances(
  service: LanguageService,
  refresher: Refresher,
  logger: ILogger,
): vscode.Disposable {
  const lenses = new LensProvider(service, logger);
  const hints = new HintProvider(service, logger);
  const tokens = new TokenProvider(service, logger);
  return vscode.Disposable.from(
    lenses,
    hints,
    tokens,
    vscode.languages.registerCodeLensProvider(YAML, lenses),
    vscode.languages.registerInlayHintsProvider(YAML, hints),
    vscode.languages.registerDocumentSemanticTokensProvider(YAML, tokens, LEGEND),
    // Names and uses stand in other files as well.
    refresher.onDidRefresh(() => {
      lenses.update();
      hints.update();
      tokens.update();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('cxAsCode.codeLens')) lenses.update();
      if (event.affectsConfiguration('cxAsCode.inlayHints')) hints.update();
    }),
  );
}
