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

/** The files as they were when the first suite began, by their path below the folder. */
let fixture: ReadonlyMap<string, Uint8Array> | undefined;

/**
 * Begins a suite: the extension is active, no editor is open, the files are those of the fixture, whatever suites
 * before have left behind, and the extension has seen that.
 */
export async function freshWorkspace(): Promise<CxAsCodeApi> {
  const api = await activated();
  await closeEditors();
  fixture ??= await filesBelow('');
  const wanted = [...fixture.keys()].filter((path) => OURS.test(path)).sort();
  await until(
    `the files ${wanted.join(', ')}`,
    async () => {
      // Again each time: a document that was edited without an editor is saved by VS Code a second later.
      await restoreFiles(fixture ?? new Map());
      return api.service
        .documents()
        .map(({ uri }) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri), false));
    },
    (found) => found.sort().join() === wanted.join(),
  );
  return api;
}

async function restoreFiles(wanted: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const present = await filesBelow('');
  for (const path of present.keys()) if (!wanted.has(path)) await remove(path);
  for (const [path, bytes] of wanted) {
    if (new TextDecoder().decode(present.get(path)) === new TextDecoder().decode(bytes)) continue;
    await vscode.workspace.fs.writeFile(at(path), bytes);
  }
}

const OURS = /(\.(persona|journey|strategy|catalog)|^cx\.config)\.ya?ml$/;

async function closeEditors(): Promise<void> {
  await until(
    'no open editor',
    async () => {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length;
    },
    (open) => open === 0,
  );
}

async function filesBelow(folder: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [name, type] of await vscode.workspace.fs.readDirectory(at(folder))) {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (type === vscode.FileType.Directory) {
      for (const [inner, bytes] of await filesBelow(path)) files.set(inner, bytes);
    } else {
      files.set(path, await vscode.workspace.fs.readFile(at(path)));
    }
  }
  return files;
}
