import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { launchBrowser } from '../host/browserInstall.mjs';
import { TEST_EXTENSIONS } from '../host/extensionTests.mjs';
import { cleanWorkspace } from '../host/fixture.mjs';
import { startServer } from '../host/server.mjs';
import { ensureVSCode } from '../host/vscodeInstall.mjs';
import { openWindow } from '../host/window.mjs';

const PERSONA = 'apiVersion: cx/v1\nkind: persona\nid: ben\nname: Ben\ngoals: [Be read]\n';

const FILES = 60;

test('reading a folder shows in the status of the language, and ends when the folder is closed', async (t) => {
  // A server of its own, as wherever a workspace file is opened.
  const server = await startServer(ensureVSCode(), { builtins: [TEST_EXTENSIONS.helper] });
  const browser = await launchBrowser();
  const folder = cleanWorkspace({ 'ben.persona.yaml': PERSONA }, { empty: true });
  const workspace = path.join(path.dirname(folder), 'slow.code-workspace');
  fs.writeFileSync(workspace, JSON.stringify({ folders: [{ path: folder }] }));

  const window = await openWindow(browser, server, { folder, workspace, file: 'ben.persona.yaml' });
  await window.watch(t.name, async () => {
    const status = window.page.locator('[id="status.languageStatus"]');
    const shows = (words: RegExp) =>
      window.until(
        String(words),
        async () => words.test(await status.evaluate((item: Element) => item.outerHTML)),
        30_000,
      );
    await shows(/CX: 1 file/);

    // A folder whose files do not come until they are let go.
    await window.vs(
      (vscode, { files, persona }) => {
        const change = new vscode.EventEmitter<never>();
        const { Directory, File } = vscode.FileType;
        const isFile = (uri: { path: string }) => uri.path.endsWith('.yaml');
        const release: (() => void)[] = [];
        const slow = { isFree: false, release };
        Object.assign(globalThis, { slow });
        const names = Array.from({ length: files }, (_, i) => `p${i}.persona.yaml`);
        const refuse = () => {
          throw vscode.FileSystemError.NoPermissions();
        };
        vscode.workspace.registerFileSystemProvider(
          'slow',
          {
            onDidChangeFile: change.event,
            watch: () => ({ dispose() {} }),
            stat: (uri) => ({ type: isFile(uri) ? File : Directory, ctime: 0, mtime: 0, size: 100 }),
            readDirectory: (uri) => (uri.path === '/many' ? names.map((name) => [name, File]) : []),
            async readFile(uri) {
              if (!slow.isFree) await new Promise<void>((resolve) => release.push(resolve));
              const id = /(p\d+)\./.exec(uri.path)?.[1] ?? '';
              return new TextEncoder().encode(persona.replace('ben', id));
            },
            createDirectory: refuse,
            writeFile: refuse,
            delete: refuse,
            rename: refuse,
          },
          { isCaseSensitive: true },
        );
        vscode.workspace.updateWorkspaceFolders(1, 0, { uri: vscode.Uri.parse('slow:/many') });
      },
      { files: FILES, persona: PERSONA },
    );
    await shows(new RegExp(`CX: reading \\d+ of ${FILES + 1} files`));
    await shows(/loading|sync~spin/);

    // Nobody lets the files go: what waits for them is left.
    await window.vs((vscode) => {
      vscode.workspace.updateWorkspaceFolders(1, 1);
    });
    await shows(/CX: 1 file/);
    assert.doesNotMatch(await status.evaluate((item: Element) => item.outerHTML), /loading|reading/);

    await window.vs((vscode) => {
      const { slow } = globalThis as unknown as { slow: { isFree: boolean; release: (() => void)[] } };
      slow.isFree = true;
      for (const resolve of slow.release) resolve();
      vscode.workspace.updateWorkspaceFolders(1, 0, { uri: vscode.Uri.parse('slow:/many') });
    });
    await shows(new RegExp(`CX: ${FILES + 1} files`));
  });
  await browser.close();
  await server.stop();
});
