import * as vscode from 'vscode';

/** Whether there is a file or a folder; `false` also where nobody can tell. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
