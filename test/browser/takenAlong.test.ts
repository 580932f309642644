import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { cleanWorkspace, vscodeHost } from '../host/fixture.mjs';

const PNG = 0x89504e47;

test('a picture leaves the editor as an image of any size, through the clipboard, and for paper', {
  timeout: 180_000,
}, async (t) => {
  const host = await vscodeHost();
  const folder = cleanWorkspace();
  const options = { folder, file: 'personas/anna.persona.yaml' };
  await host.withWindow(t.name, options, async (window) => {
    await window.until('the extension', () =>
      window.vs((vscode) => vscode.extensions.getExtension('cx-as-code.cx-as-code')?.isActive),
    );
    await window.command('cxAsCode.openPreviewToSide');
    const preview = await window.webview('#panel-persona:not([hidden]) [data-at]');
    const quick = window.page.locator('.quick-input-widget');

    /** Takes the name that is offered, and returns what is written under it. */
    async function saved(name: string): Promise<Buffer> {
      const file = path.join(folder, 'personas', name);
      const field = quick.locator('input');
      await window.until('the name of the file', async () => (await field.inputValue()).endsWith(name));
      await window.page.keyboard.press('Enter');
      const bytes = await window.until(name, () => {
        try {
          const written = readFileSync(file);
          return written.length > 0 ? written : undefined;
        } catch {
          return undefined;
        }
      });
      rmSync(file);
      return bytes;
    }

    await t.test('PNG at 1×, 2×, 3× and 4×', async () => {
      const sizes: [number, number][] = [];
      for (const scale of [1, 2, 3, 4]) {
        await preview.getByRole('button', { name: 'Export the picture as' }).click();
        await quick.getByText(`PNG, ${scale}×`).first().click();
        const image = await saved('anna.persona.png');
        assert.equal(image.readUInt32BE(0), PNG);
        sizes.push([image.readUInt32BE(16), image.readUInt32BE(20)]);
      }
      const [[width, height] = [0, 0]] = sizes;
      assert.ok(width > 400 && height > 400, `${width} × ${height}`);
      assert.deepEqual(
        sizes,
        [1, 2, 3, 4].map((scale) => [width * scale, height * scale]),
      );
    });

    await t.test('an image in the clipboard', async () => {
      await preview.getByRole('button', { name: 'Copy the picture as' }).click();
      await quick.getByText('Image').first().click();
      const told = window.page.locator('.statusbar').getByText('The image is in the clipboard.');
      await window.until('the end of the copying', () => told.isVisible());
      // The clipboard is read by who has the keyboard.
      await window.page.locator('.monaco-editor .view-lines').first().click();
      await window.until('the image in the clipboard', async () => {
        return window.page.evaluate(async () => {
          const items = await navigator.clipboard.read().catch(() => []);
          return items.some(({ types }) => types.includes('image/png'));
        });
      });
    });

    await t.test('a page for paper', async () => {
      await window.until('the preview to be active', async () => {
        await preview.getByRole('tab', { name: 'Persona' }).click();
        return window.vs((vscode) =>
          vscode.window.tabGroups.activeTabGroup.activeTab?.label.startsWith('Preview'),
        );
      });
      void window.command('cxAsCode.printPicture').catch(() => undefined);
      const page = (await saved('anna.persona.html')).toString('utf8');
      assert.match(page, /^<!DOCTYPE html>[\s\S]*@media print/);
      assert.match(page, /Anna Berger/);
    });
  });
});
