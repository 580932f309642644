import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { launchBrowser } from '../host/browserInstall.mjs';
import { TEST_EXTENSIONS } from '../host/extensionTests.mjs';
import { cleanWorkspace } from '../host/fixture.mjs';
import { startServer } from '../host/server.mjs';
import { ensureVSCode } from '../host/vscodeInstall.mjs';
import { openWindow } from '../host/window.mjs';

const PERSONA = 'apiVersion: cx/v1\nkind: persona\nid: ben\nname: Ben\ngoals: [Be known in one folder]\n';
const JOURNEY =
  'apiVersion: cx/v1\nkind: journey\nid: meet\nname: Meet\ngoal: Meet Ben\npersona: ben\nstages:\n  - id: one\n    name: One\n';

test('each folder of a window is a project of its own', async (t) => {
  // A server and a browser of its own: behind a dozen other windows on one server, VS Code shows a workspace file as empty.
  const server = await startServer(ensureVSCode(), { builtins: [TEST_EXTENSIONS.helper] });
  const browser = await launchBrowser();
  const first = cleanWorkspace(
    { 'ben.persona.yaml': PERSONA, 'meet.journey.yaml': JOURNEY },
    { empty: true },
  );
  const second = cleanWorkspace({ 'meet.journey.yaml': JOURNEY }, { empty: true });
  const workspace = path.join(path.dirname(first), 'two.code-workspace');
  fs.writeFileSync(workspace, JSON.stringify({ folders: [{ path: first }, { path: second }] }));

  const window = await openWindow(browser, server, { folder: first, workspace });
  await window.watch(t.name, async () => {
    const problems = () =>
      window.vs((vscode) =>
        vscode.languages
          .getDiagnostics()
          .flatMap(([uri, found]) =>
            found.map(
              ({ code }) =>
                `${vscode.workspace.getWorkspaceFolder(uri)?.index} ${typeof code === 'object' ? code.value : code}`,
            ),
          ),
      );
    // Nothing is opened: VS Code keeps a document that an extension has opened for minutes.
    await window.until(
      'the dangling reference of the second folder',
      async () => (await problems()).join() === '1 CX010',
    );

    await window.vs((vscode) => {
      vscode.workspace.updateWorkspaceFolders(1, 1);
    });
    await window.until('the second folder to be forgotten', async () => (await problems()).length === 0);
  });
  await browser.close();
  await server.stop();
});
