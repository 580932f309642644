import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanWorkspace, vscodeHost } from '../host/fixture.mjs';
import type { VSCodeWindow } from '../host/window.mjs';

/** All problems of a file, whoever reports them: `YAML 8:1 …`. */
function problems(window: VSCodeWindow, file: string): Promise<string[]> {
  return window.vs(async (vscode, path) => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const uri = vscode.Uri.joinPath(folder!.uri, path);
    return vscode.languages
      .getDiagnostics(uri)
      .map(
        ({ source, range }) =>
          `${source?.startsWith('CX') ? 'ours' : 'YAML'} ${range.start.line + 1}:${range.start.character + 1}`,
      );
  }, file);
}

function show(window: VSCodeWindow, file: string): Promise<void> {
  return window.vs(async (vscode, path) => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder!.uri, path));
  }, file);
}

function configure(window: VSCodeWindow, value: string | undefined): Promise<void> {
  return window.vs(async (vscode, setting) => {
    await vscode.workspace
      .getConfiguration('cxAsCode')
      .update('yamlProblems', setting, vscode.ConfigurationTarget.Workspace);
  }, value);
}

test("beside Red Hat's YAML extension nothing is shown twice", async (t) => {
  const host = await vscodeHost({ yaml: true });
  const folder = cleanWorkspace({
    'twice.journey.yaml':
      'apiVersion: cx/v1\nkind: journey\nid: a\nid: b\nname: A\npersona: anna\ngoal: B\nstages:\n  - id: c\n    name: C\n',
  });
  await host.withWindow(t.name, { folder }, async (window) => {
    await t.test('what any YAML tool finds comes from there alone', async () => {
      for (const file of ['journeys/broken.journey.yaml', 'twice.journey.yaml']) {
        await show(window, file);
        await window.until(
          `${file} to be checked there`,
          async () => (await problems(window, file)).length > 0,
          20_000,
        );
        await window.until(`${file} to have nothing of ours`, async () =>
          (await problems(window, file)).every((problem) => problem.startsWith('YAML')),
        );
      }
    });

    await t.test('what only we know comes from us alone', async () => {
      await show(window, 'journeys/flawed.journey.yaml');
      await window.until(
        'our problems',
        async () => (await problems(window, 'journeys/flawed.journey.yaml')).length >= 9,
      );
      const places = await problems(window, 'journeys/flawed.journey.yaml');
      assert.deepEqual(
        places.filter((place) => place.startsWith('YAML')),
        [],
      );
    });

    await t.test('the outline has ours once, under our name, beside the other', async () => {
      await show(window, 'journeys/return.journey.yaml');
      await window.command('outline.focus');
      const row = (name: string) => window.page.getByRole('treeitem', { name });
      await row('CX as Code').first().waitFor();
      await row('Try the shoes on').first().waitFor();
      assert.equal(await row('CX as Code').count(), 1);
      assert.equal(await row('Try the shoes on').count(), 1);
    });

    await t.test('"Format Document" is left to it, and our command formats', async () => {
      const path = 'orderly.persona.yaml';
      const text = await window.vs(async (vscode, name) => {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        const uri = vscode.Uri.joinPath(folder!.uri, name);
        const messy = 'kind: persona\napiVersion: cx/v1\nid: olga\nname: Olga\ngoals:\n- Rest\n';
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(messy));
        await vscode.window.showTextDocument(uri);
        await vscode.commands.executeCommand('cxAsCode.format');
        return vscode.window.activeTextEditor?.document.getText();
      }, path);
      assert.match(text ?? '', /^apiVersion: cx\/v1\nkind: persona\n[\s\S]*goals:\n {2}- Rest\n$/);
      await window.command('workbench.action.files.save');
    });

    await t.test('a setting shows ours as well', async () => {
      const file = 'journeys/broken.journey.yaml';
      await configure(window, 'always');
      await window.until('ours', async () => (await problems(window, file)).includes('ours 8:1'));
      await configure(window, 'never');
      await window.until(
        'ours gone',
        async () => !(await problems(window, file)).some((place) => place.startsWith('ours')),
      );
      await configure(window, undefined);
    });
  });
});

test("without Red Hat's YAML extension the same problems come from us", async (t) => {
  const host = await vscodeHost();
  await host.withWindow(t.name, { folder: cleanWorkspace() }, async (window) => {
    const file = 'journeys/broken.journey.yaml';
    await show(window, file);
    await window.until('ours', async () => (await problems(window, file)).join() === 'ours 8:1');
  });
});
