import * as vscode from 'vscode';
import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import type { FileEdits } from '../core/features/textEdit.ts';
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
    const asking = confirm === undefined ? undefined : { needsConfirmation: true, label: confirm };
    for (const { range, newText } of edits)
      change.replace(vscode.Uri.parse(uri, true), toRange(range), newText, asking);
  }
  return change;
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
