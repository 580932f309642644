import * as vscode from 'vscode';
import { fromPosition } from '../convert.ts';
import { runSafe } from '../runSafe.ts';
import { ChangingProvider } from './changingProvider.ts';
import { hoverMarkdown } from './hoverMarkdown.ts';

/** A hint that knows of which document it is, so that its tooltip can be asked for when somebody looks. */
type Hint = vscode.InlayHint & { readonly uri: vscode.Uri };

export class HintProvider extends ChangingProvider implements vscode.InlayHintsProvider<Hint> {
  readonly onDidChangeInlayHints = this.onDidChange;

  provideInlayHints(
    document: vscode.TextDocument,
    visible: vscode.Range,
    token: vscode.CancellationToken,
  ): Promise<Hint[]> {
    return runSafe('inlay hints', this.logger, [], async () => {
      if (!vscode.workspace.getConfiguration('cxAsCode').get<boolean>('inlayHints', true)) return [];
      const range = { start: fromPosition(visible.start), end: fromPosition(visible.end) };
      const found = await this.service.inlayHints(document.uri.toString(), range, token);
      return found.map(({ position, label }) => {
        const place = new vscode.Position(position.line, position.character);
        const hint = new vscode.InlayHint(place, label);
        hint.paddingLeft = true;
        return Object.assign(hint, { uri: document.uri });
      });
    });
  }

  /** The card of what the id means, or the words about a score: what hovering over the text itself shows. */
  resolveInlayHint(hint: Hint, token: vscode.CancellationToken): Promise<Hint> {
    return runSafe('the tooltip of a hint', this.logger, hint, async () => {
      // A quote may stand between the last letter and the hint.
      for (const back of [0, 1]) {
        const at = fromPosition(hint.position.translate(0, -Math.min(back, hint.position.character)));
        const hover = await this.service.hover(hint.uri.toString(), at, token);
        if (!hover) continue;
        hint.tooltip = hoverMarkdown(hover.parts);
        break;
      }
      return hint;
    });
  }
}
