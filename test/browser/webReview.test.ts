import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { vscodeHost } from '../host/fixture.mjs';
import { withWebWindow } from '../host/webWindow.mjs';
import type { VSCodeWindow } from '../host/window.mjs';
import { gitWorkspace } from './review/gitWorkspace.ts';

const JOURNEY = 'journeys/return.journey.yaml';
/** Ours by its header alone. */
const PLAIN = 'pickup.yaml';
const CHANGE = '.cx-change';

/** A real repository: what its last commit says, and what has been edited since. */
function state() {
  const repository = gitWorkspace();
  const text = readFileSync(join(repository.folder, JOURNEY), 'utf8');
  const plain = text.replace('id: return-goods', 'id: pickup').replace('Return goods', 'Pick up');
  writeFileSync(join(repository.folder, PLAIN), plain);
  repository.commit('first');
  const edited = text
    .replace('score: -2, label: annoyed', 'score: -1, label: annoyed')
    .replace('severity: high', 'severity: critical')
    .replace('      - id: wait\n        name: Wait\n        action: Looks at the account\n', '')
    .replace('name: Drop the parcel off', 'name: Drop the parcel off at the shop');
  writeFileSync(join(repository.folder, JOURNEY), `# Checked with the shops\n${edited}`);
  writeFileSync(join(repository.folder, PLAIN), plain.replace('emotion: 2', 'emotion: 1'));
  const names = repository.git('ls-tree', '-r', '--name-only', 'HEAD').trim().split('\n');
  const commit = Object.fromEntries(names.map((name) => [name, repository.git('show', `HEAD:${name}`)]));
  return { folder: repository.folder, commit };
}

/** The line in which something is selected, on one side of the text diff. */
async function selectedLine({ page }: VSCodeWindow, side: 'original' | 'modified'): Promise<string> {
  const editor = page.locator(`.monaco-diff-editor .editor.${side}`).first();
  return editor.evaluate((element) => {
    const top = element.querySelector('.selected-text')?.getBoundingClientRect().top;
    const lines = [...element.querySelectorAll('.view-line')];
    const found = lines.find((line) => line.getBoundingClientRect().top === top);
    return (found?.textContent ?? '').replaceAll('\u00a0', ' ').trim();
  });
}

/** Opens the text diff of a changed file from the list of source control, and presses its button. */
async function openReview(window: VSCodeWindow, name: string, change: string) {
  const { page } = window;
  await page.locator('.scm-view .monaco-list-row').filter({ hasText: name }).first().click();
  await page.locator('.editor-actions a[aria-label^="Review What Changes"]').click({ timeout: 20_000 });
  return window.webview(`${CHANGE} bdi:has-text(${JSON.stringify(change)})`);
}

test('in the web, a text diff of a journey becomes a review, which leads to the lines of both sides', async (t) => {
  const { browser } = await vscodeHost();
  const act = async (window: VSCodeWindow) => {
    const { page } = window;
    await page.keyboard.press('Control+Shift+g');
    const review = await openReview(window, 'return.journey.yaml', 'Print the label');

    await t.test('with the picture and the list of changes', async () => {
      await review.locator('.cx-verdict').filter({ hasText: '4 changes' }).waitFor();
      assert.deepEqual(await review.locator(`${CHANGE} bdi`).allTextContents(), [
        'Step “Print the label”: −2 → −1 (better)',
        'Gone from “Wait for the money”: step “Wait”',
        'Pain “Nobody has a printer at home”: severity high → critical (worse)',
        'Step “Drop the parcel off at the shop”: name “Drop the parcel off” → “Drop the parcel off at the shop”',
      ]);
      assert.deepEqual(await review.locator('.cx-step.cx-removed bdi').allTextContents(), ['Wait']);
      assert.equal(await review.locator('.cx-step.cx-changed').count(), 2);
      assert.equal(await review.locator('polyline.cx-old').count(), 1);
      await window.screenshot('review in the web');
    });

    await t.test('from change to change, to their lines on the new side', async () => {
      await review.locator(CHANGE).first().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await window.until(
        'the new line',
        async () => (await selectedLine(window, 'modified')) === 'severity: critical',
      );
      await review.locator(CHANGE).nth(2).focus();
      await page.keyboard.press('F7');
      await window.until(
        'the next one',
        async () => (await selectedLine(window, 'modified')) === 'name: Drop the parcel off at the shop',
      );
    });

    await t.test('and to their lines on the old side', async () => {
      await review.locator(CHANGE).nth(1).locator('[data-act=before]').click();
      await window.until(
        'the old line',
        async () => (await selectedLine(window, 'original')) === '- id: wait',
      );
    });

    await t.test('also of a file that is ours by its header alone', async () => {
      const other = await openReview(window, PLAIN, 'Get the refund');
      assert.equal(await other.locator(CHANGE).count(), 1);
    });
  };
  await withWebWindow(browser, t.name, act, state());
});
