import * as vscode from 'vscode';
import type { CodeLens } from '../../core/features/codeLenses.ts';
import { toRange } from '../convert.ts';
import { runSafe } from '../runSafe.ts';
import { ChangingProvider } from './changingProvider.ts';

export class LensProvider extends ChangingProvider implements vscode.CodeLensProvider {
  readonly onDidChangeCodeLenses = this.onDidChange;

  provideCodeLenses(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeLens[]> {
    return runSafe('code lenses', this.logger, [], async () => {
      if (!vscode.workspace.getConfiguration('cxAsCode').get<boolean>('codeLens', true)) return [];
      const found = await this.service.codeLenses(document.uri.toString(), token);
      return found.map((lens) => {
        const range = toRange(lens.range);
        // The editor would draw an icon for `$(name)`, also where a user has written it.
        const title = lens.title.replace(/\$\(/g, '\\$(');
        return new vscode.CodeLens(range, { title, ...actionOf(lens, document.uri) });
      });
    });
  }
}

/** No command: the lens is words only. */
function actionOf(lens: CodeLens, uri: vscode.Uri): { command: string; arguments?: unknown[] } {
  switch (lens.kind) {
    case 'uses': {
      if (lens.locations.length === 0) return { command: '' };
      const locations = lens.locations.map(
        (place) => new vscode.Location(vscode.Uri.parse(place.uri, true), toRange(place.range)),
      );
      const { start } = toRange(lens.range);
      return { command: 'editor.action.showReferences', arguments: [uri, start, locations] };
    }
    case 'emotion':
      return { command: 'vscode.open', arguments: [uri, { selection: firstLetter(lens.lowest) }] };
    case 'problems':
      return { command: 'workbench.actions.view.problems' };
    case 'preview':
      return { command: 'cxAsCode.openPreviewToSide', arguments: [uri] };
  }
}

function firstLetter(range: CodeLens['range']): vscode.Range {
  const { start } = toRange(range);
  return new vscode.Range(start, start);
}
