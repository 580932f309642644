import * as vscode from 'vscode';
import type { Uri } from '../../core/host.ts';

/** Opens a document where it is already visible, else beside the preview, and selects the range. */
export async function showSource(
  uri: Uri,
  range: vscode.Range | undefined,
  previewColumn: vscode.ViewColumn | undefined,
): Promise<void> {
  const visible = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  const viewColumn = visible?.viewColumn ?? columnOfTab(uri) ?? otherThan(previewColumn);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri, true), { viewColumn, selection: range });
}

/** The document may be open behind another tab. */
function columnOfTab(uri: Uri): vscode.ViewColumn | undefined {
  return vscode.window.tabGroups.all.find((group) =>
    group.tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri),
  )?.viewColumn;
}

function otherThan(column: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const other = vscode.window.tabGroups.all.find((group) => group.viewColumn !== column);
  return (
    other?.viewColumn ?? (column === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One)
  );
}
