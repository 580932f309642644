import * as vscode from 'vscode';
import type { ILogger } from '../../core/host.ts';
import type { LanguageService } from '../../core/service.ts';
import { DefinitionProvider } from './definitionProvider.ts';
import { DocumentLinkProvider } from './documentLinkProvider.ts';
import { DocumentSymbolProvider } from './documentSymbolProvider.ts';
import { FoldingProvider } from './foldingProvider.ts';
import { HighlightProvider } from './highlightProvider.ts';
import { HoverProvider } from './hoverProvider.ts';
import { ReferenceProvider } from './referenceProvider.ts';
import { RenameProvider } from './renameProvider.ts';
import { SelectionRangeProvider } from './selectionRangeProvider.ts';
import { WorkspaceSymbolProvider } from './workspaceSymbolProvider.ts';

/** YAML of any scheme; which of the files are ours, the core knows. */
const YAML: vscode.DocumentSelector = { language: 'yaml' };

/** Everything by which one finds one's way: hover, definition, references, rename, outline, folding, links. */
export function registerNavigation(service: LanguageService, logger: ILogger): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerHoverProvider(YAML, new HoverProvider(service, logger)),
    languages.registerDefinitionProvider(YAML, new DefinitionProvider(service, logger)),
    languages.registerReferenceProvider(YAML, new ReferenceProvider(service, logger)),
    languages.registerDocumentHighlightProvider(YAML, new HighlightProvider(service, logger)),
    languages.registerRenameProvider(YAML, new RenameProvider(service, logger)),
    languages.registerDocumentSymbolProvider(YAML, new DocumentSymbolProvider(service, logger), {
      label: 'CX as Code',
    }),
    languages.registerWorkspaceSymbolProvider(new WorkspaceSymbolProvider(service, logger)),
    languages.registerFoldingRangeProvider(YAML, new FoldingProvider(service, logger)),
    languages.registerSelectionRangeProvider(YAML, new SelectionRangeProvider(service, logger)),
    languages.registerDocumentLinkProvider(YAML, new DocumentLinkProvider(service, logger)),
  );
}
