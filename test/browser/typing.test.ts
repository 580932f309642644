import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worldJourney } from './preview/journeys.ts';
import { worldMap } from './preview/maps.ts';
import { PreviewPage } from './preview/previewPage.ts';
import { browser, origin } from './preview/served.ts';

/** A view with the third step called so, as while somebody types. */
const TYPED = {
  curve: (preview: PreviewPage, name: string) => preview.showView('curve', renamed(worldMap(60), name)),
  journey: (preview: PreviewPage, name: string) => preview.show(renamed(worldJourney(60), name)),
};

interface Staged {
  readonly stages: readonly { readonly steps: readonly { readonly name: string }[] }[];
}

function renamed<T extends Staged>(view: T, name: string): T {
  const [first, ...others] = view.stages;
  const steps = first!.steps.map((step, i) => (i === 2 ? { ...step, name } : step));
  return { ...view, stages: [{ ...first!, steps }, ...others] };
}

for (const view of ['curve', 'journey'] as const) {
  test(`${view}: typing shifts nothing, and keeps scroll position, zoom and focus`, async () => {
    const preview = await PreviewPage.open(browser, origin);
    const { page } = preview;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await TYPED[view](preview, 'P');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const stop = page.locator(`#panel-${view} [data-stop]`).nth(view === 'curve' ? 12 : 9);
    await stop.focus();
    const seen = () =>
      page.evaluate(() => {
        const scrolled = [...document.querySelectorAll('.panel:not([hidden]), .panel:not([hidden]) *')]
          .filter((one) => one.scrollLeft > 0 || one.scrollTop > 0)
          .map((one) => [one.className.toString(), one.scrollLeft, one.scrollTop]);
        return {
          scrolled,
          focused: document.activeElement?.getAttribute('data-at'),
          zoom: document.querySelector('.zoom')?.textContent,
        };
      });
    await page.evaluate(() => {
      const panel = document.querySelector('.panel:not([hidden])')!;
      for (const one of [panel, ...panel.querySelectorAll('.scroller')]) one.scrollTo(900, 40);
    });
    // A click counts for half a second; only what happens without anybody's doing is a shift.
    await page.waitForTimeout(700);
    const before = await seen();
    assert.ok(before.focused);
    assert.ok(before.scrolled.length > 0);
    assert.match(before.zoom ?? '', /125 %/);
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          shifts.push(entry.value);
      }).observe({ type: 'layout-shift', buffered: false });
    });
    for (const name of ['Pa', 'Pay', 'Pays', 'Pays t', 'Pays the bill, and then some more of it'])
      await TYPED[view](preview, name);
    await page.waitForTimeout(300);
    assert.deepEqual(await seen(), before);
    assert.deepEqual(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts), []);
    await preview.close();
  });
}
