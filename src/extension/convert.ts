import * as vscode from 'vscode';
import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import type { FileEdits, TextEdit } from '../core/features/textEdit.ts';
import type { Position, Range } from '../core/host.ts';
import { rulePage } from '../core/rules/rulePage.ts';

/** The name under which our problems are listed. */
export const SOURCE = 'CX as Code';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

export function fromPosition({ line, character }: vscode.Position): Position {
  return { line, character };
}

/** Behind what `change` holds already. Edits that a person has to confirm are shown in the editor's preview of refactorings. */
export function toWorkspaceEdit(
  files: readonly FileEdits[],
  change = new vscode.WorkspaceEdit(),
): vscode.WorkspaceEdit {
  for (const { uri, edits, confirm } of files) {
    const address = vscode.Uri.parse(uri, true);
    if (edits.some(({ typeOver }) => typeOver !== undefined)) {
      change.set(address, edits.map(toSnippetEdit));
      continue;
    }
    const asking = confirm === undefined ? undefined : { needsConfirmation: true, label: confirm };
    for (const { range, newText } of edits) change.replace(address, toRange(range), newText, asking);
  }
  return change;
}

/** What is to be typed over is selected in the editor that shows it. */
function toSnippetEdit({
  range,
  newText,
  typeOver = '',
}: TextEdit): vscode.TextEdit | vscode.SnippetTextEdit {
  const at = typeOver === '' ? -1 : newText.lastIndexOf(typeOver);
  if (at < 0) return new vscode.TextEdit(toRange(range), newText);
  const snippet = new vscode.SnippetString()
    .appendText(newText.slice(0, at))
    .appendPlaceholder(typeOver)
    .appendText(newText.slice(at + typeOver.length));
  const edit = new vscode.SnippetTextEdit(toRange(range), snippet);
  // Lines are indented as they have to be.
  edit.keepWhitespace = true;
  return edit;
}

export function toDiagnostic(diagnostic: Diagnostic): vscode.Diagnostic {
  const converted = new vscode.Diagnostic(
    toRange(diagnostic.range),
    diagnostic.message,
    SEVERITIES[diagnostic.severity],
  );
  converted.source = SOURCE;
  converted.code = { value: diagnostic.code, target: vscode.Uri.parse(rulePage(diagnostic.rule), true) };
  converted.relatedInformation = diagnostic.related?.map(
    ({ uri, range, message }) =>
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(vscode.Uri.parse(uri, true), toRange(range)),
        message,
      ),
  );
  return converted;
}
