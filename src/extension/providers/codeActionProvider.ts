import * as vscode from 'vscode';
import type { CodeAction } from '../../core/features/codeActions.ts';
import type { ILogger } from '../../core/host.ts';
import type { LanguageService } from '../../core/service.ts';
import { fromPosition, toRange, toWorkspaceEdit } from '../convert.ts';
import { runSafe } from '../runSafe.ts';

/** The safe fixes of a whole document; `editor.codeActionsOnSave` may name it. */
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('cxAsCode');

const KINDS: Readonly<Record<CodeAction['kind'], vscode.CodeActionKind>> = {
  quickfix: vscode.CodeActionKind.QuickFix,
  refactor: vscode.CodeActionKind.RefactorRewrite,
  'source.fixAll': FIX_ALL,
};

/** Offers what the core can mend at a place of a YAML file; which files are ours, it knows as well. */
export class CodeActionProvider implements vscode.CodeActionProvider {
  readonly #service: LanguageService;
  readonly #logger: ILogger;

  constructor(service: LanguageService, logger: ILogger) {
    this.#service = service;
    this.#logger = logger;
  }

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, diagnostics }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    return runSafe('quick fixes', this.#logger, [], async () => {
      const asked = { start: fromPosition(range.start), end: fromPosition(range.end) };
      const found = await this.#service.codeActions(document.uri.toString(), asked, token);
      const wanted = found.filter(({ kind }) => isWanted(KINDS[kind], only));
      const feeling = isWanted(KINDS.refactor, only)
        ? await this.#service.emotionChoices(document.uri.toString(), asked.start, token)
        : undefined;
      return [
        ...wanted.map((action) => toCodeAction(action, diagnostics)),
        ...(feeling ? [chooseEmotion(document.uri, range.start)] : []),
      ];
    });
  }
}

export function registerCodeActions(service: LanguageService, logger: ILogger): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { language: 'yaml' },
    new CodeActionProvider(service, logger),
    { providedCodeActionKinds: Object.values(KINDS) },
  );
}

/** Asks, so it has no edit of its own. */
function chooseEmotion(uri: vscode.Uri, position: vscode.Position): vscode.CodeAction {
  const title = vscode.l10n.t('Set the emotion…');
  const action = new vscode.CodeAction(title, KINDS.refactor);
  action.command = { command: 'cxAsCode.setEmotion', title, arguments: [uri, position] };
  return action;
}

/** What belongs to a whole document is given to those alone who ask for it, such as "Fix all" and saving. */
function isWanted(kind: vscode.CodeActionKind, only: vscode.CodeActionKind | undefined): boolean {
  return only ? only.contains(kind) : kind !== FIX_ALL;
}

function toCodeAction(found: CodeAction, shown: readonly vscode.Diagnostic[]): vscode.CodeAction {
  const action = new vscode.CodeAction(found.title, KINDS[found.kind]);
  action.isPreferred = found.isPreferred;
  action.diagnostics = shown.filter((problem) =>
    found.diagnostics.some(
      ({ code, range }) => codeOf(problem) === code && toRange(range).isEqual(problem.range),
    ),
  );
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, text } of found.create) {
    // Where a file has come to be in the meantime, it is left alone and nothing is changed at all.
    const address = vscode.Uri.parse(uri, true);
    edit.createFile(address, { overwrite: false });
    edit.insert(address, new vscode.Position(0, 0), text);
  }
  action.edit = toWorkspaceEdit(found.edits, edit);
  return action;
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
