import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vscodeHost } from '../host/fixture.mjs';
import { withWebWindow } from '../host/webWindow.mjs';

test('in the web, where extensions run in a worker, the preview draws and the problems are listed', async (t) => {
  const { browser } = await vscodeHost();
  await withWebWindow(browser, t.name, async (window) => {
    const { page } = window;
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    // A file system that comes from an extension has no search: the tree is the way.
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'journeys' }).click();
    await page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: 'return.journey.yaml' })
      .dblclick();

    await page
      .locator('.editor-actions a[aria-label^="Open Preview to the Side"]')
      .click({ timeout: 20_000 });
    const preview = await window.webview('.map th.step .head');
    await window.until('six steps', async () => (await preview.locator('.map th.step .head').count()) === 6);
    await preview.locator('.map th.step .head').nth(3).click();
    await page.locator('.statusbar-item', { hasText: '19 selected' }).waitFor();

    await page.keyboard.press('Control+Shift+m');
    const problems = page.locator('.markers-panel .monaco-list-row');
    await problems.filter({ hasText: 'No team has the id "suport". Did you mean "support"?' }).waitFor();
    assert.deepEqual(refused, []);
  });
});
