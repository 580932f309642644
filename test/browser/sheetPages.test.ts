import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { plainLabel } from '../../src/core/diagram/plainLabel.ts';
import type { Sheet } from '../../src/core/diagram/sheet/sheet.ts';
import { SHEET_BUILDERS } from '../../src/core/diagram/sheetBuilders.ts';
import { viewsOf } from '../../src/core/diagram/views.ts';
import { inEnglish } from '../../src/core/translate.ts';
import { LIGHT_THEME } from '../../src/picture/exports/lightTheme.ts';
import { paletteOf } from '../../src/picture/palette.ts';
import { serialise } from '../../src/picture/serialise.ts';
import { sheetSvg } from '../../src/picture/sheet/svg/sheetSvg.ts';
import { goodExamples } from '../core/support/examples.ts';
import { viewSubject } from '../core/support/viewSubject.ts';
import { fileWithView, filledWorkspace } from '../support/filledWorkspace.ts';
import { hostileChunks } from '../support/hostileChunks.ts';
import { hostilePayloads } from '../support/hostilePayloads.ts';
import { PreviewPage } from './preview/previewPage.ts';
import { browser, origin } from './preview/served.ts';
import { THEMES, type ThemeName } from './preview/themes.ts';

type SheetView = keyof typeof SHEET_BUILDERS;

const VIEWS = Object.keys(SHEET_BUILDERS) as SheetView[];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const WORLD = [
  'x'.repeat(300),
  'A label of three hundred characters that goes on and on. '.repeat(6).slice(0, 300),
  'Повернути замовлення без принтера та без зайвих запитань',
  '¿Cómo podríamos hacer que siempre conteste una persona?',
  'إعادة الطلب عبر الإنترنت دون طابعة',
  '无需打印机即可在线退货',
  '👩‍👩‍👧‍👦 🎉 😡',
];

function exampleOf(view: SheetView): Sheet {
  const path = view === 'persona' ? 'personas/weekend-family-planner.persona.yaml' : 'strategy.strategy.yaml';
  return SHEET_BUILDERS[view](viewSubject(goodExamples(), path)) ?? assert.fail();
}

function filled(view: SheetView, text: string): Sheet {
  return SHEET_BUILDERS[view](viewSubject(filledWorkspace(text), fileWithView(view))) ?? assert.fail();
}

let version = 0;

async function show(preview: PreviewPage, name: SheetView, view: Sheet): Promise<void> {
  const kind = name === 'persona' ? 'persona' : 'strategy';
  version++;
  await preview.send({
    type: 'update',
    uri: 'file:///a.yaml',
    version,
    title: 'a',
    tabs: viewsOf(kind),
    name,
    view,
  });
  await preview.sent('drawn', version);
}

for (const theme of Object.keys(THEMES) as ThemeName[]) {
  test(`${theme}: every sheet is drawn, and axe finds nothing to complain about`, {
    timeout: 180_000,
  }, async () => {
    const preview = await PreviewPage.open(browser, origin, theme, { width: 1000, height: 900 });
    for (const view of VIEWS) {
      await show(preview, view, exampleOf(view));
      await preview.page.evaluate(AXE);
      // Axe takes the lines of a label in a drawing for one word; whether names hold what is drawn, everyView.test.ts asks.
      const drawn = view === 'opportunities' || view === 'roadmap';
      const faults = await preview.page.evaluate(async (drawn) => {
        const { axe } = globalThis as never as { axe: typeof import('axe-core') };
        const rules = { 'label-content-name-mismatch': { enabled: !drawn } };
        const { violations } = await axe.run({ rules });
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary} (${nodes.length})`,
        );
      }, drawn);
      assert.deepEqual(faults, [], view);
    }
    assert.deepEqual(await preview.violations(), []);
    await preview.close();
  });
}

test('the keyboard reaches everything that comes from somewhere, and Enter leads there', async () => {
  const preview = await PreviewPage.open(browser, origin, 'dark modern', { width: 1000, height: 900 });
  for (const view of VIEWS) {
    await show(preview, view, exampleOf(view));
    const parts = preview.page.locator(`#panel-${view} [data-at]`);
    assert.ok((await parts.count()) > 10, view);
    assert.equal(await preview.page.locator(`#panel-${view} [data-at]:not([data-stop])`).count(), 0, view);
    const nameless = await parts.evaluateAll((all) =>
      all
        .filter((one) => !(one.getAttribute('aria-label') ?? one.textContent)?.trim())
        .map((one) => one.outerHTML),
    );
    assert.deepEqual(nameless, [], view);
    // Tab enters a lane; the arrows walk through it.
    const [walked, expected] = await preview.page.evaluate((name) => {
      const panel = document.querySelector(`#panel-${name}`) as HTMLElement;
      const all = [...panel.querySelectorAll<HTMLElement>('[data-stop]')];
      const seen = new Set<Element>();
      for (const lane of panel.querySelectorAll('[data-lane]')) {
        const first = [...lane.querySelectorAll<HTMLElement>('[data-stop]')].find(
          (one) => one.tabIndex === 0,
        );
        first?.focus();
        for (let i = 0; i < 400 && document.activeElement && !seen.has(document.activeElement); i++) {
          seen.add(document.activeElement);
          const key = lane.localName === 'tr' ? 'ArrowRight' : 'ArrowDown';
          document.activeElement.dispatchEvent(
            new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
          );
        }
      }
      return [all.filter((one) => seen.has(one)).length, all.length];
    }, view);
    assert.equal(walked, expected, view);
    await parts.nth(3).focus();
    const at = await parts.nth(3).getAttribute('data-at');
    await preview.page.keyboard.press('Enter');
    const sent = await preview.page.evaluate(() =>
      (globalThis as never as { sent: { type: string }[] }).sent.at(-1),
    );
    assert.deepEqual(sent, { type: 'reveal', uri: 'file:///a.yaml', at });
  }
  await preview.close();
});

test('a click selects the source, and the cursor in the text marks its part', async () => {
  const preview = await PreviewPage.open(browser, origin, 'dark modern', { width: 1000, height: 900 });
  await show(preview, 'persona', exampleOf('persona'));
  await preview.page.getByText('Buy things that last until the next child').click();
  assert.equal((await preview.sent('reveal')).at, '#/goals/1');
  await preview.send({ type: 'select', uri: 'file:///a.yaml', at: '#/pains/0/text' });
  // The part that was clicked is marked until then, so it is this one that is waited for.
  const marked = preview.page.locator('#panel-persona [aria-current]');
  await marked.filter({ hasText: "Children's sizes differ" }).waitFor();
  assert.equal(await marked.count(), 1);
  await preview.close();
});

test('typing changes what is different and nothing else: no element, no focus, no scroll position is lost', async () => {
  const preview = await PreviewPage.open(browser, origin, 'dark modern', { width: 1000, height: 600 });
  for (const view of VIEWS) {
    await show(preview, view, exampleOf(view));
    await preview.page.evaluate((name) => {
      const panel = document.querySelector(`#panel-${name}`) as HTMLElement;
      panel.scrollTop = 300;
      const parts = [...panel.querySelectorAll<HTMLElement>('[data-stop]')];
      const focused = parts[Math.floor(parts.length / 2)];
      focused?.focus({ preventScroll: true });
      let shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shift += (entry as never as { value: number }).value;
        Object.assign(globalThis, { shift });
      }).observe({ type: 'layout-shift', buffered: false });
      Object.assign(globalThis, {
        shift: 0,
        before: [...panel.querySelectorAll('*')],
        focused,
        from: panel.scrollTop,
      });
    }, view);
    const sheet = exampleOf(view);
    for (const suffix of ['x', 'xy', 'xyz'])
      await show(preview, view, { ...sheet, title: `${sheet.title}${suffix}` });
    const after = await preview.page.evaluate((name) => {
      const kept = globalThis as never as {
        before: Element[];
        focused: Element;
        from: number;
        shift: number;
      };
      const panel = document.querySelector(`#panel-${name}`) as HTMLElement;
      const now = new Set(panel.querySelectorAll('*'));
      return {
        lost: kept.before.filter((one) => !now.has(one)).length,
        focused: document.activeElement === kept.focused,
        scrolled: panel.scrollTop - kept.from,
        shift: kept.shift,
      };
    }, view);
    assert.deepEqual(after, { lost: 0, focused: true, scrolled: 0, shift: 0 }, view);
  }
  await preview.close();
});

test('text in every language stays in its box, also in a narrow panel and at twice the size', {
  timeout: 120_000,
}, async () => {
  for (const [width, scale] of [
    [1000, 1],
    [420, 1],
    [500, 2],
  ] as const) {
    const preview = await PreviewPage.open(browser, origin, 'light modern', { width, height: 900, scale });
    for (const view of VIEWS) {
      for (const text of WORLD) {
        await show(preview, view, filled(view, text));
        const overflowing = await preview.page.evaluate((name) => {
          const paper = document.querySelector(`#panel-${name} .paper`) as HTMLElement;
          const frame = paper.getBoundingClientRect();
          return [...paper.querySelectorAll('.paper-panel, .paper-head, .badge, h1, li, dd')]
            .filter(
              (one) =>
                !one.closest('.paper-table, .paper-figure') &&
                one.getBoundingClientRect().right > frame.right + 1,
            )
            .map((one) => one.className || one.localName);
        }, view);
        assert.deepEqual(overflowing, [], `${view} ${width} ${text}`);
      }
    }
    await preview.close();
  }
});

test('Arabic runs from right to left, beside other languages', async () => {
  const preview = await PreviewPage.open(browser, origin, 'light modern', {
    lang: 'ar',
    width: 1000,
    height: 900,
  });
  await show(preview, 'persona', filled('persona', WORLD[4] ?? ''));
  const title = preview.page.locator('#panel-persona h1 span');
  assert.equal(await title.evaluate((one) => getComputedStyle(one).direction), 'rtl');
  const portrait = await preview.page.locator('.portrait').boundingBox();
  const heading = await preview.page.locator('.paper-title').boundingBox();
  assert.ok((portrait?.x ?? 0) > (heading?.x ?? 0), 'the portrait stands at the right');
  await preview.close();
});

test('hostile text is shown as it is written, and nothing of it runs', { timeout: 180_000 }, async () => {
  const preview = await PreviewPage.open(browser, origin);
  await preview.page.evaluate(() => Object.assign(globalThis, { hits: 0, hit: () => globalThis.hits++ }));
  const asked: string[] = [];
  preview.page.on('request', (request) => asked.push(request.url()));
  for (const view of VIEWS) {
    for (const payloads of hostileChunks(hostilePayloads)) {
      await show(preview, view, filled(view, payloads.join(' ')));
      const shown = await preview.page.evaluate((name) => {
        const panel = document.querySelector(`#panel-${name}`) as HTMLElement;
        const foreign = panel.querySelectorAll(
          'script, iframe, img, a, style, link, form, input, [onclick], [onload], [onerror]',
        );
        return { text: panel.textContent ?? '', foreign: foreign.length };
      }, view);
      assert.equal(shown.foreign, 0, payloads.join('\n'));
      const packed = (text: string) => text.replace(/\s+/g, '');
      for (const payload of payloads) {
        const visible = packed(plainLabel(payload, ''));
        assert.ok(packed(shown.text).includes(visible), `${view}: ${payload}`);
      }
    }
  }
  assert.equal(await preview.page.evaluate(() => globalThis.hits), 0);
  assert.deepEqual(asked, []);
  assert.deepEqual(await preview.violations(), []);
  await preview.close();
});

declare global {
  var hits: number;
}

test('the page makes images of pictures, at the size that is asked for', async () => {
  const preview = await PreviewPage.open(browser, origin);
  const palette = paletteOf(LIGHT_THEME);
  const svg = serialise(sheetSvg(exampleOf('persona'), { translate: inEnglish, palette }), 'xml');
  const [, width = '', height = ''] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  for (const scale of [1, 2, 4]) {
    await preview.send({ type: 'rasterise', id: scale, svg, scale, use: 'file' });
    await preview.page.waitForFunction(
      (id) =>
        (globalThis as never as { sent: { type: string; id?: number }[] }).sent.some(
          (one) => one.type === 'raster' && one.id === id,
        ),
      scale,
    );
    const head = await preview.page.evaluate((id) => {
      const { sent } = globalThis as never as {
        sent: { type: string; id?: number; png?: ArrayBuffer; error?: string }[];
      };
      const answer = sent.find((one) => one.type === 'raster' && one.id === id);
      const view = new DataView(answer?.png ?? new ArrayBuffer(24));
      return {
        error: answer?.error,
        sign: view.getUint32(0),
        width: view.getUint32(16),
        height: view.getUint32(20),
      };
    }, scale);
    assert.deepEqual(head, {
      error: undefined,
      sign: 0x89504e47,
      width: Number(width) * scale,
      height: Number(height) * scale,
    });
  }
  await preview.send({ type: 'rasterise', id: 9, svg: 'no picture', scale: 1, use: 'file' });
  const failed = await preview.page.waitForFunction(
    () =>
      (globalThis as never as { sent: { id?: number; error?: string }[] }).sent.find((one) => one.id === 9)
        ?.error,
  );
  assert.ok(await failed.jsonValue());
  assert.deepEqual(await preview.violations(), []);
  await preview.close();
});

test('an image goes into the clipboard when the page has got the keyboard, not before', async () => {
  const preview = await PreviewPage.open(browser, origin);
  await preview.page.evaluate(() => {
    let hasKeyboard = false;
    window.addEventListener('focus', () => {
      hasKeyboard = true;
    });
    document.hasFocus = () => hasKeyboard;
    navigator.clipboard.write = async () => {
      if (!hasKeyboard) throw new Error('Document is not focused.');
    };
    // VS Code hands the keyboard over, not the page.
    window.focus = () => undefined;
  });
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>';
  await preview.send({ type: 'rasterise', id: 1, svg, scale: 1, use: 'clipboard' });
  await preview.page.evaluate(() => setTimeout(() => window.dispatchEvent(new Event('focus')), 100));
  const answer = await preview.page.waitForFunction(() =>
    (globalThis as never as { sent: { type: string; error?: string }[] }).sent.find(
      ({ type }) => type === 'raster',
    ),
  );
  assert.deepEqual(await answer.jsonValue(), { type: 'raster', id: 1 });
  await preview.close();
});
