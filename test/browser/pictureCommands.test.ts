import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { cleanWorkspace, vscodeHost } from '../host/fixture.mjs';
import type { VSCodeWindow } from '../host/window.mjs';

const JOURNEY = 'journeys/return.journey.yaml';
const HEADING = '.map-heading h1';

/** The keyboard is in the page once the editor says that the preview is what is active. */
async function enter(window: VSCodeWindow, preview: FrameLocator, selector = HEADING): Promise<void> {
  await window.until('the preview to be active', async () => {
    await preview.locator(selector).first().click();
    return window.vs((vscode) =>
      vscode.window.tabGroups.activeTabGroup.activeTab?.label.startsWith('Preview'),
    );
  });
}

const zoomOf = (preview: FrameLocator) => preview.locator('.zoom button').nth(1).innerText();

/** Presses a key until the page has answered: the first one may come before the page has the keyboard. */
async function press(
  window: VSCodeWindow,
  key: string,
  what: string,
  isDone: () => Promise<boolean>,
): Promise<void> {
  await window.page.keyboard.press(key);
  await window.until(what, isDone);
}

test('the picture as a whole is zoomed, searched and shown alone by the keys that editors have for it', {
  timeout: 180_000,
}, async (t) => {
  const host = await vscodeHost();
  const folder = cleanWorkspace();
  writeFileSync(join(folder, 'plain.yaml'), 'a: 1\n');
  await host.withWindow(t.name, { folder, file: JOURNEY }, async (window) => {
    await window.until('the extension', () =>
      window.vs((vscode) => vscode.extensions.getExtension('cx-as-code.cx-as-code')?.isActive),
    );
    await window.command('cxAsCode.openPreviewToSide');
    const preview = await window.webview(HEADING);

    await t.test('Ctrl with =, − and 0', async () => {
      await enter(window, preview);
      await press(window, 'Control+=', 'a larger picture', async () => (await zoomOf(preview)) === '125 %');
      await press(
        window,
        'Control+-',
        'the picture as it was',
        async () => (await zoomOf(preview)) === '100 %',
      );
      await press(window, 'Control+-', 'a smaller picture', async () => (await zoomOf(preview)) === '80 %');
      await press(window, 'Control+0', 'the natural size', async () => (await zoomOf(preview)) === '100 %');
    });

    await t.test('Ctrl+F finds in the picture, and Escape ends it', async () => {
      await enter(window, preview);
      await press(window, 'Control+f', 'the field', () => preview.locator('.find').isVisible());
      await window.page.keyboard.type('refund');
      await window.until('the count', async () =>
        /^1 of [1-9]/.test(await preview.locator('.find-count').innerText()),
      );
      await press(
        window,
        'Escape',
        'the field to go',
        async () => !(await preview.locator('.find').isVisible()),
      );
    });

    await t.test(
      'Alt+Enter shows nothing but the picture, Escape brings the text back as it was',
      async () => {
        const width = () => preview.locator('body').evaluate(() => innerWidth);
        const before = await width();
        await enter(window, preview);
        await press(window, 'Alt+Enter', 'the whole window', async () => (await width()) > 1.8 * before);
        await window.until('the button to know', () =>
          preview.getByRole('button', { name: 'Full screen', pressed: true }).isVisible(),
        );
        await enter(window, preview);
        await press(
          window,
          'Escape',
          'both beside each other',
          async () => Math.abs((await width()) - before) < 4,
        );
      },
    );

    await t.test('resting on a part of any view says what the editor says', async () => {
      const point = preview.locator('.point').first();
      await point.scrollIntoViewIfNeeded();
      await point.locator('.face').hover();
      await preview.locator('.hint:not([hidden])').waitFor();
      await window.page.mouse.move(0, 0);
      await preview.getByRole('tab', { name: 'Roadmap' }).click();
      await preview.locator('#panel-roadmap:not([hidden])').waitFor();
    });

    await t.test('a tab is remembered for its file', async () => {
      await window.vs(async (vscode) => {
        const [persona] = await vscode.workspace.findFiles('**/*.persona.yaml');
        if (persona) await vscode.window.showTextDocument(persona, { viewColumn: vscode.ViewColumn.One });
      });
      await preview.locator('#panel-persona:not([hidden])').waitFor();
      await preview.locator('#panel-persona [data-at*="/teams/"]').first().hover();
      await preview.locator('.hint:not([hidden])', { hasText: 'Team: Customer support' }).waitFor();
      await window.page.mouse.move(0, 0);
      await window.vs(async (vscode, path) => {
        const [root] = vscode.workspace.workspaceFolders ?? [];
        if (root)
          await vscode.window.showTextDocument(vscode.Uri.joinPath(root.uri, path), {
            viewColumn: vscode.ViewColumn.One,
          });
      }, JOURNEY);
      await preview.locator('#panel-roadmap:not([hidden])').waitFor();
      await preview.getByRole('tab', { name: 'Map', exact: true }).click();
      await preview.locator(HEADING).waitFor();
    });

    await t.test('the text is copied as Mermaid by a command', async () => {
      await preview.getByRole('tab', { name: 'Journey', exact: true }).click();
      await enter(window, preview, '#panel-journey h1');
      await window.command('cxAsCode.copyMermaid');
      await window.until('the clipboard', () =>
        window.vs(async (vscode) => (await vscode.env.clipboard.readText()).startsWith('journey\n')),
      );
      await preview.getByRole('tab', { name: 'Map', exact: true }).click();
    });

    await t.test(
      'a file without a picture is met with words, and left for the next file that has one',
      async () => {
        await window.command('workbench.action.closeAllEditors');
        await window.vs(async (vscode) => {
          const [root] = vscode.workspace.workspaceFolders ?? [];
          const uri = root && vscode.Uri.joinPath(root.uri, 'plain.yaml');
          if (uri) await vscode.window.showTextDocument(uri);
          await vscode.commands.executeCommand('cxAsCode.openPreviewToSide', uri);
        });
        const welcome = await window.webview('.sentence h1');
        await welcome.getByRole('heading', { name: 'This file has no picture.' }).waitFor();
        await window.vs(async (vscode, path) => {
          const [root] = vscode.workspace.workspaceFolders ?? [];
          if (root)
            await vscode.window.showTextDocument(vscode.Uri.joinPath(root.uri, path), {
              viewColumn: vscode.ViewColumn.One,
            });
        }, JOURNEY);
        await (await window.webview(HEADING)).locator(HEADING).waitFor();
      },
    );
  });
});

test('commands for pictures are offered where there is a picture', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
  const names = [
    'zoomPictureIn',
    'zoomPictureOut',
    'zoomPictureReset',
    'fitPicture',
    'findInPicture',
    'pictureFullScreen',
  ];
  for (const name of names) {
    const entry = contributes.menus.commandPalette.find(
      (one: { command: string }) => one.command === `cxAsCode.${name}`,
    );
    assert.equal(entry?.when, "activeWebviewPanelId == 'cxAsCode.preview'", name);
  }
});
