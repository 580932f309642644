import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MapView } from '../../src/core/diagram/mapView.ts';
import { plainLabel } from '../../src/core/diagram/plainLabel.ts';
import { hostilePayloads } from '../support/hostilePayloads.ts';
import { worldMap } from './preview/maps.ts';
import { PreviewPage } from './preview/previewPage.ts';
import { browser, origin } from './preview/served.ts';

/** The map with another name for its third step, as while somebody types. */
function typed(steps: number, name: string): MapView {
  const view = worldMap(steps);
  const [first, ...others] = view.stages;
  const named = first!.steps.map((step, i) => (i === 2 ? { ...step, name } : step));
  return { ...view, stages: [{ ...first!, steps: named }, ...others] };
}

test('typing shifts nothing, and keeps scroll position, zoom, focus and mark', async () => {
  const preview = await PreviewPage.open(browser, origin);
  const { page } = preview;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await preview.showView('map', typed(60, 'P'));
  await page.click('[aria-label="Zoom in"]');
  await preview.send({ type: 'select', uri: 'file:///a.journey.yaml', at: '#/stages/0/steps/2/name' });
  await page.waitForSelector('.head[aria-current]');
  await page.locator('.map th.step .head').nth(2).focus();
  await page.evaluate(() => document.querySelector('.panel-map')?.scrollTo(180, 420));
  // Only what happens without anybody's doing counts as a shift; a click counts for half a second.
  await page.waitForTimeout(700);
  const seen = () =>
    page.evaluate(() => {
      const panel = document.querySelector('.panel-map')!;
      return {
        left: panel.scrollLeft,
        top: panel.scrollTop,
        focused: document.activeElement?.getAttribute('data-at'),
        marked: [...document.querySelectorAll('[aria-current]')].map((one) => one.getAttribute('data-at')),
        zoom: document.querySelector<HTMLElement>('.panel-map .sheet')?.style.zoom,
      };
    });
  const before = await seen();
  assert.deepEqual(before.marked, ['#/stages/0/steps/2']);
  assert.equal(before.zoom, '1.25');
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        if (!entry.hadRecentInput) shifts.push(entry.value);
      }
    }).observe({ type: 'layout-shift', buffered: false });
  });
  for (const name of ['Pa', 'Pay', 'Pays', 'Pays t', 'Pays the bill'])
    await preview.showView('map', typed(60, name));
  await page.waitForTimeout(300);
  assert.deepEqual(await seen(), before);
  assert.deepEqual(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts), []);
  assert.match(await page.locator('.map th.step').nth(2).innerText(), /^Pays the bill/);
  await preview.close();
});

test('steps that come and go before the focus leave it where it is', async () => {
  const preview = await PreviewPage.open(browser, origin);
  const { page } = preview;
  const view = worldMap(8);
  await preview.showView('map', view);
  await page.locator('.map th.step .head').nth(3).focus();
  const words = () => page.evaluate(() => document.activeElement?.querySelector('.name')?.textContent);
  const before = await words();
  const [first, ...others] = view.stages;
  const without = {
    ...view,
    stages: [{ ...first!, steps: first!.steps.slice(0, 4) }, ...others.slice(0, 1)],
  };
  const points = (count: number) =>
    view.curves.map((curve) => ({ ...curve, points: curve.points.slice(0, count) }));
  await preview.showView('map', { ...without, curves: points(8) });
  assert.equal(await words(), before);
  await preview.showView('map', view);
  assert.equal(await words(), before);
  assert.equal(await page.locator('.map [data-lane=steps] [tabindex="0"]').count(), 1);
  await preview.close();
});

test('hostile text in every field is shown as it is written and does nothing', {
  timeout: 240_000,
}, async () => {
  const preview = await PreviewPage.open(browser, origin);
  const { page } = preview;
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) asked.push(request.url());
  });
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await page.evaluate(() =>
    Object.assign(globalThis, { hit: () => Object.assign(globalThis, { wasHit: true }) }),
  );
  const counts = new Set<string>();
  for (const payload of hostilePayloads) {
    // Only a letter before it: some would be trimmed.
    const text = `x${payload}`;
    await preview.showView(
      'map',
      worldMap(3, () => text),
    );
    const shown = await page.evaluate(() => ({
      names: document.querySelector('.panel-map .head .name')?.textContent ?? '',
      words: document.querySelector('.panel-map .words')?.textContent ?? '',
      elements: [...document.querySelectorAll('.panel-map *')].map(({ localName }) => localName).join(' '),
    }));
    const plain = plainLabel(text);
    assert.equal(shown.names, plain, payload);
    assert.equal(shown.words, plain, payload);
    counts.add(shown.elements);
  }
  assert.ok(hostilePayloads.length >= 200);
  assert.equal(counts.size, 1, 'the same elements, whatever the text');
  assert.deepEqual(asked, []);
  assert.equal(await page.evaluate(() => 'wasHit' in globalThis), false);
  assert.deepEqual(await preview.violations(), []);
  await preview.close();
});

test('a text from right to left runs so, and the journey still from left to right, in every interface', async () => {
  const preview = await PreviewPage.open(browser, origin, 'light modern', { lang: 'ar' });
  const { page } = preview;
  await preview.showView('map', worldMap(6));
  const seen = await page.evaluate(() => {
    const heads = [...document.querySelectorAll('.map th.step:not(.none)')].map(
      (head) => head.getBoundingClientRect().left,
    );
    const arabic = [...document.querySelectorAll<HTMLElement>('.map .name')].find((one) =>
      /\p{Script=Arabic}/u.test(one.textContent ?? ''),
    );
    const points = [...document.querySelectorAll('.point .face')].map((face) => {
      const { left, width } = face.getBoundingClientRect();
      return left + width / 2;
    });
    return { heads, direction: arabic && getComputedStyle(arabic).direction, points };
  });
  assert.deepEqual(
    [...seen.heads].sort((a, b) => a - b),
    seen.heads,
  );
  assert.equal(seen.direction, 'rtl');
  for (const [i, left] of seen.heads.entries())
    assert.ok(Math.abs((seen.points[i] ?? 0) - left - 104) < 2, `${i}`);
  await preview.close();
});

test('at twice the size on a small window, and without motion, everything can be reached', async () => {
  const preview = await PreviewPage.open(browser, origin, 'light modern', {
    width: 640,
    height: 400,
    scale: 2,
  });
  const { page } = preview;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await preview.showView('map', worldMap(12));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  assert.equal(wide, false, 'only the panel scrolls');
  const last = page.locator('.map th.step .head').last();
  await last.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('End');
  await page.waitForTimeout(400);
  const box = await last.boundingBox();
  assert.ok(box && box.x >= 0 && box.x + box.width <= 641, JSON.stringify(box));
  await preview.close();
});

test('two thousand updates leave no more memory in use than before', { timeout: 240_000 }, async (t) => {
  const preview = await PreviewPage.open(browser, origin);
  const { page } = preview;
  const session = await page.context().newCDPSession(page);
  const used = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { nodes } = await session.send('Memory.getDOMCounters');
    return { usedSize, nodes };
  };
  const update = (name: string) => preview.viewOf('map', typed(6, name));
  const show = async (count: number) => {
    const first = update('Pays 0');
    const last = await page.evaluate(
      async ([message, times]) => {
        for (let i = 0; i < times; i++) {
          const copy = structuredClone(message) as unknown as {
            version: number;
            view: { stages: { steps: { name: string }[] }[] };
          };
          copy.version += i;
          copy.view.stages[0]!.steps[2]!.name = `Pays ${i}`;
          window.postMessage(copy, '*');
          if (i % 50 === 49) await new Promise((done) => setTimeout(done, 20));
        }
        return (message as { version: number }).version + times - 1;
      },
      [first as never, count] as const,
    );
    await page.waitForFunction(
      (version) =>
        (globalThis as unknown as { sent: { version?: number }[] }).sent.some(
          (one) => one.version === version,
        ),
      last,
    );
    // The test's own list of messages is no part of the page.
    await page.evaluate(() => {
      (globalThis as unknown as { sent: unknown[] }).sent.length = 0;
    });
    preview.skipTo(last);
  };
  // As many as it takes until most is compiled.
  await show(500);
  const seen = [await used()];
  for (let round = 0; round < 3; round++) {
    await show(2000);
    seen.push(await used());
  }
  t.diagnostic(
    `bytes after 500 updates and each 2000 more: ${seen.map(({ usedSize }) => usedSize).join(', ')}`,
  );
  // The browser compiles now and then, and keeps that; what the page itself
  // would not let go, it would keep in each round, and even the smallest object has more than fifty bytes.
  const growth = seen.slice(1).map(({ usedSize, nodes }, i) => ({
    bytes: usedSize - seen[i]!.usedSize,
    nodes: nodes - seen[i]!.nodes,
  }));
  const least = (key: 'bytes' | 'nodes') => Math.min(...growth.map((one) => one[key]));
  assert.ok(least('nodes') <= 0, JSON.stringify(growth));
  assert.ok(least('bytes') < 2000 * 50, JSON.stringify(growth));
  await preview.close();
});
