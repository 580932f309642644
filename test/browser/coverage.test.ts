import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanWorkspace, vscodeHost } from '../host/fixture.mjs';

test('the coverage of the workspace leads to its sources, and leaves the editor as a file or a text', {
  timeout: 120_000,
}, async (t) => {
  const host = await vscodeHost();
  const options = { folder: cleanWorkspace(), file: 'journeys/return.journey.yaml' };
  await host.withWindow(t.name, options, async (window) => {
    await window.until('the extension', () =>
      window.vs((vscode) => vscode.extensions.getExtension('cx-as-code.cx-as-code')?.isActive),
    );
    await window.command('cxAsCode.showCoverage');
    const page = await window.webview('.paper');
    await page.getByRole('tab', { name: 'Roadmap' }).click();
    await page.locator('#panel-roadmap').getByText('Roadmap').first().waitFor();
    await page.getByRole('tab', { name: 'Coverage' }).click();
    await page.locator('.paper td.gap').first().waitFor();
    const choose = async (command: string, pick: string) => {
      const done = window.command(command);
      await window.page.locator('.quick-input-widget').getByText(pick).first().click();
      return done;
    };
    await choose('cxAsCode.copyPicture', 'Markdown');
    const copied = await window.until('the text in the clipboard', async () => {
      const text = await window.vs((vscode) => vscode.env.clipboard.readText());
      return text.startsWith('# ') && text;
    });
    assert.match(String(copied), /\| Persona \| Awareness \|/);
    void choose('cxAsCode.exportPicture', 'SVG, for documents');
    const name = window.page.locator('.quick-input-widget input');
    await window.until('the name of the file', async () =>
      (await name.inputValue()).endsWith('coverage.svg'),
    );
    await window.page.keyboard.press('Enter');
    await window.until('the file', () =>
      window.vs(async (vscode) => {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        if (!folder) return false;
        const file = vscode.Uri.joinPath(folder.uri, 'coverage.svg');
        const bytes = await Promise.resolve(vscode.workspace.fs.readFile(file)).catch(() => undefined);
        return bytes !== undefined && new TextDecoder().decode(bytes).startsWith('<?xml');
      }),
    );
    await page.locator('.paper tbody th [role=link]').first().click();
    await window.until('the persona', () =>
      window.vs((vscode) => vscode.window.activeTextEditor?.document.uri.path.endsWith('.persona.yaml')),
    );
  });
});
