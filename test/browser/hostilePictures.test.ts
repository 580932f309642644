import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BUILDERS } from '../../src/core/diagram/builders.ts';
import { type ViewName, type Views, viewsOf } from '../../src/core/diagram/views.ts';
import { FILE_KINDS, type FileKind } from '../../src/core/model/identify.ts';
import { viewSubject } from '../core/support/viewSubject.ts';
import { fileWithView, filledWorkspace } from '../support/filledWorkspace.ts';
import { hostileChunks } from '../support/hostileChunks.ts';
import { hostilePayloads } from '../support/hostilePayloads.ts';
import { WORLD_TEXTS } from '../support/worldTexts.ts';
import { drawingFlaws } from './preview/drawingFlaws.ts';
import { PreviewPage } from './preview/previewPage.ts';
import { browser, origin } from './preview/served.ts';
import { textOutside } from './preview/textOutside.ts';

const VIEWS = [...new Set(FILE_KINDS.flatMap((kind) => viewsOf(kind)))];
const LONG = ['W', 'i', '<', '&', 'ж', '字', '🎉', 'long '].map((sign) => sign.repeat(300).slice(0, 300));

async function show(preview: PreviewPage, name: ViewName, text: string): Promise<void> {
  const file = fileWithView(name);
  const view = (BUILDERS[name](viewSubject(filledWorkspace(text), file)) ??
    assert.fail(name)) as Views[ViewName];
  const tabs = viewsOf(file.split('.')[1] as FileKind);
  const update = { ...preview.viewOf(name, view), tabs };
  await preview.send(update);
  await preview.sent('drawn', update.version);
}

for (const name of VIEWS) {
  test(`${name}: in the page, no text runs, none makes markup, and none leaves its box`, {
    timeout: 300_000,
  }, async () => {
    const preview = await PreviewPage.open(browser, origin);
    const { page } = preview;
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await show(preview, name, 'x');
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) asked.push(request.url());
    });
    await page.evaluate(() => {
      const hit = () => Object.assign(globalThis, { wasHit: true });
      Object.assign(globalThis, { hit, alert: hit });
    });
    const panel = page.locator(`#panel-${name}`);
    const texts = hostileChunks(hostilePayloads).map((payloads) => payloads.join(' '));
    for (const text of [...texts, ...LONG, ...WORLD_TEXTS]) {
      await show(preview, name, text);
      const foreign = panel.locator(
        'script, iframe, object, embed, a, form, link, style, base, foreignObject, [onclick], [onload], [onerror]',
      );
      assert.equal(await foreign.count(), 0, text);
      assert.deepEqual(await panel.evaluate(textOutside), [], text);
      if (name === 'journey') {
        // Some of the texts are "undefined" and "NaN"; a heap of marks reaches out of every line, which is what it is for.
        const flaws = (await page.evaluate(drawingFlaws)).filter(
          (flaw) => flaw !== 'a number is missing' && !/\p{M}{3}/u.test(flaw),
        );
        assert.deepEqual(flaws, [], text);
      }
    }
    assert.deepEqual(asked, []);
    assert.equal(await page.evaluate(() => 'wasHit' in globalThis), false);
    assert.deepEqual(await preview.violations(), []);
    await preview.close();
  });
}
