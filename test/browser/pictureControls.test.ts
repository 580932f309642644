import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeViolations } from './preview/axe.ts';
import { worldJourney } from './preview/journeys.ts';
import { worldMap } from './preview/maps.ts';
import { namesOutside } from './preview/namesOutside.ts';
import { PreviewPage } from './preview/previewPage.ts';
import { browser, origin } from './preview/served.ts';
import { THEMES, type ThemeName } from './preview/themes.ts';

const URI = 'file:///a.journey.yaml';
async function mapPage(steps = 6, theme: ThemeName = 'light modern', options = {}): Promise<PreviewPage> {
  const preview = await PreviewPage.open(browser, origin, theme, options);
  await preview.page.emulateMedia({ reducedMotion: 'reduce' });
  await preview.showView('map', worldMap(steps));
  return preview;
}

/** What is said to those who do not see it. */
const said = (page: Page) => page.locator('header .unseen[role=status]').textContent();

const zoomOf = (page: Page) => page.locator('.zoom button').nth(1).textContent();

const scroll = (page: Page) =>
  page.evaluate(() => {
    const panel = document.querySelector<HTMLElement>('.panel:not([hidden])');
    return { left: panel?.scrollLeft ?? -1, top: panel?.scrollTop ?? -1 };
  });

describe('zooming', () => {
  test('follows the buttons, the commands of the editor and the wheel, and says so', async () => {
    const preview = await mapPage(6);
    const { page } = preview;
    const width = async () => (await page.locator('th.step').first().boundingBox())?.width;
    assert.equal(await width(), 208);
    await preview.send({ type: 'act', name: 'in' });
    await page.waitForFunction(() => document.querySelector('.zoom')?.textContent?.includes('125 %'));
    assert.equal(await width(), 260);
    assert.equal(await said(page), 'Zoom: 125 %');
    await page.getByRole('button', { name: 'Zoom out' }).click();
    assert.equal(await zoomOf(page), '100 %');
    await page.mouse.move(600, 400);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await page.waitForFunction(() => !document.querySelector('.zoom')?.textContent?.includes('100 %'));
    await preview.send({ type: 'act', name: 'natural' });
    await page.waitForFunction(() => document.querySelector('.zoom')?.textContent?.includes('100 %'));
    await preview.close();
  });

  test('leaves what stands at the pointer where it is', async () => {
    const preview = await mapPage(60);
    const { page } = preview;
    const head = page.locator('th.step').nth(3);
    const middle = async () => {
      const box = (await head.boundingBox())!;
      return box.x + box.width / 2;
    };
    const at = await middle();
    await page.mouse.move(at, 400);
    await page.keyboard.down('Control');
    for (let i = 0; i < 4; i++) await page.mouse.wheel(0, -60);
    await page.keyboard.up('Control');
    await page.waitForFunction(() => !document.querySelector('.zoom')?.textContent?.includes('100 %'));
    assert.ok(Math.abs((await middle()) - at) < 20, `${await middle()} is at ${at}`);
    await preview.close();
  });

  test('f makes a picture as wide as the page: a map of any length, a curve, and a page that flows', async () => {
    for (const steps of [6, 60, 300]) {
      const preview = await mapPage(steps, 'light modern', { width: 900 });
      const { page } = preview;
      await page.locator('th.step .head').first().focus();
      for (const view of ['map', 'curve'] as const) {
        await preview.showView(view, worldMap(steps));
        await page.keyboard.press('f');
        const [drawn, room] = await page.evaluate(() => {
          const panel = document.querySelector<HTMLElement>('.panel:not([hidden])')!;
          return [
            panel.querySelector('.map, .curves')!.getBoundingClientRect().right,
            panel.getBoundingClientRect().left + panel.clientWidth,
          ];
        });
        assert.ok(drawn! <= room! + 2 && drawn! > room! - 40, `${view} of ${steps}: ${drawn} of ${room}`);
        // A second time changes nothing.
        const before = await zoomOf(page);
        await page.keyboard.press('f');
        assert.equal(await zoomOf(page), before);
      }
      await preview.close();
    }
  });

  test('is kept for each picture, with the place in it, over other views, other files and a reload', async () => {
    const preview = await mapPage(60);
    const { page } = preview;
    await preview.send({ type: 'act', name: 'in' });
    await page.locator('#panel-map').evaluate((panel) => panel.scrollTo(1500, 90));
    await preview.showView('curve', worldMap(60));
    assert.equal(await zoomOf(page), '100 %');
    await preview.showView('map', worldMap(60), 'file:///b.journey.yaml');
    assert.deepEqual(await scroll(page), { left: 0, top: 0 });
    await preview.showView('map', worldMap(60));
    assert.equal(await zoomOf(page), '125 %');
    assert.deepEqual(await scroll(page), { left: 1500, top: 90 });
    await page.reload();
    await preview.sent('ready');
    await preview.showView('map', worldMap(60));
    await preview.send({ type: 'select', uri: URI, at: '#/stages/0/steps/0' });
    await page.waitForSelector('[aria-current]');
    assert.equal(await zoomOf(page), '125 %');
    assert.deepEqual(await scroll(page), { left: 1500, top: 90 });
    await preview.close();
  });
});

test('an update does not pull back somebody who has scrolled away from the cursor', async () => {
  const preview = await mapPage(60);
  const { page } = preview;
  const select = (at: string) => preview.send({ type: 'select', uri: URI, at });
  await select('#/stages/0/steps/1');
  await page.waitForSelector('.head[aria-current]');
  await page.locator('#panel-map').evaluate((panel) => panel.scrollTo(4000, 0));
  await preview.showView('map', { ...worldMap(60), name: 'Typed' });
  await select('#/stages/0/steps/1');
  await page.getByRole('heading', { name: 'Typed' }).waitFor();
  assert.equal((await scroll(page)).left, 4000);
  await select('#/stages/0/steps/0');
  await page.waitForFunction(() => (document.querySelector('#panel-map')?.scrollLeft ?? 0) < 500);
  await preview.close();
});

test('what the keyboard reaches is not hidden behind the heads and the names of lanes', async () => {
  for (const zoom of [1, 1.5]) {
    const preview = await mapPage(60);
    const { page } = preview;
    if (zoom > 1) for (let i = 0; i < 2; i++) await preview.send({ type: 'act', name: 'in' });
    await page.locator('#panel-map').evaluate((panel) => panel.scrollTo(3000, 500));
    const last = page.locator('.lane-pains .item').nth(40);
    await last.focus();
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
      await page.keyboard.press(key);
      const seen = await page.evaluate(() => {
        const part = document.activeElement!;
        if (part.closest('thead')) return true;
        const { left, top, right } = part.getBoundingClientRect();
        const at = document.elementFromPoint(Math.max(left, 0) + 3, top + 3);
        return right > 0 && (part === at || part.contains(at) || at?.contains(part));
      });
      assert.ok(seen, `${key} at ${zoom}`);
    }
    await preview.close();
  }
});

test('the ground of the picture can be dragged, and Shift with an arrow key moves it', async () => {
  const preview = await mapPage(60);
  const { page } = preview;
  await page.mouse.move(900, 330);
  await page.locator('td.gap').first().scrollIntoViewIfNeeded();
  const box = (await page.locator('.curve-cell').boundingBox())!;
  await page.mouse.move(700, box.y + 4);
  await page.mouse.down();
  await page.mouse.move(300, box.y - 60, { steps: 5 });
  await page.mouse.up();
  assert.equal((await scroll(page)).left, 400);
  await page.locator('#tab-map').focus();
  await page.keyboard.press('Shift+ArrowRight');
  assert.ok((await scroll(page)).left > 600);
  await page.keyboard.press('Shift+ArrowLeft');
  assert.equal((await scroll(page)).left, 400);
  await preview.close();
});

describe('finding', () => {
  const count = (page: Page) => page.locator('.find-count').textContent();
  const current = (page: Page) =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('cx-found-current') ?? [];
      return range ? (range as Range).toString() : undefined;
    });
  const isSeen = (page: Page) =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('cx-found-current') ?? [];
      const box = (range as Range).getBoundingClientRect();
      const at = document.elementFromPoint(box.left + 1, (box.top + box.bottom) / 2);
      const part = (range as Range).startContainer.parentElement;
      return at !== null && part !== null && (at === part || at.contains(part) || part.contains(at));
    });

  for (const theme of Object.keys(THEMES) as ThemeName[]) {
    test(`${theme}: the field, the count and the marks are there for everybody`, async () => {
      const preview = await mapPage(6, theme);
      const { page } = preview;
      await page.keyboard.press('/');
      await page.keyboard.type('phone');
      await page.keyboard.press('Backspace');
      assert.equal(await page.getByRole('textbox', { name: 'Find in the picture' }).inputValue(), 'phon');
      assert.deepEqual(await axeViolations(page), []);
      await preview.close();
    });
  }

  test('counts, goes on and back around the ends, and brings what it finds into view', async () => {
    const preview = await mapPage(300);
    const { page } = preview;
    await preview.send({ type: 'act', name: 'find' });
    await page.waitForSelector('.find:not([hidden])');
    await page.keyboard.type('live chat');
    const [, total = ''] = /1 of (\d+)/.exec((await count(page)) ?? '') ?? [];
    assert.equal(total, '200');
    assert.equal(await current(page), 'Live chat');
    await page.keyboard.press('Shift+Enter');
    assert.equal(await count(page), `${total} of ${total}`);
    assert.ok(await isSeen(page), 'the last one');
    assert.ok((await scroll(page)).left > 50_000);
    await page.keyboard.press('Enter');
    assert.equal(await count(page), `1 of ${total}`);
    assert.ok(await isSeen(page), 'the first one');
    await page.getByRole('button', { name: /Next match/ }).click();
    assert.equal(await count(page), `2 of ${total}`);
    await preview.close();
  });

  test('knows no case, no accents and no line breaks, in every script', async () => {
    const preview = await mapPage(60);
    const { page } = preview;
    await page.keyboard.press('/');
    for (const words of ['DE FACTURACION', 'мій пакунок', '等待', 'تتبع الطرد', 'Wait 😴']) {
      await page.getByRole('textbox').fill(words);
      assert.match((await count(page)) ?? '', /^1 of \d+$/, words);
    }
    // The labels of the curve are broken into lines.
    await preview.showView('curve', worldMap(60));
    await page.getByRole('textbox').fill('choose a self-service locker (24/7), near');
    assert.match((await count(page)) ?? '', /^1 of \d+$/);
    await page.getByRole('textbox').fill('nobody wrote this');
    assert.equal(await count(page), 'Nothing found');
    await page.getByRole('textbox').fill('<b>');
    assert.equal(await count(page), 'Nothing found');
    await preview.close();
  });

  test('follows what is typed in the text, and Escape goes on where it was found', async () => {
    const preview = await mapPage(6);
    const { page } = preview;
    await page.keyboard.press('/');
    await page.keyboard.type('Get the parcel');
    assert.equal(await count(page), 'Nothing found');
    const view = worldMap(6);
    const [stage, ...stages] = view.stages;
    const [first, second, ...steps] = stage!.steps;
    const renamed = { ...second!, name: 'Get the parcel' };
    await preview.showView('map', {
      ...view,
      stages: [{ ...stage!, steps: [first!, renamed, ...steps] }, ...stages],
    });
    assert.equal(await count(page), '1 of 1');
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'find-field');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.find').isVisible(), false);
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute('data-at')),
      '#/stages/0/steps/1',
    );
    assert.equal(await page.evaluate(() => CSS.highlights.get('cx-found-current')?.size), 0);
    await preview.close();
  });
});

describe('the lanes of the map', () => {
  const lanes = (page: Page) =>
    page.evaluate(() => [...document.querySelectorAll('[data-act=lane]')].map((one) => one.textContent));
  const grip = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  test('are moved with Alt and the arrow keys, and hidden with Delete; the keyboard goes with them', async () => {
    const preview = await mapPage(6);
    const { page } = preview;
    await grip(page, 'Pains').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    const order = await lanes(page);
    assert.deepEqual(order.slice(order.indexOf('Pains'), order.indexOf('Pains') + 3), [
      'Pains',
      'Backstage',
      'Support',
    ]);
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Pains');
    assert.equal(await said(page), 'Pains is now above Backstage');
    await page.keyboard.press('Alt+ArrowDown');
    assert.equal(await said(page), 'Pains is now below Backstage');
    await page.keyboard.press('Delete');
    assert.ok(!(await lanes(page)).includes('Pains'));
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Support');
    const sent = (await page.evaluate(() =>
      (globalThis as unknown as { sent: { type: string }[] }).sent.filter(({ type }) => type === 'lanes'),
    )) as unknown as { lanes: { hidden: string[] } }[];
    assert.deepEqual(sent.at(-1)?.lanes.hidden, ['pains']);
    await preview.close();
  });

  test('are dragged by their names; a drag is no click, and a click opens the list of all', async () => {
    const preview = await mapPage(6, 'light modern', { height: 2400 });
    const { page } = preview;
    const from = (await grip(page, 'Owner').boundingBox())!;
    const to = (await grip(page, 'Touchpoints').boundingBox())!;
    await page.mouse.move(from.x + 10, from.y + 6);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, to.y - 2, { steps: 8 });
    assert.equal(await page.locator('.drop-above .lane-name').textContent(), 'Touchpoints');
    await page.mouse.up();
    const order = await lanes(page);
    assert.equal(order[order.indexOf('Owner') + 1], 'Touchpoints');
    assert.equal(await page.locator('.menu').isVisible(), false);
    await grip(page, 'Owner').click();
    assert.equal(await page.locator('.menu').isVisible(), true);
    await preview.close();
  });

  test('have buttons for the pointer, and names are the last stop of the Tab key', async () => {
    const preview = await mapPage(6);
    const { page } = preview;
    await page.locator('.lane-thoughts .lane-head').hover();
    await page.getByRole('button', { name: 'Hide "Thinking"' }).click();
    assert.ok(!(await lanes(page)).includes('Thinking'));
    const first = page.locator('.lane-actions [tabindex="0"]');
    assert.equal(await first.count(), 1);
    assert.match((await first.getAttribute('class')) ?? '', /item/);
    await first.focus();
    await page.keyboard.press('ArrowLeft');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Doing');
    assert.deepEqual(await axeViolations(page), []);
    await preview.close();
  });

  test('heads stay in sight while both ways are scrolled, and give way where there is no room', async () => {
    const preview = await mapPage(60);
    const { page } = preview;
    const places = () =>
      page.evaluate(() => {
        const panel = document.querySelector('#panel-map')!;
        const frame = panel.getBoundingClientRect();
        const head = panel.querySelector('thead')!.getBoundingClientRect();
        const lane = panel.querySelector('tbody .lane-head')!.getBoundingClientRect();
        return { top: head.top - frame.top, left: lane.left - frame.left };
      });
    await page.locator('#panel-map').evaluate((panel) => panel.scrollTo(2500, 600));
    assert.deepEqual(await places(), { top: 0, left: 0 });
    const name = await page.evaluate(() => {
      const stages = [...document.querySelectorAll('th.stage')];
      const stage = stages.find((one) => one.getBoundingClientRect().right > 600);
      return stage?.querySelector('.head')?.getBoundingClientRect().left ?? 0;
    });
    assert.ok(name >= 131, 'the name of a stage goes along');
    await page.setViewportSize({ width: 300, height: 260 });
    await page.locator('#panel-map').evaluate((panel) => panel.scrollTo(2500, 600));
    const { top, left } = await places();
    assert.ok(top < -50 && left < -50, 'what would fill the page scrolls away');
    await preview.close();
  });
});

test('a file without a picture is no empty page: it says which files have one', async () => {
  const preview = await PreviewPage.open(browser, origin);
  const { page } = preview;
  await preview.send({
    ...{ type: 'problem', uri: 'file:///a.yaml', version: 1, canShow: false },
    message: 'This file has no picture.',
  });
  await page.getByRole('heading', { name: 'This file has no picture.' }).waitFor();
  await page.getByRole('button', { name: 'New Journey' }).click();
  assert.equal((await preview.sent('command')).name, 'newJourney');
  assert.deepEqual(await axeViolations(page), []);
  preview.skipTo(2);
  await preview.showView('map', worldMap(6));
  assert.equal(await page.getByRole('button', { name: 'New Journey' }).isVisible(), false);
  await preview.close();
});

describe('the Mermaid text below a picture', () => {
  test('is drawn by Mermaid itself once somebody unfolds it, and not loaded before', async () => {
    const preview = await PreviewPage.open(browser, origin);
    const { page } = preview;
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    const text =
      'quadrantChart\n  title #60;img src=x onerror=alert(1)#62;\n  x-axis "a" --> "b"\n  "One": [0.2, 0.8]\n';
    const sheet = {
      ...{ kicker: 'Opportunities', title: 'All', badges: [], rows: [] },
      mermaid: { text, truncated: false },
    };
    await preview.showView('opportunities', sheet);
    assert.deepEqual(loaded, []);
    await page.getByText('As Mermaid, for GitHub, GitLab and wikis').click();
    const image = page.locator('.mermaid-image img');
    await page.waitForFunction(() => {
      const drawn = document.querySelector<HTMLImageElement>('#panel-opportunities .mermaid-image img');
      return drawn?.complete && drawn.naturalWidth > 300;
    });
    assert.equal(await page.locator('.mermaid-text').textContent(), text);
    const source = decodeURIComponent((await image.getAttribute('src')) ?? '');
    assert.match(source, /&lt;img src=x onerror=alert\(1\)&gt;/);
    assert.doesNotMatch(source, /<img/);
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    assert.equal((await preview.sent('command')).name, 'copyMermaid');
    const before = await image.getAttribute('src');
    await preview.showView('opportunities', {
      ...sheet,
      mermaid: { text: text.replace('One', 'Two'), truncated: false },
    });
    await page.waitForFunction(
      (old) => document.querySelector('.mermaid-image img')?.getAttribute('src') !== old,
      before,
    );
    assert.deepEqual(await axeViolations(page), []);
    await preview.showView('opportunities', { ...sheet, mermaid: undefined });
    assert.equal(await page.locator('.mermaid-fold').isVisible(), false);
    assert.deepEqual(await preview.violations(), []);
    await preview.close();
  });

  test('leaves the journey above drawn as it was', async () => {
    const preview = await PreviewPage.open(browser, origin);
    const { page } = preview;
    await preview.show(worldJourney(6));
    await page.getByText('As Mermaid, for GitHub, GitLab and wikis').click();
    await page.waitForFunction(() => {
      const drawn = document.querySelector<HTMLImageElement>('#panel-journey .mermaid-image img');
      return drawn?.complete && drawn.naturalWidth > 300;
    });
    const text = (await page.locator('.mermaid-text').textContent()) ?? '';
    assert.match(text, /^journey\n {2}title A parcel around the world/);
    const drawn = await page.locator('#panel-journey .mermaid-image img').getAttribute('src');
    assert.deepEqual(await namesOutside(page, decodeURIComponent(drawn ?? '')), []);
    await preview.show(worldJourney(12));
    assert.equal(await page.locator('svg.journey [data-step]').count(), 12);
    assert.equal(await page.locator('svg.journey foreignObject').count(), 0);
    assert.deepEqual(await preview.violations(), []);
    await preview.close();
  });
});
