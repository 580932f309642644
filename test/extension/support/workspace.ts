import * as vscode from 'vscode';
import type { CxAsCodeApi } from '../../../src/extension/extension.ts';

/** Milliseconds after which something that has not happened is taken to never happen. */
const PATIENCE = 15_000;

export function at(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function activated(): Promise<CxAsCodeApi> {
  const extension = vscode.extensions.getExtension<CxAsCodeApi>('cx-as-code.cx-as-code');
  if (!extension) throw new Error('The extension is not installed');
  return extension.activate();
}

export async function write(path: string, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
  return at(path);
}

export async function remove(path: string): Promise<void> {
  await vscode.workspace.fs.delete(at(path), { recursive: true });
}

/** Asks until the answer is right, since the editor works in its own time; fails with the last answer. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  right: (answer: T) => boolean,
): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (right(answer)) return answer;
    if (Date.now() > end) throw new Error(`${what}: still ${JSON.stringify(answer)}`);
    await new Promise((resume) => setTimeout(resume, 40));
  }
}

/** The code of a problem, which may be a link to the page that explains it. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Our problems of one file: `CX010 5:9 No persona …`, with lines and columns from 1, as the Problems list shows them. */
export function problemsOf(path: string): string[] {
  return vscode.languages
    .getDiagnostics(at(path))
    .filter(({ source }) => source === 'CX as Code')
    .map((diagnostic) => {
      const { line, character } = diagnostic.range.start;
      return `${codeOf(diagnostic)} ${line + 1}:${character + 1} ${diagnostic.message}`;
    });
}

export async function problemsBecome(path: string, expected: readonly string[]): Promise<void> {
  const wanted = JSON.stringify(expected);
  await until(
    `problems of ${path} to be ${wanted}`,
    () => problemsOf(path),
    (found) => JSON.stringify(found) === wanted,
  );
}
