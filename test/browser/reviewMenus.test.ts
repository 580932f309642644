import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { vscodeHost } from '../host/fixture.mjs';
import { gitWorkspace } from './review/gitWorkspace.ts';

const JOURNEY = 'journeys/return.journey.yaml';
const CHANGE = '.cx-change';

/** Two commits of a journey on main, a third one on a branch, and something that is not committed. */
function repository() {
  const made = gitWorkspace();
  const file = join(made.folder, JOURNEY);
  const edit = (from: string, to: string) =>
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  made.commit('Write it down', '2026-01-05');
  edit('score: -2', 'score: -1');
  made.commit('A printer in the shop', '2026-01-12');
  made.git('checkout', '-q', '-b', 'work');
  edit('severity: high', 'severity: low');
  made.commit('Fewer complain', '2026-02-01');
  edit('name: Drop the parcel off', 'name: Drop it off');
  return made;
}

test('reviews are in the menus of source control and of the timeline', async (t) => {
  const host = await vscodeHost();
  const made = repository();
  const viewport = { width: 1500, height: 950 };
  await host.withWindow(t.name, { folder: made.folder, file: JOURNEY, viewport }, async (window) => {
    const { page } = window;
    await made.isKnownTo(window);
    // VS Code takes a click that comes right after a menu for the end of the one that has opened it.
    const choose = async (name: string) => {
      const item = page.getByRole('menuitem', { name }).first();
      await item.waitFor();
      await window.until(`the end of the menu with ${name}`, async () => {
        await item.click({ timeout: 1000 }).catch(() => undefined);
        return !(await item.isVisible());
      });
    };
    const changes = async () => {
      const review = await window.webview(CHANGE);
      await review.locator(CHANGE).first().waitFor();
      const told = await review.locator(`${CHANGE} bdi`).allTextContents();
      await window.command('workbench.action.closeActiveEditor');
      return told.length;
    };

    await t.test('of a file that has changed', async () => {
      await window.command('workbench.view.scm');
      const row = page.locator('.scm-view .monaco-list-row').filter({ hasText: 'return.journey.yaml' });
      await row.first().click({ button: 'right' });
      await choose('Review What Changes');
      assert.equal(await changes(), 1);
    });

    await t.test('of the branch', async () => {
      const head = page.locator('.part.sidebar .pane-header').filter({ hasText: /^Changes/ });
      await head.hover();
      await head.locator('[aria-label^="More Actions"]').click();
      await choose('Review This Branch');
      assert.equal(await changes(), 2);
    });

    await t.test('of a commit in the timeline', async () => {
      await window.command('workbench.view.explorer');
      await window.command('timeline.focus');
      const commit = page
        .locator('.timeline-tree-view .monaco-list-row')
        .filter({ hasText: 'A printer in the shop' });
      await commit.first().click({ button: 'right' });
      await choose('Review What Changed');
      assert.equal(await changes(), 1);
    });
  });
});
