import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { cleanWorkspace, vscodeHost } from '../host/fixture.mjs';
import { type GitWorkspace, gitWorkspace } from './review/gitWorkspace.ts';

const FILE = 'journeys/return.journey.yaml';
const OLD = 'journeys/give-back.journey.yaml';

/** A journey that was called otherwise at first, became better, broke, was mended, and is edited now. */
function eventful(): GitWorkspace {
  const repository = gitWorkspace();
  const { folder, git, commit } = repository;
  const file = join(folder, FILE);
  const whole = readFileSync(file, 'utf8');
  git('mv', FILE, OLD);
  commit('Write it down', '2026-01-05');
  git('mv', OLD, FILE);
  commit('Call it by its name', '2026-01-12');
  writeFileSync(file, whole.replace('score: -2', 'score: 1'));
  commit('<b>A printer</b> in the shop', '2026-02-01');
  writeFileSync(file, whole.replace('stages:', 'stages: ['));
  commit('Half a thought', '2026-02-02');
  writeFileSync(file, whole.replace('score: -2', 'score: 1').replace('emotion: 2', 'emotion: 1'));
  commit('Mend it, and be honest about the end', '2026-02-03');
  return repository;
}

test('the history of a journey in git is a chart, and each commit leads to its review', async (t) => {
  const host = await vscodeHost();
  const repository = eventful();
  const viewport = { width: 1500, height: 950 };
  await host.withWindow(t.name, { folder: repository.folder, file: FILE, viewport }, async (window) => {
    const { page } = window;
    await repository.isKnownTo(window);
    // The palette offers it once the file is known to be a journey.
    await page.locator('.editor-actions a[aria-label^="Open Preview"]').waitFor();
    await window.palette('CX as Code: Show History');
    const history = await window.webview('.history-column');
    const subjects = () => history.locator('.history-table tbody th bdi').allTextContents();

    await t.test('with every commit, also from before it had its name', async () => {
      await window.until('five commits', async () => (await subjects()).length === 5);
      assert.deepEqual(await subjects(), [
        'Mend it, and be honest about the end',
        'Half a thought',
        '<b>A printer</b> in the shop',
        'Call it by its name',
        'Write it down',
      ]);
      assert.equal(await history.locator('.history-trouble').count(), 1);
      assert.match(
        (await history.locator('.history-summary').textContent()) ?? '',
        /5 commits, 2026-01-05 – 2026-02-03/,
      );
      await window.screenshot('history in a window');
    });

    await t.test('and what is not committed, while it is typed', async () => {
      await window.vs(async (vscode, path) => {
        const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);
        const document = await vscode.workspace.openTextDocument(uri);
        const at = document.getText().indexOf('emotion: 1');
        const edit = new vscode.WorkspaceEdit();
        const range = new vscode.Range(document.positionAt(at), document.positionAt(at + 10));
        edit.replace(uri, range, 'emotion: -2');
        await vscode.workspace.applyEdit(edit);
      }, FILE);
      await history.locator('.history-table tbody tr').nth(5).waitFor();
      assert.equal((await subjects())[0], 'Not committed yet');
      await window.vs((vscode) => vscode.workspace.saveAll());
      repository.commit('Ask again', '2026-03-01');
      await window.vs(async (vscode) => {
        const api = (await vscode.extensions.getExtension('vscode.git')!.activate()).getAPI(1);
        await api.repositories[0].status();
      });
      await window.until('the new commit', async () => (await subjects())[0] === 'Ask again');
      assert.equal((await subjects()).length, 6);
    });

    await t.test(
      'and a commit of the catalog alone, since a pain is answered now; before that, as not committed',
      async () => {
        const catalog = join(repository.folder, 'catalog/all.catalog.yaml');
        const text = readFileSync(catalog, 'utf8');
        const answer =
          'opportunities:\n  - id: no-paper\n    statement: A code instead of a label\n    pains: [return-goods/no-printer]\n';
        await window.vs(async (vscode, more) => {
          const folder = vscode.workspace.workspaceFolders![0]!.uri;
          const uri = vscode.Uri.joinPath(folder, 'catalog/all.catalog.yaml');
          const document = await vscode.workspace.openTextDocument(uri);
          const edit = new vscode.WorkspaceEdit();
          edit.insert(uri, document.positionAt(document.getText().length), more);
          await vscode.workspace.applyEdit(edit);
        }, answer);
        await window.until(
          'the edit of the catalog',
          async () => (await subjects())[0] === 'Not committed yet (in other files)',
        );
        await window.vs((vscode) =>
          Promise.all(vscode.workspace.textDocuments.map((document) => document.isDirty && document.save())),
        );
        repository.commit('Codes', '2026-03-02');
        writeFileSync(catalog, `# Only words\n${text}${answer}`);
        repository.commit('Say something about it', '2026-03-03');
        await window.vs(async (vscode) => {
          const api = (await vscode.extensions.getExtension('vscode.git')!.activate()).getAPI(1);
          await api.repositories[0].status();
        });
        await window.until(
          'the commit of the catalog',
          async () => (await subjects())[0] === 'Codes (in other files)',
        );
        assert.equal((await subjects()).length, 7);
        const pains = history.locator('.history-table tbody tr td:last-child');
        assert.deepEqual((await pains.allTextContents()).slice(0, 2), ['0 of 1', '1 of 1']);
        await history.getByRole('button', { name: 'Codes (in other files)', exact: true }).click();
        const review = await window.webview('.cx-change');
        await review
          .locator('.cx-change bdi')
          .filter({ hasText: 'A code instead of a label' })
          .first()
          .waitFor();
        await window.command('workbench.action.closeActiveEditor');
      },
    );

    await t.test('by click and by key, a commit leads to what it changed', async () => {
      await history.getByRole('button', { name: '<b>A printer</b> in the shop', exact: true }).click();
      const review = await window.webview('.cx-change');
      await review.locator('.cx-change bdi').filter({ hasText: '−2 → 1 (better)' }).waitFor();
      await window.command('workbench.action.closeActiveEditor');
      await history.locator('.history-column[data-value="1"]').focus();
      await page.keyboard.press('Enter');
      // Another name alone is no change of meaning; the review says so.
      const renamed = await window.webview('.cx-verdict');
      await renamed.locator('.cx-verdict').waitFor();
      await window.command('workbench.action.closeActiveEditor');
      await history.locator('.history-column[data-value="0"]').click();
      const first = await window.webview('.cx-change');
      await first
        .locator('.cx-change bdi')
        .filter({ hasText: /New journey|journey/i })
        .first()
        .waitFor();
    });

    await t.test('the timeline, too, knows what a file was called before', async () => {
      const [renaming, first] = repository
        .git('log', '--format=%H', '--follow', '--', FILE)
        .trim()
        .split('\n')
        .slice(-2);
      await window.command('workbench.action.closeAllEditors');
      await window.vs(
        async (vscode, [path, ref, previousRef]) => {
          const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);
          await vscode.commands.executeCommand('cxAsCode.review.timelineItem', { ref, previousRef }, uri);
        },
        [FILE, renaming!, first!] as const,
      );
      const review = await window.webview('.cx-verdict');
      await review.locator('.cx-verdict').filter({ hasText: 'Nothing changes in meaning' }).waitFor();
    });
  });
});

test('a history says why there is none', async (t) => {
  const host = await vscodeHost();
  const repository = gitWorkspace();
  await host.withWindow(
    t.name,
    { folder: repository.folder, file: 'personas/anna.persona.yaml' },
    async (window) => {
      const said = window.page.locator('.notification-list-item-message');
      await repository.isKnownTo(window);
      await window.command('cxAsCode.showHistory');
      await window.command('notifications.showList');
      await said.filter({ hasText: 'anna.persona.yaml is no journey' }).waitFor();
    },
  );
});

test('the history in a clone that was cut off says that it does not know what came before', async (t) => {
  const host = await vscodeHost();
  const { folder } = eventful();
  const clone = join(cleanWorkspace({}, { empty: true }), 'clone');
  execFileSync('git', ['clone', '-q', '--depth', '2', `file://${folder}`, clone]);
  // A second working tree has no folder `.git` of its own.
  const linked = join(clone, '..', 'linked');
  execFileSync('git', ['worktree', 'add', '-q', '--detach', linked], { cwd: clone });
  await host.withWindow(t.name, { folder: linked, file: FILE }, async (window) => {
    await window.page.locator('.editor-actions a[aria-label^="Open Preview"]').waitFor();
    await window.until(
      'the repository',
      () =>
        window.vs(async (vscode) => {
          const git = vscode.extensions.getExtension('vscode.git');
          return git && (await git.activate()).getAPI(1).repositories[0]?.state.HEAD !== undefined;
        }),
      20_000,
    );
    await window.command('cxAsCode.showHistory');
    const history = await window.webview('.history-column');
    await history.getByText('This clone is shallow: what came before is not known here.').waitFor();
    assert.equal(await history.locator('.history-table tbody tr').count(), 2);
  });
});
