import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { cleanWorkspace, vscodeHost } from '../host/fixture.mjs';
import type { VSCodeWindow } from '../host/window.mjs';

const JOURNEY = 'journeys/return.journey.yaml';
const CHANGE = '.cx-change';

/** The fixture in a repository of its own: a first commit on main, and a branch on which a journey has changed. */
function repository(): string {
  const folder = cleanWorkspace();
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', ...args], {
      cwd: folder,
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'first');
  git('checkout', '-q', '-b', 'work');
  const file = join(folder, JOURNEY);
  const text = readFileSync(file, 'utf8')
    .replace('score: -2, label: annoyed', 'score: -1, label: annoyed')
    .replace('severity: high', 'severity: critical')
    .replace('      - id: wait\n        name: Wait\n        action: Looks at the account\n', '')
    .replace('name: Drop the parcel off', 'name: Drop the parcel off at the shop');
  writeFileSync(file, text);
  return folder;
}

async function openDiff(window: VSCodeWindow): Promise<void> {
  await window.until(
    'the repository',
    () =>
      window.vs(async (vscode) => {
        const git = vscode.extensions.getExtension('vscode.git');
        const api = git && (await git.activate()).getAPI(1);
        return api?.repositories.length > 0 && api.repositories[0].state.HEAD?.name === 'work';
      }),
    20_000,
  );
  await window.vs(async (vscode, path) => {
    const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);
    const api = (await vscode.extensions.getExtension('vscode.git')!.activate()).getAPI(1);
    await vscode.commands.executeCommand('vscode.diff', api.toGitUri(uri, 'HEAD'), uri, 'return (HEAD)');
  }, JOURNEY);
}

/** The line, and the scheme of the document, at which the cursor of an editor stands. */
function cursors(window: VSCodeWindow): Promise<string[]> {
  return window.vs((vscode) =>
    vscode.window.visibleTextEditors.map(
      ({ document, selection }) =>
        `${document.uri.scheme} ${document.lineAt(selection.start.line).text.trim()}`,
    ),
  );
}

test('a text diff of a journey in git becomes a review, which leads to the lines of both sides', async (t) => {
  const host = await vscodeHost();
  const viewport = { width: 1500, height: 900 };
  await host.withWindow(t.name, { folder: repository(), file: JOURNEY, viewport }, async (window) => {
    await openDiff(window);
    const { page } = window;
    await page.locator('.editor-actions a[aria-label^="Review What Changes"]').click({ timeout: 20_000 });
    const review = await window.webview(CHANGE);

    await t.test('with the picture and the list of changes', async () => {
      await review.locator('.cx-verdict').filter({ hasText: '4 changes' }).waitFor();
      const told = await review.locator(`${CHANGE} bdi`).allTextContents();
      assert.deepEqual(told, [
        'Step “Print the label”: −2 → −1 (better)',
        'Gone from “Wait for the money”: step “Wait”',
        'Pain “Nobody has a printer at home”: severity high → critical (worse)',
        'Step “Drop the parcel off at the shop”: name “Drop the parcel off” → “Drop the parcel off at the shop”',
      ]);
      assert.deepEqual(await review.locator('.cx-step.cx-removed bdi').allTextContents(), ['Wait']);
      assert.equal(await review.locator('.cx-step.cx-changed').count(), 2);
      assert.equal(await review.locator('polyline.cx-old').count(), 1);
    });

    await t.test('by keyboard, from change to change', async () => {
      await review.locator(CHANGE).first().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      assert.match((await review.locator(`${CHANGE}[aria-pressed=true]`).textContent()) ?? '', /severity/);
      await page.keyboard.press('Enter');
      await window.until('the new line', async () =>
        (await cursors(window)).includes('file severity: critical'),
      );
      await window.webview(CHANGE);
    });

    await t.test('a click on the old place selects the old line', async () => {
      const again = await window.webview(CHANGE);
      await again.locator(CHANGE).nth(1).locator('[data-act=before]').click();
      await window.until('the old line', async () =>
        (await cursors(window)).some((at) => at === 'git - id: wait'),
      );
    });

    await t.test('filtered by class', async () => {
      const again = await window.webview(CHANGE);
      await again.locator('select').first().selectOption('wording');
      assert.equal(await again.locator(CHANGE).count(), 1);
      await again.locator('select').first().selectOption('');
      assert.equal(await again.locator(CHANGE).count(), 4);
    });

    await t.test('and stays true while the new side is edited', async () => {
      await window.vs(async (vscode, path) => {
        const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);
        const document = await vscode.workspace.openTextDocument(uri);
        const at = document.getText().indexOf('emotion: 2');
        const edit = new vscode.WorkspaceEdit();
        edit.replace(
          uri,
          new vscode.Range(document.positionAt(at), document.positionAt(at + 10)),
          'emotion: -2',
        );
        await vscode.workspace.applyEdit(edit);
      }, JOURNEY);
      const again = await window.webview(CHANGE);
      await again
        .locator(`${CHANGE} bdi`)
        .filter({ hasText: 'Step “Get the refund”: 2 → −2 (worse)' })
        .waitFor();
    });

    await t.test('the whole branch is reviewed against where it parted', async () => {
      await window.command('workbench.action.closeAllEditors').catch(() => {});
      await window.vs(async (vscode) => {
        await vscode.workspace.saveAll();
        await vscode.commands.executeCommand('cxAsCode.review.branch');
      });
      const branch = await window.webview(CHANGE);
      await branch.locator('h1').filter({ hasText: 'main → work' }).waitFor();
      assert.equal(await branch.locator(CHANGE).count(), 5);
    });

    await t.test('compared with a branch, a tag or a commit that one chooses', async () => {
      await window.command('workbench.action.closeAllEditors');
      await window.palette('CX as Code: Compare with…');
      const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'first' }).first();
      await row.click();
      const compared = await window.webview(CHANGE);
      assert.equal(await compared.locator(CHANGE).count(), 5);
    });

    await t.test('from the list of source control and from the timeline', async () => {
      for (const command of ['resource', 'timelineItem'] as const) {
        await window.command('workbench.action.closeAllEditors');
        await window.vs(
          async (vscode, [command, path]) => {
            const resourceUri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);
            const state = { resourceUri, resourceGroupType: 2 };
            const item = { ref: '', previousRef: 'HEAD' };
            if (command === 'resource')
              await vscode.commands.executeCommand('cxAsCode.review.resource', state);
            else {
              const api = (await vscode.extensions.getExtension('vscode.git')!.activate()).getAPI(1);
              await api.repositories[0].add([resourceUri.fsPath]);
              await vscode.commands.executeCommand('cxAsCode.review.timelineItem', item, resourceUri);
            }
          },
          [command, JOURNEY] as const,
        );
        const shown = await window.webview(CHANGE);
        assert.equal(await shown.locator(CHANGE).count(), 5, command);
      }
    });
  });
});
