import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { buildReviewView } from '../../src/core/diff/buildReviewView.ts';
import type { ReviewView } from '../../src/core/diff/reviewView.ts';
import { inEnglish } from '../../src/core/translate.ts';
import { reviewText, reviewTexts } from '../core/diff/reviewTexts.ts';
import { catalog, journey, persona } from '../core/support/makeFiles.ts';
import { OUT } from '../host/project.mjs';
import { hostilePayloads } from '../support/hostilePayloads.ts';
import { axeViolations } from './preview/axe.ts';
import { namesOutside } from './preview/namesOutside.ts';
import { openPage, refused, tell, told } from './preview/openPage.ts';
import { browser, origin } from './preview/served.ts';
import { THEMES, type ThemeName } from './preview/themes.ts';

interface Step {
  readonly id: string;
  readonly name: string;
  readonly emotion: number;
}

const NAMES = [
  'Compares three offers on the phone while the children wait in the car',
  'Waits',
  'Шукає відповідь у застосунку та не знаходить',
  'تنتظر ردا من خدمة العملاء لأيام',
  `${'Verylong'.repeat(9)}`,
];

/** Sixty steps in ten stages. */
const sixty = (): Step[] =>
  Array.from({ length: 60 }, (_, i) => ({
    id: `s${i}`,
    name: `${NAMES[i % 5]} ${i}`,
    emotion: ((i * 7) % 5) - 2,
  }));

function textOf(steps: readonly Step[], comment = ''): string {
  const stages = Array.from({ length: Math.ceil(steps.length / 6) }, (_, i) => [
    `  - id: stage-${i}`,
    `    name: Stage ${i}`,
    '    steps:',
    ...steps
      .slice(i * 6, i * 6 + 6)
      .map(
        ({ id, name, emotion }) =>
          `      - { id: ${id}, name: ${JSON.stringify(name)}, emotion: ${emotion} }`,
      ),
  ]);
  const head = ['apiVersion: cx/v1', 'kind: journey', 'id: long', 'name: A journey of sixty steps'];
  return `${[...head, 'persona: anna', 'goal: Be done', `# ${comment}`, 'stages:', ...stages.flat()].join('\n')}\n`;
}

function viewOf(old: string, now: string): ReviewView {
  const review = reviewText('long.journey.yaml', old, now);
  const side = (label: string) => ({ label, pathOf: () => 'long.journey.yaml' });
  return buildReviewView(
    { review, before: side('main'), after: side('work'), full: true },
    (_, id) => id,
    inEnglish,
  );
}

/** Some thirty changes of all kinds. */
function thirty(): ReviewView {
  const now = sixty().flatMap((step, i): Step[] => {
    if (i % 12 === 5) return [];
    if (i % 12 === 9) return [step, { id: `n${i}`, name: `Asks in the chat ${i}`, emotion: 1 }];
    if (i % 4 === 0) return [{ ...step, emotion: step.emotion === 2 ? -2 : step.emotion + 1 }];
    return [i % 7 === 3 ? { ...step, name: `${step.name} once more` } : step];
  });
  return viewOf(textOf(sixty(), 'as it was'), textOf(now, 'as it is'));
}

async function shown(theme: ThemeName, view: ReviewView): Promise<Page> {
  const page = await openPage(browser, origin, 'review', theme);
  await tell(page, { type: 'review', view });
  await page.locator('.cx-verdict').waitFor();
  return page;
}

for (const theme of Object.keys(THEMES) as ThemeName[]) {
  test(`the review in the theme ${theme}: sixty steps, thirty changes, no fault that axe finds, nothing loaded`, async () => {
    const view = thirty();
    assert.ok(view.changes.length >= 30, String(view.changes.length));
    const page = await shown(theme, view);
    const name = theme.replaceAll(' ', '-');
    await page.screenshot({ path: join(OUT, 'screenshots', `review-${name}.png`) });
    assert.deepEqual(await axeViolations(page), []);
    await page.locator('.mermaid-fold summary').click();
    await page.locator('.mermaid-image img').waitFor();
    await page.screenshot({ path: join(OUT, 'screenshots', `review-mermaid-${name}.png`) });
    assert.deepEqual(await axeViolations(page), []);
    assert.deepEqual(await refused(page), []);
    await page.close();
  });
}

test('in the review, both states are one Mermaid diagram as well: signs, edges and the faces of before', async () => {
  const page = await shown('light modern', thirty());
  await page.locator('.mermaid-fold summary').click();
  const image = page.locator('.mermaid-image img');
  await image.waitFor();
  const svg = decodeURIComponent((await image.getAttribute('src')) ?? '');
  const text = (await page.locator('.mermaid-text').textContent()) ?? '';
  assert.match(text, /^journey\n/);
  assert.equal(text.match(/^ {4}\+ Asks in the chat/gm)?.length, 5);
  assert.equal(text.match(/^ {4}− /gm)?.length, 5);
  assert.equal(svg.match(/stroke-dasharray: ?8/g)?.length, 5);
  assert.ok((svg.match(/stroke-dasharray: ?4/g)?.length ?? 0) >= 10);
  assert.deepEqual(await namesOutside(page, svg), []);
  await page.close();
});

test('in the review, a picture that is hardly too wide fits its page, and the curve stays above its steps', async () => {
  const few = sixty().slice(0, 7);
  const page = await shown('light modern', viewOf(textOf(few), textOf([...few.slice(1), few[0]!])));
  const steps = await page.locator('.cx-step').count();
  const widest = await page.locator('.cx-stages').evaluate((stages) => stages.scrollWidth);
  for (const width of [widest + 200, widest + 50, widest + 40, widest, widest - 20]) {
    await page.setViewportSize({ width, height: 700 });
    const [scrollable, farthest] = await page.evaluate(() => {
      const frame = document.querySelector('.cx-scroll')!;
      const middles = (selector: string) =>
        [...document.querySelectorAll(selector)].map((element) => {
          const { left, width } = element.getBoundingClientRect();
          return left + width / 2;
        });
      const points = middles('circle.cx-new');
      const nearest = middles('.cx-step:not(.cx-removed)').map((x) =>
        Math.min(...points.map((point) => Math.abs(point - x))),
      );
      return [frame.scrollWidth - frame.clientWidth, Math.max(...nearest)];
    });
    assert.ok(farthest! < 4, `${width}: ${farthest} beside its step`);
    assert.equal(scrollable, 0, `${width} pixels for ${steps} steps`);
  }
  await page.close();
});

test('in the review, what changes no meaning leads to its line in the text', async () => {
  const page = await shown('dark modern', viewOf(textOf(sixty(), 'as it was'), textOf(sixty(), 'as it is')));
  await page.getByText('Nothing changes in meaning').waitFor();
  const lines = page.locator('.cx-lead');
  assert.deepEqual(await lines.allTextContents(), [
    'long.journey.yaml',
    '− 7: # as it was',
    '+ 7: # as it is',
  ]);
  for (const i of [0, 1, 2]) await lines.nth(i).click();
  const acts = (await told(page)).filter(({ type }) => type !== 'shown');
  assert.deepEqual(acts, [
    { type: 'openFile', file: 0 },
    { type: 'openFile', file: 0, line: 0 },
    { type: 'openFile', file: 0, line: 1 },
  ]);
  await page.close();
});

test('in the review, two files that are too different say so, and lead to their texts', async () => {
  const of = (word: string) =>
    textOf(
      Array.from({ length: 40 }, (_, i) => ({
        id: `${word}-${i}`,
        name: `${word.repeat(3)} ${i * 7919}`,
        emotion: 0,
      })),
    )
      .replaceAll('stage-', `${word}-part-`)
      .replaceAll('Stage', word);
  const page = await shown('light modern', viewOf(of('qwx'), of('zvk')));
  await page.locator('.cx-verdict').filter({ hasText: 'too different to be compared' }).waitFor();
  await page
    .locator('.cx-lead')
    .filter({ hasText: 'too different to be compared: look at its text' })
    .click();
  assert.deepEqual((await told(page)).at(-1), { type: 'openFile', file: 0 });
  await page.close();
});

test('in the review, filters leave what they let through, and the keys go through that', async () => {
  const view = thirty();
  const page = await shown('dark modern', view);
  await page.getByRole('combobox', { name: 'Filter by class' }).selectOption('structure');
  const rows = page.locator('.cx-change');
  const structural = view.changes.filter((change) => change.class === 'structure').length;
  assert.equal(await rows.count(), structural);
  await page.keyboard.press('Tab');
  await rows.first().focus();
  await page.keyboard.press('F7');
  await page.keyboard.press('Shift+Enter');
  const opened = (await told(page)).filter(({ type }) => type === 'open');
  assert.deepEqual(
    opened.map(({ side }) => side),
    ['after', 'before'],
  );
  await page.getByRole('combobox', { name: 'Filter by persona' }).selectOption('anna');
  assert.equal(await rows.count(), structural);
  await page.close();
});

test('in the review, each filter leaves what it lets through and hides the rest: class, owner, persona', async () => {
  const team = (...ids: readonly string[]) =>
    catalog('teams:', ...ids.map((id) => `  - { id: ${id}, name: Team ${id} }`));
  const before = {
    'all.catalog.yaml': team('one', 'two'),
    'anna.persona.yaml': persona('anna'),
    'ben.persona.yaml': persona('ben'),
    'a.journey.yaml': journey('a', 'anna', 'owner: one'),
    'b.journey.yaml': journey('b', 'ben', 'owner: two'),
  };
  const after = {
    ...before,
    'a.journey.yaml': journey('a', 'anna', 'owner: one', 'status: live').replace('Begin', 'Starts here'),
    'b.journey.yaml': `${journey('b', 'ben', 'owner: two')}        emotion: -2\n`,
  };
  const pathOf = (uri: string) => uri.slice(uri.lastIndexOf('/') + 1);
  const side = (label: string) => ({ label, pathOf });
  const view = buildReviewView(
    { review: await reviewTexts(before, after), before: side('main'), after: side('work'), full: true },
    (kind, id) => `${kind} ${id}`,
    inEnglish,
  );
  const page = await shown('light modern', view);
  const rows = page.locator('.cx-change');
  const own = async () => (await rows.locator('bdi').allTextContents()).sort();
  const [score, status, name] = [/score|emotion|−2/i, /status/, /Starts here/];
  const choices = [
    ['Filter by class', ['emotion', [score]], ['governance', [status]], ['wording', [name]]],
    ['Filter by owner', ['team one', [status, name]], ['team two', [score]]],
    ['Filter by persona', ['persona anna', [status, name]], ['persona ben', [score]]],
  ] as const;
  assert.equal(await rows.count(), 3);
  for (const [label, ...offers] of choices) {
    const list = page.getByRole('combobox', { name: label });
    assert.deepEqual(
      (await list.locator('option').allTextContents()).slice(1),
      offers.map(([value]) => value),
    );
    for (const [value, expected] of offers) {
      await list.selectOption(value);
      const seen = await own();
      assert.equal(seen.length, expected.length, `${label} ${value}: ${seen}`);
      for (const pattern of expected)
        assert.ok(
          seen.some((text) => pattern.test(text)),
          `${pattern}: ${seen}`,
        );
    }
    await list.selectOption('');
    assert.equal(await rows.count(), 3);
  }
  // Together they let through what each lets through.
  await page.getByRole('combobox', { name: 'Filter by owner' }).selectOption('team one');
  await page.getByRole('combobox', { name: 'Filter by class' }).selectOption('emotion');
  assert.equal(await rows.count(), 0);
  assert.ok(await page.getByRole('button', { name: 'Next change' }).isDisabled());
  await page.close();
});

test('in the review, whatever the files say is text', async () => {
  const payloads = hostilePayloads.slice(0, 60);
  const steps = payloads.map((name, i) => ({ id: `s${i}`, name, emotion: 0 }));
  const now = steps.map((step, i) => ({ ...step, name: `${step.name}${i % 2 ? ' x' : ''}`, emotion: 1 }));
  const page = await shown('light modern', viewOf(textOf(steps), textOf(now)));
  for (const summary of await page.locator('.mermaid-fold summary').all()) await summary.click();
  const strange = 'script, iframe, a[href], [onerror], [onload], [onclick], base, form';
  assert.equal(await page.locator(`main :is(${strange})`).count(), 0);
  assert.deepEqual(await refused(page), []);
  await page.close();
});
