import * as vscode from 'vscode';
import type { Uri } from '../../core/host.ts';

/** One file of a review, as the editor knows its two sides; a side is `undefined` where there is no such file. */
export interface ComparedFile {
  readonly before: vscode.Uri | undefined;
  readonly after: vscode.Uri | undefined;
}

/** What is reviewed: some files, and what people call the two states. */
export interface Comparison {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly files: readonly ComparedFile[];
}

/**
 * The address under which a side takes part in the workspace: that of the file whose text it is, also for documents of
 * `git:` and other schemes, which have the path of the file.
 */
export function placeInWorkspace(uri: vscode.Uri): Uri {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.some((folder) => folder.uri.scheme === uri.scheme)) return uri.toString();
  const home = folders.find((folder) => uri.path.startsWith(`${folder.uri.path}/`));
  return home ? home.uri.with({ path: uri.path }).toString() : uri.toString();
}

/** Whether a side is the very file that is worked on, and not a state of it that is kept somewhere. */
export function isLive(uri: vscode.Uri): boolean {
  return (
    vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true && placeInWorkspace(uri) === uri.toString()
  );
}

/** The text of a document, whatever its scheme; `undefined` when there is none. */
export async function textOf(uri: vscode.Uri | undefined): Promise<string | undefined> {
  if (!uri) return undefined;
  try {
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    // For a file that a commit does not have, Git gives an empty document.
    return text === '' ? undefined : text;
  } catch {
    return undefined;
  }
}
