import * as vscode from 'vscode';
import type { CancellationToken } from '../../core/host.ts';

const YAML = /\.ya?ml$/i;

/** Folders in which nobody keeps maps, and which may be huge. */
const SKIPPED = /^(node_modules|\..*)$/;

export function isYamlPath(uri: vscode.Uri): boolean {
  return YAML.test(uri.path);
}

/** Every YAML file below a folder, by reading folder after folder: the way that every file system knows. */
export async function walkFolder(folder: vscode.Uri, token: CancellationToken): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const queue = [folder];
  for (const current of queue) {
    if (token.isCancellationRequested) break;
    for (const [name, type] of await entriesOf(current)) {
      const uri = vscode.Uri.joinPath(current, name);
      if (type & vscode.FileType.Directory) {
        // A link to a folder may lead back to where we are.
        if (!SKIPPED.test(name) && !(type & vscode.FileType.SymbolicLink)) queue.push(uri);
      } else if (YAML.test(name)) {
        found.push(uri);
      }
    }
  }
  return found;
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return []; // gone, or not ours to read: then it holds nothing for us
  }
}
