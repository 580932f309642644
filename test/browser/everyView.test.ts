import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import type { ViewName } from '../../src/core/diagram/views.ts';
import { cleanWorkspace, vscodeHost } from '../host/fixture.mjs';
import { OUT } from '../host/project.mjs';
import type { VSCodeWindow } from '../host/window.mjs';
import { worldCompany } from '../support/worldCompany.ts';
import { axeViolations } from './preview/axe.ts';
import { drawingFlaws } from './preview/drawingFlaws.ts';
import { textOutside } from './preview/textOutside.ts';
import { missedByKeys, namesThatLackWords } from './preview/walkByKeys.ts';

const THEMES = {
  'Light 2026': 'vscode-light',
  'Dark 2026': 'vscode-dark',
  'Default High Contrast': 'vscode-high-contrast',
  'Default High Contrast Light': 'vscode-high-contrast-light',
};

/** Where each view is looked at, and what its tab is called. */
const VIEWS: Readonly<Record<ViewName, readonly [file: string, tab: string]>> = {
  map: ['journeys/world-6.journey.yaml', 'Map'],
  curve: ['journeys/world-6.journey.yaml', 'Curve'],
  journey: ['journeys/world-6.journey.yaml', 'Journey'],
  persona: ['personas/olena.persona.yaml', 'Persona'],
  strategy: ['world.strategy.yaml', 'Strategy'],
  opportunities: ['world.strategy.yaml', 'Opportunities'],
  roadmap: ['world.strategy.yaml', 'Roadmap'],
  coverage: ['world.strategy.yaml', 'Coverage'],
};

/** Axe takes the lines of a label in a drawing for one word, so it does not find them in the name: see namesThatLackWords. */
const LABEL_RULE = 'label-content-name-mismatch';
const JOINS_LINES: ReadonlySet<ViewName> = new Set(['journey', 'opportunities', 'roadmap']);

/** What there is one of for each step. */
const STEPS = { map: 'th.step .head', curve: '.point', journey: '[data-step]' } as const;

/** Opens a view of a file, unless it is there already, and waits until it stands on the page. */
async function shown(window: VSCodeWindow, view: ViewName, file = VIEWS[view][0]): Promise<FrameLocator> {
  const page = await window.webview('.top');
  const isThere = () =>
    page
      .locator('body')
      .evaluate(
        (_, [name, panel]) =>
          document.title.endsWith(name) &&
          document.querySelector(`${panel}:not([hidden]) [data-at]`) !== null,
        [path.basename(file), `#panel-${view}`] as const,
      );
  await window.vs(async (vscode, path) => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) return;
    const uri = vscode.Uri.joinPath(folder.uri, path);
    await vscode.window.showTextDocument(uri, { viewColumn: 1 });
  }, file);
  // The view may still be on its way to the file to which a part has led before; it has to stay at this one.
  let seen = 0;
  const stays = async () => {
    seen = (await isThere()) ? seen + 1 : 0;
    if (seen === 0)
      await page
        .getByRole('tab', { name: VIEWS[view][1], exact: true })
        .click({ timeout: 2000 })
        .catch(() => {});
    return seen > 10;
  };
  await window.until(`${view} of ${file}`, stays, 30_000);
  return page;
}

async function axeFindings(page: FrameLocator, view: ViewName): Promise<readonly string[]> {
  const body = await page.locator('body').elementHandle();
  const frame = (await body?.ownerFrame()) ?? assert.fail('no frame');
  return axeViolations(frame, JOINS_LINES.has(view) ? [LABEL_RULE] : []);
}

/** Enter on the part where the walk has ended selects the text that it comes from. */
async function leadsToItsSource(window: VSCodeWindow, page: FrameLocator, view: ViewName): Promise<void> {
  const here = page.locator(`#panel-${view} [data-stop]:focus`);
  const at = (await here.getAttribute('data-at')) ?? '';
  await window.vs((vscode) => {
    for (const editor of vscode.window.visibleTextEditors) {
      const start = new vscode.Position(0, 0);
      editor.selection = new vscode.Selection(start, start);
    }
  });
  await window.page.keyboard.press('Enter');
  const selected = () =>
    window.vs((vscode) => {
      const editor = vscode.window.activeTextEditor;
      return editor && !editor.selection.isEmpty && editor.document.lineAt(editor.selection.start).text;
    });
  const line = await window.until(`the source of ${at}`, selected, 30_000).catch(async (error) => {
    const focused = await page
      .locator(':focus')
      .evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 200)));
    throw new Error(`${error.message}; the focus is on ${JSON.stringify(focused)}`);
  });
  assert.ok(String(line).trim().length > 0, at);
}

/** The page of the preview from its beginning as a picture, in out/screenshots. */
async function picture(page: FrameLocator, name: string): Promise<void> {
  await page.locator('.panel:not([hidden])').evaluate((panel) => {
    for (const scroller of [panel, ...panel.querySelectorAll('.scroller')]) scroller.scrollTo(0, 0);
  });
  const file = path.join(OUT, 'screenshots/views', `${name.replaceAll(' ', '-')}.png`);
  await page.locator('body').screenshot({ path: file, animations: 'disabled' });
}

test('every view in every theme: drawn, without a finding of axe or the policy, and walked by keys', {
  timeout: 1_500_000,
}, async (t) => {
  const host = await vscodeHost();
  const folder = cleanWorkspace(worldCompany([6, 60, 300]), { empty: true });
  const viewport = { width: 1900, height: 1200 };
  await host.withWindow(t.name, { folder, viewport, file: VIEWS.map[0] }, async (window) => {
    // Otherwise each key of a walk begins to scroll smoothly, hundreds of times at once.
    await window.page.emulateMedia({ reducedMotion: 'reduce' });
    // A busy machine draws three hundred steps slowly.
    window.page.setDefaultTimeout(90_000);
    const refused: string[] = [];
    window.page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    await window.until('the extension', () =>
      window.vs((vscode) => vscode.extensions.getExtension('cx-as-code.cx-as-code')?.isActive),
    );
    await window.command('workbench.action.closeSidebar');
    await window.command('cxAsCode.openPreviewToSide');
    for (const view of Object.keys(VIEWS) as ViewName[]) {
      for (const [theme, kind] of Object.entries(THEMES)) {
        await t.test(`${view}, ${theme}`, async () => {
          const page = await shown(window, view);
          const panel = page.locator(`#panel-${view}`);
          await window.vs(
            (vscode, name) =>
              vscode.workspace.getConfiguration('workbench').update('colorTheme', name, false),
            theme,
          );
          await page.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
          await picture(page, `${view}-${theme}`);
          assert.deepEqual(await axeFindings(page, view), []);
          assert.deepEqual(await missedByKeys(window.page, page, view), []);
          assert.deepEqual(await panel.evaluate(namesThatLackWords), []);
          assert.deepEqual(await panel.evaluate(textOutside), []);
          await leadsToItsSource(window, page, view);
        });
      }
    }
    for (const count of [60, 300]) {
      for (const view of ['map', 'curve', 'journey'] as const) {
        await t.test(`${view} of ${count} steps`, async () => {
          const file = `journeys/world-${count}.journey.yaml`;
          const page = await shown(window, view, file);
          const panel = page.locator(`#panel-${view}`);
          assert.equal(await panel.locator(STEPS[view]).count(), count);
          await picture(page, `${view}-${count}`);
          assert.deepEqual(await panel.evaluate(textOutside), []);
          if (view === 'journey') assert.deepEqual(await panel.evaluate(drawingFlaws), []);
          assert.deepEqual(await missedByKeys(window.page, page, view, STEPS[view]), []);
          assert.deepEqual(await panel.evaluate(namesThatLackWords), []);
          await leadsToItsSource(window, page, view);
          // What axe looks at is the same for more steps, and takes it long.
          if (count > 60) return;
          assert.deepEqual(await axeFindings(page, view), []);
        });
      }
    }
    assert.deepEqual(refused, []);
  });
});
