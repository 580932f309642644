import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { JourneyHistory } from '../../src/core/diagram/history/journeyHistory.ts';
import { history, point } from '../core/history/points.ts';
import { OUT } from '../host/project.mjs';
import { hostilePayloads } from '../support/hostilePayloads.ts';
import { axeViolations } from './preview/axe.ts';
import { openPage, refused, tell, told } from './preview/openPage.ts';
import { browser, origin } from './preview/served.ts';
import { THEMES, type ThemeName } from './preview/themes.ts';

const BROKEN = { kind: 'notUnderstood', line: 3, message: 'A quotation mark is missing.' } as const;

const WORLD: JourneyHistory = {
  ...history(
    point('a', 'Write it down', {
      mean: -0.6,
      lowest: { name: 'Wait', score: -2 },
      promises: { kept: 1, broken: 2, unmeasured: 1 },
      pains: { all: 5, open: 4 },
    }),
    point('b', 'Половина думки перед святами', BROKEN),
    point('c', 'تحسين رحلة الإرجاع والاسترداد قبل نهاية العام', { mean: 0.2 }),
    point('d', `A subject of many words that goes on and on. ${'x'.repeat(200)}`, { mean: 1.4 }),
    { ...point('e', '', { mean: 2, lowest: { name: 'Done', score: 1 } }), commit: undefined, date: '' },
  ),
  before: 'earlier',
};

const many = (count: number) =>
  history(
    ...Array.from({ length: count }, (_, i) => ({
      ...point('a', `Change number ${i} of a long year`, { mean: (((i * 7) % 40) - 20) / 10 }),
      commit: i.toString(16).padStart(40, '0'),
    })),
  );

for (const theme of Object.keys(THEMES) as ThemeName[]) {
  test(`the history in the theme ${theme} has no fault that axe finds, and loads nothing`, async () => {
    for (const [name, state] of [
      ['few', WORLD],
      ['many', many(60)],
    ] as const) {
      const page = await openPage(browser, origin, 'history', theme);
      await tell(page, { type: 'history', history: state });
      await page.locator('.history-table tbody tr').first().waitFor();
      const file = `history-${name}-${theme.replaceAll(' ', '-')}.png`;
      await page.screenshot({ path: join(OUT, 'screenshots', file), fullPage: name === 'few' });
      // A column says in one sentence what its signs and the beginnings of its texts show.
      assert.deepEqual(await axeViolations(page, ['label-content-name-mismatch']), []);
      assert.deepEqual(await refused(page), []);
      await page.close();
    }
  });
}

test('the keyboard goes from commit to commit and opens one', async () => {
  const page = await openPage(browser, origin, 'history', 'light modern');
  await tell(page, { type: 'history', history: WORLD });
  await page.locator('.history-column').first().waitFor();
  await page.keyboard.press('Tab');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-value'));
  assert.equal(await focused(), '4');
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(), '4');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  assert.equal(await focused(), '2');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  assert.equal(await focused(), '0');
  await page.keyboard.press(' ');
  // The next stop is the table, where each commit is a button.
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Not committed yet');
  await page.keyboard.press('Enter');
  const opened = (await told(page)).filter(({ type }) => type === 'open').map(({ point }) => point);
  assert.deepEqual(opened, [2, 0, 4]);
  await page.close();
});

test('a click opens, a hint tells everything, and earlier commits are asked for', async () => {
  const page = await openPage(browser, origin, 'history', 'dark modern');
  await tell(page, { type: 'reading', done: 3, total: 9 });
  await page.getByText('Reading commit 4 of 9 …').waitFor();
  await tell(page, { type: 'history', history: WORLD });
  const column = page.locator('.history-column').nth(3);
  await column.click();
  assert.equal(
    await page.locator('.history-column').first().getAttribute('aria-label'),
    '2026-02-10 Write it down: mean emotion −0.6, lowest point −2 Wait, promises 1 kept, 2 broken, 1 unmeasured, open pains 4 of 5',
  );
  await page.locator('.history-table button').nth(1).click();
  await page.getByRole('button', { name: 'Show earlier commits' }).click();
  const acts = (await told(page)).filter(({ type }) => type !== 'shown');
  assert.deepEqual(acts, [{ type: 'open', point: 3 }, { type: 'open', point: 3 }, { type: 'earlier' }]);
  await tell(page, { type: 'empty', message: 'Git knows nothing of this file yet.' });
  await page.getByText('Git knows nothing of this file yet.').waitFor();
  await page.close();
});

test('whatever a commit says is text', async () => {
  const page = await openPage(browser, origin, 'history', 'light modern');
  const points = hostilePayloads.map((payload, i) => ({
    ...point('a', payload, { lowest: { name: payload, score: -1 } }),
    commit: i.toString(16).padStart(40, '0'),
  }));
  await tell(page, { type: 'history', history: { ...history(...points), name: hostilePayloads[0] } });
  await page.locator('.history-column').last().waitFor();
  const strange =
    'script, iframe, img, a[href], [onerror], [onload], [onclick], style:not(head *), base, form';
  assert.equal(await page.locator(`main :is(${strange})`).count(), 0);
  assert.deepEqual(await refused(page), []);
  await page.close();
});
