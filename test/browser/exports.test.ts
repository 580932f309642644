import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { BUILDERS } from '../../src/core/diagram/builders.ts';
import { type ViewName, type Views, viewsOf } from '../../src/core/diagram/views.ts';
import { FILE_KINDS } from '../../src/core/model/identify.ts';
import { inEnglish } from '../../src/core/translate.ts';
import { exportView, printablePage } from '../../src/picture/exports/exportView.ts';
import { viewSubject } from '../core/support/viewSubject.ts';
import { launchBrowser } from '../host/browserInstall.mjs';
import { fileWithView, filledWorkspace } from '../support/filledWorkspace.ts';
import { hostileChunks } from '../support/hostileChunks.ts';
import { hostilePayloads } from '../support/hostilePayloads.ts';
import { worldCompany } from '../support/worldCompany.ts';

const VIEWS = [...new Set(FILE_KINDS.flatMap((kind) => viewsOf(kind)))];
const TITLE = '</title><script>hit()</script>';

let browser: Browser;

before(async () => {
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
});

test('whoever opens an export runs nothing, asks nobody and is led nowhere', {
  timeout: 900_000,
}, async () => {
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('dialog', (dialog) => asked.push(dialog.message()));
  await page.exposeFunction('hit', () => asked.push('hit'));
  for (const name of VIEWS) {
    for (const payloads of hostileChunks(hostilePayloads)) {
      const subject = viewSubject(filledWorkspace(payloads.join(' ')), fileWithView(name));
      const view = (BUILDERS[name](subject) ?? assert.fail(name)) as Views[ViewName];
      const options = { translate: inEnglish, title: TITLE };
      const texts = [
        exportView(name, view, 'html', options)?.text ?? assert.fail(),
        printablePage(name, view, options),
        // An SVG that somebody puts into a page of theirs.
        (exportView(name, view, 'svg', options)?.text ?? assert.fail()).replace(/^<\?xml[^>]*>/, ''),
      ];
      for (const text of texts) {
        await page.setContent(text);
        const foreign = await page
          .locator('script, iframe, object, embed, a, form, link, base, foreignObject')
          .count();
        assert.equal(foreign, 0, name);
      }
    }
  }
  // What would be loaded or run late has had its time.
  await page.waitForTimeout(300);
  assert.deepEqual(
    asked.filter((one) => !one.startsWith('about:')),
    [],
  );
  await page.close();
});

test('a page that runs on to the side on a screen is whole on paper', async () => {
  // A sheet of A4 on its side, within the margins of the page.
  const page = await browser.newPage({ viewport: { width: 1017, height: 687 } });
  await page.emulateMedia({ media: 'print' });
  for (const name of ['map', 'curve', 'journey'] as const) {
    for (const steps of [6, 60]) {
      const subject = viewSubject(worldCompany([steps]), `journeys/world-${steps}.journey.yaml`);
      const view = (BUILDERS[name](subject) ?? assert.fail(name)) as Views[typeof name];
      await page.setContent(
        exportView(name, view, 'html', { translate: inEnglish, title: TITLE })?.text ?? '',
      );
      const right = await page
        .locator('.map, svg')
        .evaluateAll((drawn) => Math.max(...drawn.map((one) => one.getBoundingClientRect().right)));
      assert.ok(right > 300 && right <= 1017, `${name} of ${steps} steps: ${right}`);
    }
  }
  await page.close();
});
