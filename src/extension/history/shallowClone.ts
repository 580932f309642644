import * as vscode from 'vscode';
import { exists } from '../exists.ts';

/** Whether the history here ends where somebody has cut it off. The Git of the editor tells of no such thing; git keeps a file about it. */
export async function isShallow(root: vscode.Uri): Promise<boolean> {
  return exists(vscode.Uri.joinPath(await commonFolder(vscode.Uri.joinPath(root, '.git')), 'shallow'));
}

/**
 * Where git keeps what all working trees of a clone share. In one that was added to another, `.git` is a file that names
 * the folder of this working tree, and a file in there names the common one.
 */
async function commonFolder(git: vscode.Uri): Promise<vscode.Uri> {
  const own = /^gitdir: (.+)$/m.exec((await textOf(git)) ?? '')?.[1];
  if (own === undefined) return git;
  const folder = below(vscode.Uri.joinPath(git, '..'), own.trim());
  const common = await textOf(vscode.Uri.joinPath(folder, 'commondir'));
  return common === undefined ? folder : below(folder, common.trim());
}

/** What a path means in a folder, be it relative or absolute, with the slashes of whatever system. */
function below(folder: vscode.Uri, path: string): vscode.Uri {
  const isAbsolute = /^(?:[/\\]|[a-z]:)/i.test(path);
  if (isAbsolute) return folder.with({ path: vscode.Uri.file(path).path });
  return vscode.Uri.joinPath(folder, path.replaceAll('\\', '/'));
}

async function textOf(file: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8').decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return undefined; // A folder, or nothing.
  }
}
