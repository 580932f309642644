import * as vscode from 'vscode';
import { type ILogger, neverCancelled, type Uri } from '../../core/host.ts';
import type { LanguageService } from '../../core/service.ts';
import { formatsForOthers } from '../interop/otherFormatters.ts';
import type { Refresher } from '../refresher.ts';
import { runSafe } from '../runSafe.ts';
import { FormatProvider } from './formatProvider.ts';

const BY_NAME: readonly vscode.DocumentFilter[] = [
  { language: 'yaml', pattern: '**/*.{persona,journey,strategy,catalog}.{yaml,yml}' },
  { language: 'yaml', pattern: '**/cx.config.yaml' },
];

/** "Format Document" for our files and no others, and a command that formats whoever else is there. */
export function registerFormatting(
  service: LanguageService,
  refresher: Refresher,
  logger: ILogger,
): vscode.Disposable {
  const provider = new FormatProvider(service, logger);
  let registered: { readonly selector: string; readonly provider: vscode.Disposable } | undefined;
  const update = () => {
    const filters = formatsForOthers() ? [] : [...BY_NAME, ...service.documentsByHeader().map(filterOf)];
    const selector = JSON.stringify(filters);
    if (selector === registered?.selector) return;
    registered?.provider.dispose();
    registered = {
      selector,
      provider: vscode.languages.registerDocumentFormattingEditProvider(filters, provider),
    };
  };
  update();
  return vscode.Disposable.from(
    { dispose: () => registered?.provider.dispose() },
    refresher.onDidRefresh(update),
    vscode.extensions.onDidChange(update),
    vscode.workspace.onDidChangeConfiguration(update),
    vscode.commands.registerCommand('cxAsCode.format', () =>
      runSafe('the command format', logger, undefined, () => formatActive(provider)),
    ),
  );
}

/** A file that is ours by what is written in it, whatever it is called. */
function filterOf(address: Uri): vscode.DocumentFilter {
  const uri = vscode.Uri.parse(address, true);
  // Brackets and braces would choose among names; a question mark stands for any of their characters.
  const pattern = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/[^\w.-]/g, '?');
  const folder = vscode.Uri.joinPath(uri, '..');
  return { language: 'yaml', scheme: uri.scheme, pattern: new vscode.RelativePattern(folder, pattern) };
}

async function formatActive(provider: FormatProvider): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  const edits = await provider.editsFor(document, {
    ...neverCancelled,
    onCancellationRequested: () => ({ dispose() {} }),
  });
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, edits);
  await vscode.workspace.applyEdit(change);
}
