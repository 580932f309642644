// A window of VS Code whose extensions run in the browser's worker, on a workspace that is on no disk.
import fs from 'node:fs';
import path from 'node:path';
import { TEST_EXTENSIONS } from './extensionTests.mjs';
import { ROOT, temporaryFolder } from './project.mjs';
import { startServer } from './server.mjs';
import { ensureVSCode } from './vscodeInstall.mjs';
import { startWebProxy } from './webProxy.mjs';
import { VSCodeWindow } from './window.mjs';
import { workbenchUrl } from './workbenchUrl.mjs';
import { workspaceAsJson } from './workspace.mjs';

/**
 * The extension for the file system `memfs:`, with the fixture in it, or the files of a folder; where it lies.
 * @param {string} [files]
 */
export function memoryFileSystem(files) {
  return withData(TEST_EXTENSIONS.memfs, 'workspace.json', workspaceAsJson(files));
}

/**
 * A copy of an extension of the tests, with a file of its own; the folder that it lies in.
 * @param {string} source
 * @param {string} name
 * @param {string} data
 */
function withData(source, name, data) {
  const folder = path.join(temporaryFolder(), path.basename(source));
  fs.cpSync(source, folder, { recursive: true });
  fs.writeFileSync(path.join(folder, name), data);
  return folder;
}

/**
 * Opens such a window, runs `action` in it and closes everything. There is no way into its extension host:
 * a test acts and looks as a user does.
 * @param {import('playwright-core').Browser} browser
 * @param {string} name of the test
 * @param {(window: VSCodeWindow) => Promise<unknown>} action
 * @param {{folder?: string, commit?: Record<string, string>}} [state] files instead of the fixture; and what they were
 *   at a commit (path → text), which source control then knows
 */
export async function withWebWindow(browser, name, action, { folder, commit } = {}) {
  const server = await startServer(ensureVSCode());
  const extensions = [ROOT, memoryFileSystem(folder)];
  if (commit) extensions.push(withData(TEST_EXTENSIONS.blobs, 'commit.json', JSON.stringify(commit)));
  const proxy = await startWebProxy(server.port, { extensions });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(workbenchUrl(proxy.port, { folder: 'memfs:/ws' }), { waitUntil: 'commit' });
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
    const window = new VSCodeWindow(page, '');
    await window.watch(name, () => action(window));
  } finally {
    await context.close();
    proxy.stop();
    await server.stop();
  }
}
