import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { cleanWorkspace, vscodeHost } from '../host/fixture.mjs';
import { ROOT, temporaryFolder } from '../host/project.mjs';

const QUIET = { 'workbench.activityBar.location': 'hidden', 'editor.minimap.enabled': false };

/** The examples in a folder of their own, which a test may write into. */
function examples(): string {
  const folder = path.join(temporaryFolder(), 'ferrow');
  fs.cpSync(path.join(ROOT, 'examples'), folder, { recursive: true });
  return folder;
}

for (const [name, theme] of [
  ['light', 'Light 2026'],
  ['dark', 'Dark 2026'],
] as const) {
  test(`the view tells what the company has, ${name}`, async (t) => {
    const host = await vscodeHost();
    const settings = { 'workbench.colorTheme': theme, ...QUIET };
    const viewport = { width: 1360, height: 900 };
    const options = {
      folder: examples(),
      file: 'journeys/return-online-order.journey.yaml',
      settings,
      viewport,
    };
    await host.withWindow(t.name, options, async (window) => {
      const { page } = window;
      // The Explorer shows views of extensions folded.
      await page.locator('.pane-header[aria-label^="CX"]').click();
      const tree = page.locator('.monaco-list[aria-label^="CX"]');
      const row = (label: string) => tree.getByRole('treeitem', { name: label });
      await row('Personas').first().waitFor();
      // The files above would leave a few lines for the view.
      await page.locator('.pane-header[aria-label^="Explorer Section"]').first().click();
      await row('journey Return something bought online').first().waitFor();
      await page.locator('.codelens-decoration').first().waitFor();
      await page.waitForTimeout(600);
      await window.screenshot(`view ${name}`);

      const journey = row('journey Return something bought online').first();
      await journey.hover();
      await journey.locator('.action-label.codicon-open-preview').click();
      await window.webview('.map th.step .head');
      if (name === 'light') {
        await row('Catalog').first().click();
        await row('Touchpoints').first().click();
        await page.waitForTimeout(600);
        await window.screenshot('view catalog');
      }
    });
  });
}

test('in an empty folder the view offers the first files', async (t) => {
  const host = await vscodeHost();
  const options = { folder: cleanWorkspace({}, { empty: true }), settings: QUIET };
  await host.withWindow(t.name, options, async (window) => {
    const { page } = window;
    await page.locator('.pane-header[aria-label^="CX"]').click();
    await page.getByRole('button', { name: 'New Journey' }).first().waitFor();
    await page.waitForTimeout(400);
    await window.screenshot('view welcome');
    await page.getByRole('button', { name: 'New Persona' }).first().click();
    const input = page.locator('.quick-input-widget .quick-input-box input');
    await input.waitFor();
    await input.fill('Señora Núñez');
    await page.keyboard.press('Enter');
    await window.until('the id', async () => (await input.inputValue()) === 'senora-nunez');
    await window.screenshot('view new persona');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: /^Short, English/ }).waitFor();
    await page.keyboard.press('Enter');
    await window.until('the file', () =>
      window.vs((vscode) =>
        vscode.window.activeTextEditor?.document.uri.path.endsWith('personas/senora-nunez.persona.yaml'),
      ),
    );
    const selected = await window.vs((vscode) => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.getText(editor.selection);
    });
    assert.equal(selected, 'To be written');
    await page.getByRole('treeitem', { name: 'persona Señora Núñez' }).first().waitFor();
  });
});
