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

export const RETURN = 'journeys/return-online-order.journey.yaml';

/** What became of the journey in a year: day, subject, what is replaced by what. */
const YEAR = [
  ['2026-01-12', 'Write down how returns feel today', []],
  ['2026-03-03', 'Two weeks without news are worse than we thought', [['score: -1', 'score: -2']]],
  ['2026-04-21', 'A code instead of a printed label', [['score: -2', 'score: 0']]],
  ['2026-06-15', 'Half a merge', [['stages:', 'stages: [']]],
  ['2026-06-16', 'Mend the merge', [['stages: [', 'stages:']]],
  ['2026-09-08', 'Interviews: the counter is friendly', [['score: 0,', 'score: 1,']]],
  ['2026-11-02', 'Fewer pains are open since the lockers came', [['score: 1, label', 'score: 2, label']]],
];

/** @param {string} folder with the examples in it */
function gitIn(folder) {
  return (/** @type {string[]} */ ...args) =>
    execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', ...args], {
      cwd: folder,
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    });
}

/**
 * @param {string} file
 * @param {string[][]} edits
 */
function edit(file, edits) {
  const text = edits.reduce((now, [from = '', to = '']) => now.replace(from, to), readFileSync(file, 'utf8'));
  writeFileSync(file, text);
}

/** @param {string} folder with the examples in it */
export function makeBranch(folder) {
  const git = gitIn(folder);
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'Examples');
  git('checkout', '-q', '-b', 'summer-returns');
  for (const [file, edits] of Object.entries(WEEK)) edit(join(folder, file), edits);
}

/** @param {string} folder with the examples in it */
export function makeYear(folder) {
  const git = gitIn(folder);
  git('init', '-q', '-b', 'main');
  for (const [day, subject, edits] of YEAR) {
    edit(join(folder, RETURN), /** @type {string[][]} */ (edits));
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', String(subject), '--date', `${day}T12:00:00`);
  }
}

/** @param {import('./window.mjs').VSCodeWindow} window */
async function knowRepository(window) {
  await window.until(
    'the repository',
    () =>
      window.vs(async (vscode) => {
        const git = vscode.extensions.getExtension('vscode.git');
        return git && (await git.activate()).getAPI(1).repositories[0]?.state.HEAD?.name !== undefined;
      }),
    20_000,
  );
}

/** @param {import('./window.mjs').VSCodeWindow} window */
export async function openHistory(window) {
  await knowRepository(window);
  await window.command('cxAsCode.showHistory');
  const history = await window.webview('.history-column');
  await history
    .locator('.history-table tbody tr')
    .nth(YEAR.length - 1)
    .waitFor();
}

/** @param {import('./window.mjs').VSCodeWindow} window */
export async function openReview(window) {
  await knowRepository(window);
  await window.command('workbench.action.closeAllEditors');
  await window.command('cxAsCode.review.branch');
  const review = await window.webview('.cx-change');
  await review.locator('.cx-change').nth(1).waitFor();
}
