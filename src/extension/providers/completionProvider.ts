import * as vscode from 'vscode';
import type { CompletionItem } from '../../core/features/completion/request.ts';
import type { ILogger } from '../../core/host.ts';
import type { LanguageService } from '../../core/service.ts';
import { fromPosition, toRange } from '../convert.ts';
import { runSafe } from '../runSafe.ts';

/**
 * Behind each of these something may be chosen: a value, an item, a part of a path. A line break is none of them: the list
 * would open on every new line, and the next Enter would choose from it.
 */
const TRIGGERS = [':', ' ', '-', '/', '"', "'", '[', '{', ','];

/** Shows the list anew where the next thing is to be chosen. */
const AGAIN: vscode.Command = { command: 'editor.action.triggerSuggest', title: '' };

const KINDS: Readonly<Record<CompletionItem['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  reference: vscode.CompletionItemKind.Reference,
  item: vscode.CompletionItemKind.Struct,
  skeleton: vscode.CompletionItemKind.File,
};

/** Offers what the core knows for a place of a YAML file; which files are ours, it knows as well. */
export class CompletionProvider implements vscode.CompletionItemProvider {
  readonly #service: LanguageService;
  readonly #logger: ILogger;

  constructor(service: LanguageService, logger: ILogger) {
    this.#service = service;
    this.#logger = logger;
  }

  provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionItem[]> {
    return runSafe('completion', this.#logger, [], async () => {
      const address = document.uri.toString();
      const found = await this.#service.completions(address, fromPosition(position), token);
      return found.map(toItem);
    });
  }
}

/** YAML of any scheme. */
export function registerCompletion(service: LanguageService, logger: ILogger): vscode.Disposable {
  const provider = new CompletionProvider(service, logger);
  return vscode.languages.registerCompletionItemProvider({ language: 'yaml' }, provider, ...TRIGGERS);
}

function toItem(found: CompletionItem): vscode.CompletionItem {
  const { label, detail, description } = found;
  const item = new vscode.CompletionItem(
    // The detail follows the label without a space of its own.
    { label, detail: detail === undefined ? undefined : `  ${detail}`, description },
    KINDS[found.kind],
  );
  item.documentation = found.documentation;
  item.insertText = found.isSnippet ? new vscode.SnippetString(found.insertText) : found.insertText;
  // Lines are indented as they have to be, whatever the line at the cursor looks like.
  item.keepWhitespace = true;
  item.range = toRange(found.range);
  item.sortText = found.sortText;
  item.filterText = found.filterText;
  item.command = found.triggerSuggest && AGAIN;
  return item;
}
