import * as vscode from 'vscode';
import { nameOf } from '../../core/address.ts';
import { WORKSPACE_URI } from '../../core/diagram/workspaceViews.ts';
import type { Uri } from '../../core/host.ts';

const ENDINGS: Readonly<Record<string, string>> = { markdown: 'md', mermaid: 'mmd' };

/** Asks where the picture of a file goes, beside that file unless told otherwise, and writes it there. */
export async function savePicture(of: Uri, view: string, format: string, bytes: Uint8Array): Promise<void> {
  const ending = ENDINGS[format] ?? format;
  const folder =
    of === WORKSPACE_URI
      ? vscode.workspace.workspaceFolders?.[0]?.uri
      : vscode.Uri.joinPath(vscode.Uri.parse(of), '..');
  const stem = of === WORKSPACE_URI ? view : `${nameOf(of).replace(/\.[a-z]+\.ya?ml$/i, '')}.${view}`;
  const target = await vscode.window.showSaveDialog({
    defaultUri: folder && vscode.Uri.joinPath(folder, `${stem}.${ending}`),
    filters: { [ending.toUpperCase()]: [ending] },
  });
  if (target) await vscode.workspace.fs.writeFile(target, bytes);
}
