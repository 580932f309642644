import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { cleanWorkspace, vscodeHost } from '../host/fixture.mjs';

const JOURNEY = 'journeys/return.journey.yaml';

/** What is offered, the view that is open meanwhile, and how the command line is asked for the same. */
const FILES = [
  { tab: 'Map', pick: 'SVG, for documents', name: 'return.map.svg', view: 'map', format: 'svg' },
  { tab: 'Curve', pick: 'HTML, one page', name: 'return.curve.html', view: 'curve', format: 'html' },
  {
    tab: 'Opportunities',
    pick: 'Markdown, for',
    name: 'return.opportunities.md',
    view: 'opportunities',
    format: 'markdown',
  },
  {
    tab: 'Journey',
    pick: 'Mermaid, the text',
    name: 'return.journey.mmd',
    view: 'journey',
    format: 'mermaid',
  },
];

test('the editor exports the same bytes as the command line', { timeout: 150_000 }, async (t) => {
  const host = await vscodeHost();
  const folder = cleanWorkspace();
  await host.withWindow(t.name, { folder, file: JOURNEY }, async (window) => {
    await window.until('the extension', () =>
      window.vs((vscode) => vscode.extensions.getExtension('cx-as-code.cx-as-code')?.isActive),
    );
    await window.command('cxAsCode.openPreviewToSide');
    const preview = await window.webview('.map-heading h1');
    for (const { tab, pick, name, view, format } of FILES) {
      await preview.getByRole('tab', { name: tab, exact: true }).click();
      await preview.locator(`#panel-${view}:not([hidden])`).waitFor();
      await preview.getByRole('button', { name: 'Export the picture as' }).click();
      await window.page.locator('.quick-input-widget').getByText(pick).first().click();
      const field = window.page.locator('.quick-input-widget input');
      await window.until('the name of the file', async () => (await field.inputValue()).endsWith(name));
      await window.page.keyboard.press('Enter');
      const file = join(folder, 'journeys', name);
      const written = await window.until(name, () => {
        try {
          return readFileSync(file, 'utf8');
        } catch {
          return false;
        }
      });
      const args = [resolve('dist/cli.js'), 'render', JOURNEY, '--view', view, '--format', format];
      assert.equal(written, execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }), name);
    }
  });
});
