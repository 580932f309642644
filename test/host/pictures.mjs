// Takes the pictures of the README and the documentation anew, in a real VS Code: `node test/host/pictures.mjs`.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { closeVscodeHost, vscodeHost } from './fixture.mjs';
import { ROOT, temporaryFolder } from './project.mjs';
import { makeBranch, makeYear, openHistory, openReview, RETURN } from './reviewPictures.mjs';

const IMAGES = join(ROOT, 'docs/images');

const THEMES = {
  light: 'Light 2026',
  dark: 'Dark 2026',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

const QUIET = {
  'editor.fontSize': 13,
  'workbench.activityBar.location': 'hidden',
  'workbench.statusBar.visible': true,
  'editor.lightbulb.enabled': 'off',
  'editor.occurrencesHighlight': 'off',
};

/** A journey that is as long as journeys get, with names as long as people write them. */
function longJourney() {
  const steps = Array.from({ length: 60 }, (_, i) => {
    const names = [
      'Compares three offers on the phone',
      'Waits',
      'Шукає відповідь у застосунку',
      'Llama a la tienda porque nadie contesta al correo',
      'Opens the parcel with the children 🎉',
    ];
    return { id: `step-${i}`, name: names[i % names.length], emotion: ((i * 7) % 5) - 2 };
  });
  const stages = Array.from({ length: 10 }, (_, i) => ({
    id: `stage-${i}`,
    name: `Stage ${i + 1}`,
    steps: steps.slice(i * 6, i * 6 + 6),
  }));
  return JSON.stringify(
    {
      apiVersion: 'cx/v1',
      kind: 'journey',
      id: 'long-journey',
      name: 'A journey of sixty steps',
      persona: 'weekend-family-planner',
      goal: 'See whether everything can be read',
      stages,
    },
    null,
    2,
  );
}

mkdirSync(IMAGES, { recursive: true });
const host = await vscodeHost();

/**
 * @param {string} name
 * @param {string} theme
 * @param {string} file
 * @param {(window: import('./window.mjs').VSCodeWindow) => Promise<unknown>} prepare
 * @param {{width: number, height: number}} [viewport]
 */
async function picture(name, theme, file, prepare, viewport = { width: 1360, height: 720 }) {
  const folder = join(temporaryFolder(), 'ferrow');
  cpSync(join(ROOT, 'examples'), folder, { recursive: true });
  if (name.startsWith('long')) writeFileSync(join(folder, 'journeys/long.journey.yaml'), longJourney());
  if (name.startsWith('review')) makeBranch(folder);
  if (name.startsWith('history')) makeYear(folder);
  const options = { folder, file, viewport, settings: { 'workbench.colorTheme': theme, ...QUIET } };
  await host.withWindow(name, options, async (window) => {
    await window.until('the extension', () =>
      window.vs((vscode) => vscode.extensions.getExtension('cx-as-code.cx-as-code')?.isActive),
    );
    await window.command('workbench.action.closeSidebar');
    await prepare(window);
    await window.page.waitForTimeout(700); // for what fades in
    await window.page.screenshot({ path: join(IMAGES, `${name}.png`), animations: 'disabled' });
  });
}

/** @param {import('./window.mjs').VSCodeWindow} window */
async function previewOf(window) {
  await window.command('cxAsCode.openPreviewToSide');
  const preview = await window.webview('.map th.step .head');
  await preview.locator('.map th.step .head').first().waitFor();
  return preview;
}

/** @param {import('./window.mjs').VSCodeWindow} window */
async function widenSidebar({ page }) {
  const sidebar = await page.locator('.part.sidebar').boundingBox();
  const edge = (sidebar?.x ?? 0) + (sidebar?.width ?? 0) + 1;
  await page.mouse.move(edge, 400);
  await page.mouse.down();
  await page.mouse.move(edge + 230, 400, { steps: 8 });
  await page.mouse.up();
  await page.mouse.move(edge + 560, 705);
}

const only = process.argv[2];
for (const [name, theme] of Object.entries(THEMES)) {
  if (only && !name.startsWith(only)) continue;
  await picture(`preview-${name}`, theme, 'journeys/return-online-order.journey.yaml', async (window) => {
    const preview = await previewOf(window);
    await preview.locator('.map th.step .head').nth(3).click();
  });
  await picture(`long-${name}`, theme, 'journeys/long.journey.yaml', async (window) => {
    await previewOf(window);
    await window.command('workbench.action.focusRightGroup');
    await window.command('workbench.action.toggleMaximizeEditorGroup');
  });
}
for (const [name, theme] of Object.entries(THEMES)) {
  if (only && only !== 'review') continue;
  await picture(`review-${name}`, theme, RETURN, openReview, { width: 1360, height: 900 });
}
for (const [name, theme] of Object.entries(THEMES)) {
  if (only && only !== 'history') continue;
  await picture(`history-${name}`, theme, RETURN, openHistory, { width: 1360, height: 900 });
}
if (!only || only === 'problems') {
  await picture('problems', 'Light 2026', 'journeys/return-online-order.journey.yaml', async (window) => {
    await window.vs(async (vscode) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      if (!folder) return;
      const uri = vscode.Uri.joinPath(folder.uri, 'journeys/return-online-order.journey.yaml');
      const document = await vscode.workspace.openTextDocument(uri);
      const edit = new vscode.WorkspaceEdit();
      /** @param {string} from @param {string} to */
      const swap = (from, to) => {
        const at = document.getText().indexOf(from);
        edit.replace(
          uri,
          new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)),
          to,
        );
      };
      swap('touchpoints: [returns-portal]', 'touchpoints: [return-portal]');
      swap('name: Registers the return', 'nmae: Registers the return');
      swap('score: -1', 'score: -3');
      await vscode.workspace.applyEdit(edit);
      const editor = await vscode.window.showTextDocument(document);
      const place = document.positionAt(document.getText().indexOf('nmae'));
      editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenter);
      await vscode.commands.executeCommand('workbench.actions.view.problems');
    });
    await window.page.locator('.markers-panel .monaco-list-row').nth(2).waitFor();
  });
}
if (!only || only === 'hover') {
  await picture('hover', 'Light 2026', 'journeys/return-online-order.journey.yaml', async (window) => {
    await window.command('outline.focus');
    await window.page.getByRole('treeitem', { name: /Registers the return/ }).waitFor();
    await window.vs((vscode) => {
      const editor = vscode.window.activeTextEditor;
      if (!editor) return;
      const { document } = editor;
      const place = document.positionAt(document.getText().indexOf('returns-mail') + 3);
      editor.selection = new vscode.Selection(place, place);
      editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenter);
    });
    await window.command('workbench.action.focusActiveEditorGroup');
    await window.command('editor.action.showHover');
    await window.page.locator('.monaco-hover .hover-row').first().waitFor();
  });
}
if (!only || only === 'outline') {
  await picture('outline', 'Light 2026', 'journeys/return-online-order.journey.yaml', async (window) => {
    await window.command('outline.focus');
    const row = window.page.getByRole('treeitem', { name: /Needs a printed label/ });
    // The files above would leave a few lines for the outline.
    await window.page.locator('.pane-header[aria-label^="Explorer Section"]').first().click();
    await row.waitFor();
    await widenSidebar(window);
    await row.click();
  });
}
if (!only || only === 'completion') {
  await picture('completion', 'Light 2026', 'journeys/return-online-order.journey.yaml', async (window) => {
    await window.vs((vscode) => {
      const editor = vscode.window.activeTextEditor;
      if (!editor) return;
      const { document } = editor;
      const from = document.positionAt(document.getText().indexOf('returns-mail'));
      editor.selection = new vscode.Selection(from, from.translate(0, 'returns-mail'.length));
      editor.revealRange(new vscode.Range(from, from), vscode.TextEditorRevealType.InCenter);
    });
    await window.command('workbench.action.focusActiveEditorGroup');
    await window.page.keyboard.type('re');
    const row = window.page.locator('.suggest-widget.visible .monaco-list-row').first();
    await row.waitFor();
    // What stands beside the list is shown or hidden by the same key that opens it.
    await window.page.keyboard.press('Control+Space');
    await window.page.locator('.suggest-details').waitFor();
  });
}
if (!only || only === 'view') {
  await picture('view', 'Light 2026', 'journeys/return-online-order.journey.yaml', async (window) => {
    await window.command('cxAsCode.explorer.focus');
    const tree = window.page.locator('.monaco-list[aria-label^="CX"]');
    /** @param {string} label */
    const row = (label) => tree.getByRole('treeitem', { name: label }).first();
    await row('Personas').waitFor();
    // The files above would leave a few lines for the view, and names would be cut.
    await window.page.locator('.pane-header[aria-label^="Explorer Section"]').first().click();
    await widenSidebar(window);
    await row('journey Return something bought online').waitFor();
    await window.page.locator('.codelens-decoration').first().waitFor();
  });
}
await closeVscodeHost();
