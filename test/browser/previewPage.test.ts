import assert from 'node:assert/strict';
import { test } from 'node:test';
import { journey, parcelJourney } from '../core/diagram/journeys.ts';
import { drawingFlaws } from './preview/drawingFlaws.ts';
import { worldJourney } from './preview/journeys.ts';
import { PreviewPage } from './preview/previewPage.ts';
import { browser, origin } from './preview/served.ts';
import { rootStyle, THEMES, type ThemeName } from './preview/themes.ts';

for (const theme of Object.keys(THEMES) as ThemeName[]) {
  test(`${theme}: 1, 6 and 60 steps are drawn whole, with nothing clipped or overlapping`, async () => {
    const preview = await PreviewPage.open(browser, origin, theme);
    for (const steps of [1, 6, 60]) {
      await preview.show(worldJourney(steps));
      assert.equal(await preview.page.locator('.journey [data-step]').count(), steps);
      assert.equal(await preview.page.locator('foreignObject').count(), 0);
      assert.deepEqual(await preview.page.evaluate(drawingFlaws), []);
    }
    assert.deepEqual(await preview.violations(), []);
    await preview.close();
  });
}

test('each step says in words what it shows', async () => {
  const preview = await PreviewPage.open(browser, origin);
  await preview.show(parcelJourney);
  const labels = await preview.page
    .locator('.journey [role=button]')
    .evaluateAll((steps) => steps.map((step) => step.getAttribute('aria-label')));
  assert.deepEqual(labels.slice(3), [
    'Wait, Follow the parcel on the map, very good (+2), Olena, the busy parent, Diego',
    'Wait, Title of the message says “delayed; see app”, not scored, Diego',
    'Wait, Call support and explain everything from the beginning for the third time, very bad (−2), furious, ' +
      'Olena, the busy parent, Support, moment of truth',
  ]);
  assert.equal(await preview.page.locator('.journey .stage').count(), 3, 'two neighbours called Wait');
  assert.match(await preview.page.locator('.notes').innerText(), /no steps yet: Complain\./);
  await preview.page.click('summary');
  assert.match(await preview.page.locator('.list').innerText(), /Complain\s+no steps yet/);
  await preview.close();
});

test('a click, Enter and a click in the list choose the step; arrows move the keyboard', async () => {
  const preview = await PreviewPage.open(browser, origin);
  const { page } = preview;
  await preview.show(parcelJourney);
  const steps = parcelJourney.stages.flatMap((stage) => stage.steps.map(({ at }) => at));
  const revealed = async () => {
    const sent = await page.evaluate(
      () => (globalThis as unknown as { sent: { type: string; at?: string }[] }).sent,
    );
    return sent.filter(({ type }) => type === 'reveal').map(({ at }) => steps.indexOf(at ?? ''));
  };
  await page.click('.journey [data-step="1"] .box');
  assert.deepEqual(await revealed(), [1]);
  assert.equal(
    await page.locator('.journey [tabindex="0"]').count(),
    1,
    'one step is in the way of the Tab key',
  );
  await page.focus('.journey [data-step="3"]');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  await page.keyboard.press(' ');
  assert.deepEqual(await revealed(), [1, 4, 0]);
  await page.click('summary');
  await page.click(`.list [data-at="${steps[5]}"]`);
  assert.deepEqual(await revealed(), [1, 4, 0, 5]);
  await preview.close();
});

test('a journey without steps or stages says so in a sentence', async () => {
  const preview = await PreviewPage.open(browser, origin);
  const sentence = preview.page.locator('.scroller .sentence');
  await preview.show(journey({ stages: [] }));
  assert.match(await sentence.innerText(), /has no stages yet/);
  await preview.show(journey({ stages: [{ name: 'Soon', steps: [] }] }));
  assert.match(await sentence.innerText(), /has no steps yet/);
  await preview.show(worldJourney(1));
  assert.equal(await sentence.count(), 0);
  await preview.close();
});

test('text from a document is text: no markup, no formula, no configuration', async () => {
  const preview = await PreviewPage.open(browser, origin);
  const hostile =
    '<img src=x onerror="document.title=1"> %%{init: {"theme":"dark"}}%% #58; C4Container $$x$$ </text>';
  await preview.show(
    journey({
      name: hostile,
      goal: hostile,
      personas: [hostile],
      stages: [
        { name: hostile, steps: [{ name: hostile, emotionLabel: hostile, actors: [hostile, '__proto__'] }] },
      ],
    }),
  );
  const { page } = preview;
  assert.equal(await page.locator('img, script:not([nonce])').count(), 0);
  assert.equal(await page.locator('.list [data-at]').textContent(), hostile);
  assert.equal(await page.locator('h1').evaluate((heading) => heading.firstChild?.textContent), hostile);
  assert.deepEqual(await page.locator('.legend bdi').allTextContents(), [hostile, '__proto__']);
  assert.deepEqual(await preview.violations(), []);
  await preview.close();
});

test('a change of theme recolours the picture that is there', async () => {
  const preview = await PreviewPage.open(browser, origin, 'dark modern');
  const { page } = preview;
  await preview.show(parcelJourney);
  const fill = () =>
    page
      .locator('.step .box')
      .first()
      .evaluate((box) => getComputedStyle(box).fill);
  const dark = await fill();
  await page.evaluate(
    ([style, kind]) => {
      document.documentElement.setAttribute('style', style as string);
      document.body.setAttribute('data-vscode-theme-kind', kind as string);
    },
    [rootStyle('high contrast light'), 'vscode-high-contrast-light'],
  );
  await page.waitForFunction(
    (old) => getComputedStyle(document.querySelector('.step .box') as Element).fill !== old,
    dark,
  );
  assert.equal(await fill(), 'rgb(255, 255, 255)');
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).color), 'rgb(41, 41, 41)');
  await preview.close();
});

test('at twice the size on a small window nothing but the picture scrolls sideways', async () => {
  const preview = await PreviewPage.open(browser, origin, 'light modern', {
    width: 400,
    height: 400,
    scale: 2,
  });
  await preview.show(worldJourney(6));
  await preview.page.click('summary');
  const sideways = await preview.page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  assert.equal(sideways, false);
  await preview.close();
});
