// Windows of a real VS Code with the product, or with an extension that does nothing.
import path from 'node:path';
import { vscodeHost } from '../../host/fixture.mjs';
import { EXTENSION_ID, temporaryFolder } from '../../host/project.mjs';
import { writeFiles } from '../bench.mjs';
import { makeCorpus } from '../corpus.mjs';
import { blocksSoFar, watchBlocks } from './blocks.mjs';

/** Milliseconds without which VS Code itself is still busy with its start. */
const QUIET_AFTER = 3000;

/**
 * Opens a window, waits until VS Code is at rest, runs `action` and closes the window.
 * @template T
 * @param {string} name
 * @param {string} folder
 * @param {string} extension
 * @param {(window: import('../../host/fixture.mjs').VSCodeWindow) => Promise<T>} action
 */
export async function inWindow(name, folder, extension, action) {
  const host = await vscodeHost();
  const viewport = { width: 1600, height: 900 };
  // In the browser VS Code saves by itself: what is typed to be measured would stay on disk.
  const settings = { 'files.autoSave': 'off' };
  return host.withWindow(`bench ${name}`, { folder, extension, viewport, settings }, async (window) => {
    await window.page.waitForTimeout(QUIET_AFTER);
    return action(window);
  });
}

/**
 * Activates the extension and waits until it has read the workspace. Meanwhile a timer looks how long nobody else
 * can run in the extension host.
 * @param {import('../../host/fixture.mjs').VSCodeWindow} window
 * @param {{until?: readonly string[], milliseconds?: number}} options `until`: the files whose problems are awaited;
 *   else it looks on for so long
 * @returns {Promise<Activation>}
 */
export async function activate(window, options) {
  await watchBlocks(window);
  const activation = await window.vs(
    async (vscode, { id, until, milliseconds }) => {
      const started = performance.now();
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      const wanted = new Set(
        (folder && until ? until : []).map(
          (name) => folder && vscode.Uri.joinPath(folder.uri, name).toString(),
        ),
      );
      const extension = vscode.extensions.getExtension(id);
      if (!extension || extension.isActive) throw new Error('The extension is missing, or active too early.');
      /** @type {Promise<void>} */
      const read = new Promise((done, fail) => {
        if (!until) return setTimeout(done, milliseconds);
        vscode.languages.onDidChangeDiagnostics(({ uris }) => {
          for (const uri of uris) wanted.delete(uri.toString());
          if (wanted.size === 0) done();
        });
        setTimeout(() => fail(new Error('The workspace is not read within ten minutes.')), 600_000);
      });
      await extension.activate();
      await read;
      const lasted = performance.now() - started;
      // What comes right after the last file counts, too.
      await new Promise((done) => setTimeout(done, 300));
      return { .../** @type {any} */ (globalThis).cxActivation, milliseconds: lasted };
    },
    { id: EXTENSION_ID, ...options },
  );
  const blocks = await blocksSoFar(window);
  const problems = await window.vs((vscode) =>
    vscode.languages
      .getDiagnostics()
      .flatMap(([uri, list]) => list.map(({ code }) => [vscode.workspace.asRelativePath(uri), code])),
  );
  return { ...activation, blocks, problems };
}

/**
 * @typedef {object} Activation all times in milliseconds
 * @property {number} load running the script
 * @property {number} activate the call of `activate`
 * @property {boolean} awaited whether VS Code has to wait for a promise
 * @property {number} milliseconds until the workspace was read
 * @property {number[]} blocks the longest times in which nobody else could run, the longest first
 * @property {[path: string, code: unknown][]} problems
 */

/**
 * A company of so many files, for a window that changes it.
 * @param {number} files
 * @param {readonly string[]} [without] paths to leave out
 */
export function companyToEdit(files, without = []) {
  const corpus = makeCorpus({ files });
  for (const name of without) corpus.files.delete(name);
  const folder = path.join(temporaryFolder(), 'ws');
  writeFiles(folder, corpus.files);
  return { folder, corpus };
}
