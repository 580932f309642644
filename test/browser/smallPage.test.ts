import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { BUILDERS } from '../../src/core/diagram/builders.ts';
import { type ViewName, viewsOf } from '../../src/core/diagram/views.ts';
import { viewSubject } from '../core/support/viewSubject.ts';
import { OUT } from '../host/project.mjs';
import { worldCompany } from '../support/worldCompany.ts';
import { PreviewPage } from './preview/previewPage.ts';
import { browser, origin } from './preview/served.ts';
import { textOutside } from './preview/textOutside.ts';

/** What runs along time, from left to right, and scrolls so; all else fits into any width. */
const ALONG: ReadonlySet<ViewName> = new Set(['map', 'curve', 'journey']);

/** Half of a window of 1280 × 800 pixels, and such a half at 200 %: what is left of it are 320 × 400. */
const SIZES = { 'half of a window': [640, 800, 1], 'half of a window at 200 %': [320, 400, 2] } as const;

function fileOf(view: ViewName): string {
  if (ALONG.has(view)) return 'journeys/world-6.journey.yaml';
  return view === 'persona' ? 'personas/olena.persona.yaml' : 'world.strategy.yaml';
}

for (const [size, [width, height, scale]] of Object.entries(SIZES)) {
  test(`in ${size} each view scrolls one way only, and each of its tools is in reach`, {
    timeout: 240_000,
  }, async () => {
    const company = worldCompany([6]);
    for (const view of Object.keys(BUILDERS) as ViewName[]) {
      const preview = await PreviewPage.open(browser, origin, 'light modern', { width, height, scale });
      const { page } = preview;
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const model = BUILDERS[view](viewSubject(company, fileOf(view))) ?? assert.fail(view);
      const kind = view === 'persona' ? 'persona' : ALONG.has(view) ? 'journey' : 'strategy';
      const update = { ...preview.viewOf(view, model as never), tabs: viewsOf(kind) };
      await preview.send(update as never);
      await preview.sent('drawn', update.version);
      const picture = path.join(OUT, 'screenshots/small', `${view}-${width}.png`);
      await page.screenshot({ path: picture, animations: 'disabled' });

      const seen = await page.evaluate(() => {
        const root = document.documentElement;
        const panel = document.querySelector('.panel:not([hidden])');
        const outside = [...document.querySelectorAll<HTMLElement>('.top button')].filter((button) => {
          const { left, right, top, bottom } = button.getBoundingClientRect();
          const isShown = button.checkVisibility() && right > left;
          return isShown && (left < -0.5 || right > innerWidth + 0.5 || top < -0.5 || bottom > innerHeight);
        });
        return {
          pageScrolls: root.scrollWidth > innerWidth || root.scrollHeight > innerHeight,
          panelScrolls: (panel?.scrollWidth ?? 0) > (panel?.clientWidth ?? 0) + 1,
          outside: outside.map((button) => button.title || button.textContent),
          // What stays in sight while the rest scrolls leaves most of the page to the rest.
          top: document.querySelector('.top')?.getBoundingClientRect().height ?? 0,
        };
      });
      assert.equal(seen.pageScrolls, false, `${view}: the page`);
      assert.deepEqual(seen.outside, [], view);
      assert.ok(seen.top <= height / 3, `${view}: the tools are ${seen.top} high`);
      if (!ALONG.has(view)) assert.equal(seen.panelScrolls, false, `${view}: the panel`);
      assert.deepEqual(await page.locator(`#panel-${view}`).evaluate(textOutside), [], view);

      const stops = page.locator(`#panel-${view} [data-stop]`);
      await stops.first().focus();
      await page.keyboard.press('End');
      const isInSight = await page.evaluate(() => {
        const { left, right, top, bottom } = document.activeElement!.getBoundingClientRect();
        return right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
      });
      assert.ok(isInSight, `${view}: what has the keyboard`);
      await page.screenshot({ path: picture.replace('.png', '-end.png'), animations: 'disabled' });
      await preview.close();
    }
  });
}
