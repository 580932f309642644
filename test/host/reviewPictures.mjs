// The pictures of a review for the README: a branch of the examples, made in a repository of its own.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** Edits as somebody makes them in a week: file → what is replaced by what. */
const WEEK = {
  'journeys/return-online-order.journey.yaml': [
    ['score: 1, label: relieved', 'score: -1, label: cross'],
    ['severity: low', 'severity: high'],
    ['name: Asks in chat', 'name: Asks in the chat'],
    [
      '      - id: drop-off\n',
      '      - id: pack\n        name: Packs the boots\n        action: Looks for the box\n        emotion: 0\n      - id: drop-off\n',
    ],
    [
      '      - id: refund-notice\n        name: Reads that the refund is sent\n        action: Opens the notice in the account\n        emotion: { score: 0, label: settled, basis: self-reported }\n        touchpoints: [account-page]\n',
      '',
    ],
  ],
  'catalog/promises.catalog.yaml': [['within: PT2M', 'within: PT30M']],
};

/** @param {string} folder with the examples in it */
export function makeBranch(folder) {
  const git = (/** @type {string[]} */ ...args) =>
    execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', ...args], {
      cwd: folder,
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'Examples');
  git('checkout', '-q', '-b', 'summer-returns');
  for (const [file, edits] of Object.entries(WEEK)) {
    const whole = join(folder, file);
    const text = edits.reduce(
      (now, [from = '', to = '']) => now.replace(from, to),
      readFileSync(whole, 'utf8'),
    );
    writeFileSync(whole, text);
  }
}

/** @param {import('./window.mjs').VSCodeWindow} window */
export async function openReview(window) {
  await window.until(
    'the repository',
    () =>
      window.vs(async (vscode) => {
        const git = vscode.extensions.getExtension('vscode.git');
        return git && (await git.activate()).getAPI(1).repositories[0]?.state.HEAD?.name === 'summer-returns';
      }),
    20_000,
  );
  await window.command('workbench.action.closeAllEditors');
  await window.command('cxAsCode.review.branch');
  const review = await window.webview('.cx-change');
  await review.locator('.cx-change').nth(1).waitFor();
}
