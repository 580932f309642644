import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { cleanWorkspace, vscodeHost } from '../host/fixture.mjs';
import type { VSCodeWindow } from '../host/window.mjs';

const JOURNEY = 'journeys/return.journey.yaml';
const HEAD = '.map th.step .head';

interface Edit {
  readonly title: string;
  /** What somebody does in the picture, at the step "Drop the parcel off". */
  readonly act: (window: VSCodeWindow, preview: FrameLocator) => Promise<void>;
  /** What it makes of the text, and nothing else. */
  readonly from: RegExp | string;
  readonly to: string;
}

async function pressAt(window: VSCodeWindow, preview: FrameLocator, selector: string, key: string) {
  await preview.locator(selector).nth(3).focus();
  await window.page.keyboard.press(key);
}

async function write(window: VSCodeWindow, preview: FrameLocator, text: string) {
  await preview.locator('.write-here').fill(text);
  await window.page.keyboard.press('Enter');
}

const EDITS: readonly Edit[] = [
  {
    title: 'a feeling moved by a key',
    act: (window, preview) => pressAt(window, preview, '.point', 'ArrowDown'),
    from: /(Drop the parcel off\n +emotion: )1/,
    to: '$10',
  },
  {
    title: 'a feeling moved by the pointer',
    async act(window, preview) {
      const face = preview.locator('.point').nth(3).locator('.face');
      await face.scrollIntoViewIfNeeded();
      const box = (await face.boundingBox()) ?? assert.fail('no box');
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await window.page.mouse.move(x, y);
      await window.page.mouse.down();
      await window.page.mouse.move(x, y - 20, { steps: 4 });
      await window.page.mouse.move(x, y - 400, { steps: 8 });
      await window.page.mouse.up();
    },
    from: /(Drop the parcel off\n +emotion: )1/,
    to: '$12',
  },
  {
    title: 'a moment of truth',
    act: (window, preview) => pressAt(window, preview, HEAD, 'm'),
    from: '        action: Cycles to the shop\n',
    to: '        action: Cycles to the shop\n        momentOfTruth: true\n',
  },
  {
    title: 'a name written in its place',
    async act(window, preview) {
      await pressAt(window, preview, HEAD, 'F2');
      await write(window, preview, 'Hand it over: "today"');
    },
    from: 'Drop the parcel off',
    to: `'Hand it over: "today"'`,
  },
  {
    title: 'a new step',
    async act(window, preview) {
      await pressAt(window, preview, HEAD, 'Insert');
      await write(window, preview, 'Keep the receipt');
    },
    from: '        action: Cycles to the shop\n',
    to: `        action: Cycles to the shop
      - id: keep-the-receipt
        name: Keep the receipt
`,
  },
];

test('each edit in the picture is one edit of the text, undone and done again where one is', {
  timeout: 240_000,
}, async (t) => {
  const host = await vscodeHost();
  const folder = cleanWorkspace();
  await host.withWindow(t.name, { folder, file: JOURNEY }, async (window) => {
    const before = readFileSync(join(folder, JOURNEY), 'utf8');
    const text = () =>
      window.vs(
        (vscode, path) =>
          vscode.workspace.textDocuments.find(({ fileName }) => fileName.endsWith(path))?.getText() ?? '',
        JOURNEY,
      );
    const becomes = (what: string, wanted: string) =>
      window
        .until(what, async () => (await text()) === wanted)
        .catch(async () => assert.equal(await text(), wanted, what));
    await window.until('the extension', () =>
      window.vs((vscode) => vscode.extensions.getExtension('cx-as-code.cx-as-code')?.isActive),
    );
    await window.command('cxAsCode.openPreviewToSide');
    const preview = await window.webview(HEAD);
    await preview.locator(HEAD, { hasText: 'Get the refund' }).waitFor();
    const shown = () =>
      preview
        .locator('#panel-map')
        .evaluate((panel) =>
          [...panel.querySelectorAll('.head, .point')].map((part) => [
            part.textContent,
            part.getAttribute('aria-valuetext'),
          ]),
        );
    const picture = JSON.stringify(await shown());

    // Twice, since one that was undone may leave nothing behind.
    for (const { title, act, from, to } of [...EDITS, ...EDITS]) {
      await t.test(title, async () => {
        const after = before.replace(from, to);
        assert.notEqual(after, before);
        await act(window, preview);
        await becomes('the edit', after);
        // In the picture itself …
        await window.page.keyboard.press('Control+z');
        await becomes('what was before', before);
        await window.until('the keyboard to be back', () =>
          preview.locator('body').evaluate(() => document.hasFocus()),
        );
        await window.page.keyboard.press('Control+y');
        await becomes('the edit again', after);
        // … and in the text.
        await window.page.locator('.monaco-editor .view-lines').first().click();
        await window.page.keyboard.press('Control+z');
        await becomes('the text as it was', before);
        await window.until('the picture as it was', async () => JSON.stringify(await shown()) === picture);
      });
    }

    await t.test('while somebody writes, the same keys undo what is being written', async () => {
      await pressAt(window, preview, HEAD, 'F2');
      const field = preview.locator('.write-here');
      await field.waitFor();
      await window.page.keyboard.type('x');
      assert.equal(await field.inputValue(), 'x');
      await window.page.keyboard.press('Control+z');
      await window.until('the name', async () => (await field.inputValue()) === 'Drop the parcel off');
      await window.page.keyboard.press('Escape');
      assert.equal(await text(), before);
    });
  });
});
