import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { cleanWorkspace, vscodeHost } from '../host/fixture.mjs';
import type { VSCodeWindow } from '../host/window.mjs';
import { reloadWindow } from './preview/reloadWindow.ts';

const JOURNEY = 'journeys/return.journey.yaml';
const PERSONA = 'personas/anna.persona.yaml';

/** A step in the head of the map. */
const STEP = '.map th.step .head';

const STEPS = [
  'Try the shoes on',
  'Read the terms: who pays?',
  'Print the label',
  'Drop the parcel off',
  'Wait',
  'Get the refund',
];

/** The preview as the user sees it, once all steps are drawn. */
async function drawnPreview(window: VSCodeWindow, steps = STEPS.length): Promise<FrameLocator> {
  const preview = await window.webview(STEP);
  await window.until(`${steps} steps`, async () => (await preview.locator(STEP).count()) === steps);
  return preview;
}

async function openFile(window: VSCodeWindow, path: string): Promise<void> {
  await window.vs(async (vscode, path) => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) return;
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, path), { viewColumn: 1 });
  }, path);
}

function selectedText(window: VSCodeWindow): Promise<string | undefined> {
  return window.vs((vscode) => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.getText(editor.selection);
  });
}

/** Puts the cursor behind the first occurrence of a text in the journey. */
function cursorBehind(window: VSCodeWindow, text: string): Promise<void> {
  return window.vs(async (vscode, wanted) => {
    const editor = vscode.window.visibleTextEditors.find(({ document }) =>
      document.fileName.endsWith('return.journey.yaml'),
    );
    if (!editor) throw new Error('The journey is not visible');
    const place = editor.document.positionAt(editor.document.getText().indexOf(wanted) + wanted.length);
    editor.selection = new vscode.Selection(place, place);
    await vscode.window.showTextDocument(editor.document, {
      viewColumn: editor.viewColumn,
      preserveFocus: false,
    });
  }, text);
}

/** The place of the cursor, as VS Code writes it into its storage. */
async function cursorAsKept(window: VSCodeWindow): Promise<string> {
  const [line, character] = await window.vs((vscode) => {
    const { active } = vscode.window.activeTextEditor?.selection ?? {};
    if (!active) throw new Error('No text is open');
    return [active.line, active.character] as const;
  });
  return `"position":{"lineNumber":${line + 1},"column":${character + 1}}`;
}

test('the preview beside the text draws, follows and leads back', async (t) => {
  const host = await vscodeHost();
  await host.withWindow(t.name, { folder: cleanWorkspace() }, async (window) => {
    // Not named in the address of the window: such a window opens just that file again after a reload.
    await openFile(window, JOURNEY);
    const refused: string[] = [];
    window.page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });

    await t.test('one icon in the title of the editor opens it', async () => {
      await window.page.locator('.editor-actions a[aria-label^="Open Preview to the Side"]').click();
      const preview = await drawnPreview(window);
      const names = await preview.locator(STEP).allInnerTexts();
      for (const [i, name] of STEPS.entries()) assert.ok(names[i]?.includes(name), `${names[i]} is ${name}`);
      assert.match(names[2] ?? '', /moment of truth/);
      const scores = await preview
        .locator('.point')
        .evaluateAll((points) => points.map((point) => point.getAttribute('aria-valuetext')));
      assert.deepEqual([scores[2], scores[4]], ['very bad (−2), annoyed', 'not scored']);
      assert.match(await preview.locator('.map-heading').innerText(), /Anna Berger/);
    });

    await t.test('Mermaid draws it, too, once its tab is chosen', async () => {
      const preview = await drawnPreview(window);
      await preview.getByRole('tab', { name: 'Journey', exact: true }).click();
      await preview.locator('.journey [data-step="5"]').waitFor();
      await preview.getByRole('tab', { name: 'Map', exact: true }).click();
      await preview.locator(STEP).first().waitFor();
    });

    await t.test('a click on a step selects its name in the text', async () => {
      const preview = await drawnPreview(window);
      await preview.locator(STEP).nth(3).click();
      await window.until('the selection', async () => (await selectedText(window)) === 'Drop the parcel off');
    });

    await t.test('the step under the cursor is marked', async () => {
      const preview = await drawnPreview(window);
      await cursorBehind(window, 'name: Get the refund');
      await window.until('the mark', async () => {
        const marked = await preview
          .locator(`${STEP}[aria-current]`)
          .innerText({ timeout: 500 })
          .catch(() => '');
        return marked.includes('Get the refund');
      });
    });

    await t.test('resting on a part says what the editor says', async () => {
      const preview = await drawnPreview(window);
      await preview.locator('.touchpoint').first().hover();
      await preview.locator('.hint', { hasText: 'Touchpoint:' }).waitFor();
      await window.page.mouse.move(0, 0);
    });

    await t.test('typing redraws it', async () => {
      const preview = await drawnPreview(window);
      await cursorBehind(window, 'name: Wait');
      await window.page.keyboard.type(' and hope', { delay: 20 });
      await preview.locator('.map .stage', { hasText: 'Wait and hope' }).waitFor();
    });

    await t.test('while the YAML is broken the last good picture stays, and says so', async () => {
      const preview = await drawnPreview(window);
      await cursorBehind(window, 'touchpoints: [refund-mail');
      await window.page.keyboard.press('Delete');
      const banner = preview
        .locator('[role=alert], [role=status]', { hasText: 'The closing `]` is missing.' })
        .first();
      await banner.waitFor();
      assert.equal(await preview.locator(STEP).count(), STEPS.length);

      await preview.getByRole('button', { name: 'Show Problem' }).click();
      await window.until('the line of the problem', () =>
        window.vs((vscode) => (vscode.window.activeTextEditor?.selection.start.line ?? 0) >= 42),
      );
      await cursorBehind(window, 'touchpoints: [refund-mail');
      await window.page.keyboard.type(']');
      await banner.waitFor({ state: 'hidden' });
    });

    await t.test('the chords of the Markdown preview open it', async () => {
      await window.command('workbench.action.closeAllEditors');
      await openFile(window, JOURNEY);
      await window.page.locator('.monaco-editor .view-lines').first().click();
      await window.page.locator('.editor-actions a[aria-label^="Open Preview"]').waitFor();
      await window.page.keyboard.press('Control+k');
      await window.page.keyboard.press('v');
      await drawnPreview(window);
    });

    await t.test(
      'after a reload it is there again, with its lanes, and each file with the tab it was left with',
      async () => {
        const preview = await drawnPreview(window);
        const lanes = () =>
          preview
            .locator('#panel-map [data-act=lane]')
            .evaluateAll((names) => names.map((name) => (name as HTMLElement).dataset.value));
        const usual = await lanes();
        assert.deepEqual(usual.slice(0, 3), ['goal', 'actions', 'emotion']);
        await preview.locator('#panel-map [data-act=lane][data-value=goal]').focus();
        await window.page.keyboard.press('Alt+ArrowDown');
        await window.until('the goal to be below', async () => (await lanes())[1] === 'goal');
        await preview.locator('#panel-map [data-act=lane][data-value=actions]').focus();
        await window.page.keyboard.press('Delete');
        await window.until('a lane to be hidden', async () => !(await lanes()).includes('actions'));
        const chosen = await lanes();
        await openFile(window, PERSONA);
        await preview.getByRole('tab', { name: 'Roadmap', exact: true }).click();
        await preview.locator('#panel-roadmap:not([hidden])').waitFor();
        await openFile(window, JOURNEY);
        await preview.locator('#panel-map:not([hidden])').waitFor();
        // Kept together with which file is open: a window kept while the persona was open would come back with her.
        await cursorBehind(window, 'Drop the parcel off');

        await reloadWindow(window, [
          'mainThreadWebview-cxAsCode.preview',
          '"hidden":["actions"]',
          '"roadmap"]',
          await cursorAsKept(window),
        ]);
        const again = await drawnPreview(window);
        assert.deepEqual(
          await again
            .locator('#panel-map [data-act=lane]')
            .evaluateAll((names) => names.map((name) => (name as HTMLElement).dataset.value)),
          chosen,
        );
        await again.locator(STEP).first().click();
        await window.until(
          'the selection',
          async () => (await selectedText(window).catch(() => '')) === 'Try the shoes on',
        );
        await openFile(window, PERSONA);
        await again.locator('#panel-roadmap:not([hidden])').waitFor();
        await openFile(window, JOURNEY);
        await again.locator('#panel-map:not([hidden])').waitFor();
      },
    );

    assert.deepEqual(refused, [], 'nothing was refused by the Content Security Policy');
  });
});
