import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { ViewName } from '../../src/core/diagram/views.ts';
import { type ExportFormat, formatsOf } from '../../src/picture/exports/exportView.ts';
import { cleanWorkspace, vscodeHost } from '../host/fixture.mjs';
import { fileWithView, filledWorkspace } from '../support/filledWorkspace.ts';

/** What the tabs are called. */
const TABS: Readonly<Record<ViewName, string>> = {
  map: 'Map',
  curve: 'Curve',
  journey: 'Journey',
  persona: 'Persona',
  strategy: 'Strategy',
  opportunities: 'Opportunities',
  roadmap: 'Roadmap',
  coverage: 'Coverage',
};

/** What is offered, and what such a file is called. */
const FORMATS: Readonly<Record<ExportFormat, readonly [pick: string, extension: string]>> = {
  svg: ['SVG, for documents', 'svg'],
  html: ['HTML, one page', 'html'],
  markdown: ['Markdown, for', 'md'],
  mermaid: ['Mermaid, the text', 'mmd'],
};

test('the editor exports the same bytes as the command line, each view in each format', {
  timeout: 300_000,
}, async (t) => {
  const host = await vscodeHost();
  const folder = cleanWorkspace(filledWorkspace('Äpfel & "more" <b>1</b>'), { empty: true });
  await host.withWindow(t.name, { folder, file: 'a.journey.yaml' }, async (window) => {
    await window.until('the extension', () =>
      window.vs((vscode) => vscode.extensions.getExtension('cx-as-code.cx-as-code')?.isActive),
    );
    await window.command('cxAsCode.openPreviewToSide');
    const preview = await window.webview('.map-heading h1');
    for (const [view, tab] of Object.entries(TABS) as [ViewName, string][]) {
      await t.test(view, async () => {
        const source = fileWithView(view);
        await window.vs(async (vscode, path) => {
          const [root] = vscode.workspace.workspaceFolders ?? [];
          if (!root) return;
          await vscode.window.showTextDocument(vscode.Uri.joinPath(root.uri, path), { viewColumn: 1 });
        }, source);
        await preview.getByRole('tab', { name: tab, exact: true }).click();
        await preview.locator(`#panel-${view}:not([hidden]) [data-at]`).first().waitFor();
        for (const format of formatsOf(view)) {
          const [pick, extension] = FORMATS[format];
          const name = `a.${view}.${extension}`;
          await preview.getByRole('button', { name: 'Export the picture as' }).click();
          await window.page.locator('.quick-input-widget').getByText(pick).first().click();
          const field = window.page.locator('.quick-input-widget input');
          await window.until('the name of the file', async () => (await field.inputValue()).endsWith(name));
          await window.page.keyboard.press('Enter');
          const file = path.join(folder, name);
          const written = await window.until(name, () => {
            try {
              return readFileSync(file, 'utf8');
            } catch {
              return false;
            }
          });
          const args = [path.resolve('dist/cli.js'), 'render', source, '--view', view, '--format', format];
          const rendered = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
          assert.equal(written, rendered, name);
        }
      });
    }
  });
});
