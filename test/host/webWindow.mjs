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

/** The extension for the file system `memfs:`, with the fixture in it; the folder that it lies in. */
export function memoryFileSystem() {
  const folder = path.join(temporaryFolder(), 'memfs');
  fs.cpSync(TEST_EXTENSIONS.memfs, folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'workspace.json'), workspaceAsJson());
  return folder;
}

/**
 * Opens such a window, runs `action` in it and closes everything. There is no way into its extension host:
 * a test acts and looks as a user does.
 * @param {import('playwright-core').Browser} browser
 * @param {string} name of the test
 * @param {(window: VSCodeWindow) => Promise<unknown>} action
 */
export async function withWebWindow(browser, name, action) {
  const server = await startServer(ensureVSCode());
  const proxy = await startWebProxy(server.port, { extensions: [ROOT, memoryFileSystem()] });
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
