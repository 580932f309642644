import * as vscode from 'vscode';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../core/features/tokenLegend.ts';
import { toRange } from '../convert.ts';
import { runSafe } from '../runSafe.ts';
import { ChangingProvider } from './changingProvider.ts';

export const LEGEND = new vscode.SemanticTokensLegend([...TOKEN_TYPES], [...TOKEN_MODIFIERS]);

/** Colours ids by what they mean. */
export class TokenProvider extends ChangingProvider implements vscode.DocumentSemanticTokensProvider {
  readonly onDidChangeSemanticTokens = this.onDidChange;

  /** `undefined` for files that are not ours, which others may colour. */
  provideDocumentSemanticTokens(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.SemanticTokens | undefined> {
    return runSafe('colours of ids', this.logger, undefined, async () => {
      const found = await this.service.semanticTokens(document.uri.toString(), token);
      if (found.length === 0) return undefined;
      const builder = new vscode.SemanticTokensBuilder(LEGEND);
      for (const { range, type, isDeclaration } of found)
        builder.push(toRange(range), type, isDeclaration ? ['declaration'] : []);
      return builder.build();
    });
  }
}
