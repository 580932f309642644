import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parcelJourney, placeOfStep } from '../core/diagram/journeys.ts';
import { worldJourney } from './preview/journeys.ts';
import { PreviewPage } from './preview/previewPage.ts';
import { browser, origin } from './preview/served.ts';

const URI = 'file:///a.journey.yaml';
test('the step under the cursor is marked and brought into view, the keyboard stays where it is', async () => {
  const preview = await PreviewPage.open(browser, origin);
  const { page } = preview;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await preview.show(worldJourney(60));
  await page.focus('.journey [data-step="2"]');
  const scrolled = () => page.evaluate(() => document.querySelector('.scroller')?.scrollLeft ?? -1);
  await preview.send({ type: 'select', uri: URI, at: placeOfStep(worldJourney(60), 3) });
  await page.waitForSelector('.journey [data-step="3"][aria-current]');
  assert.equal(await scrolled(), 0, 'a step in view moves nothing');
  await preview.send({ type: 'select', uri: URI, at: placeOfStep(worldJourney(60), 40) });
  await page.waitForSelector('.journey [data-step="40"][aria-current]');
  assert.equal(await page.locator('.journey [aria-current]').count(), 1);
  assert.ok((await scrolled()) > 5000);
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-step')), '2');
  await preview.send({ type: 'select', uri: 'file:///another', at: placeOfStep(worldJourney(60), 1) });
  await preview.send({ type: 'select', uri: URI, at: undefined });
  await page.waitForFunction(() => !document.querySelector('.journey [aria-current]'));
  await preview.close();
});

test('an update keeps scroll position, zoom, focus and mark, and is never seen half done', async () => {
  const preview = await PreviewPage.open(browser, origin);
  const { page } = preview;
  await preview.show(worldJourney(60));
  await page.click('[aria-label="Zoom in"]');
  await preview.send({ type: 'select', uri: URI, at: placeOfStep(worldJourney(60), 20) });
  await page.waitForSelector('.journey [data-step="20"][aria-current]');
  await page.waitForTimeout(600);
  await page.focus('.journey [data-step="20"]');
  const seen = () =>
    page.evaluate(() => {
      const svg = document.querySelector('svg.journey');
      return {
        left: document.querySelector('.scroller')?.scrollLeft,
        height: document.querySelector('.scroller')?.getBoundingClientRect().height,
        focused: document.activeElement?.getAttribute('data-step'),
        marked: document.querySelector('.journey [aria-current]')?.getAttribute('data-step'),
        size: svg?.getAttribute('width'),
      };
    });
  const before = await seen();
  assert.ok((before.left ?? 0) > 1000);
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(globalThis, { frames });
    const look = () => {
      frames.push(document.querySelectorAll('.scroller > svg.journey .step').length);
      requestAnimationFrame(look);
    };
    new MutationObserver(() =>
      frames.push(document.querySelectorAll('.scroller > svg.journey .step').length),
    ).observe(document.querySelector('.scroller') as Element, { childList: true });
    look();
  });
  for (let i = 0; i < 5; i++) await preview.show(worldJourney(60));
  const frames = await page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames);
  assert.ok(frames.length > 5);
  assert.deepEqual(
    frames.filter((steps) => steps !== 60),
    [],
  );
  assert.deepEqual(await seen(), before);
  await preview.close();
});

test('of several updates only the newest is shown', async () => {
  const preview = await PreviewPage.open(browser, origin);
  const old = preview.updateOf(worldJourney(60));
  const newest = preview.updateOf(parcelJourney);
  await preview.send(old);
  await preview.send(newest);
  await preview.send(old);
  await preview.sent('drawn', newest.version);
  await preview.page.waitForTimeout(300);
  assert.match(await preview.page.locator('h1').innerText(), /^First parcel/);
  const sent = await preview.page.evaluate(
    () => (globalThis as unknown as { sent: { type: string }[] }).sent,
  );
  assert.equal(sent.filter(({ type }) => type === 'drawn').length, 1);
  await preview.close();
});

test('a broken document keeps the last picture under a visible word, and leads to the problem', async () => {
  const preview = await PreviewPage.open(browser, origin);
  const { page } = preview;
  await preview.show(parcelJourney);
  await preview.problem('Line 3 is indented too far.');
  await page.waitForSelector('.banner button');
  assert.equal(await page.locator('.stale .step').count(), 6);
  assert.match(await page.locator('.banner').innerText(), /Line 3 is indented too far\./);
  await page.click('.banner button');
  assert.equal((await preview.sent('showProblem')).uri, URI);
  await preview.show(parcelJourney);
  assert.equal(await page.locator('.banner').isVisible(), false);
  assert.equal(await page.locator('.stale').count(), 0);
  await preview.problem('Not readable.', 'file:///other.journey.yaml');
  await page.waitForFunction(() => document.querySelectorAll('.step').length === 0);
  assert.doesNotMatch(await page.locator('body').innerText(), /First parcel|Showing the last/);
  await preview.close();
});

test('when Mermaid fails, the last picture stays, the list is new, and the extension hears of it', async () => {
  const preview = await PreviewPage.open(browser, origin);
  const { page } = preview;
  await preview.show(parcelJourney);
  const update = preview.updateOf(worldJourney(6));
  await preview.send({
    ...update,
    view: { ...update.view, mermaid: { ...update.view.mermaid, text: 'journey\n  a; b' } },
  });
  await preview.sent('failed', update.version);
  assert.equal(await page.locator('.journey .step').count(), 6);
  assert.match(await page.locator('.banner').innerText(), /could not be drawn/);
  assert.equal(
    await page.locator('body > svg, body > [id^=dcx]').count(),
    0,
    'nothing of Mermaid is left over',
  );
  await preview.close();
});

test('zoom and scroll position come back with the page', async () => {
  const preview = await PreviewPage.open(browser, origin);
  const { page } = preview;
  await preview.show(worldJourney(60));
  await preview.send({ type: 'locked', locked: true });
  await page.click('[aria-label="Zoom out"]');
  await page.evaluate(() => {
    (document.querySelector('.scroller') as Element).scrollLeft = 700;
  });
  await page.waitForFunction(() => sessionStorage.getItem('state')?.includes('"scrollLeft":700'));
  await page.reload();
  await preview.sent('ready');
  await preview.show(worldJourney(60));
  assert.deepEqual(await page.evaluate(() => JSON.parse(sessionStorage.getItem('state') ?? '')), {
    uri: URI,
    view: 'journey',
    locked: true,
    places: [{ uri: URI, view: 'journey', zoom: 0.8, scrollLeft: 700, scrollTop: 0 }],
  });
  assert.equal(await page.evaluate(() => document.querySelector('.scroller')?.scrollLeft), 700);
  await preview.close();
});

test('the last good picture is still drawn when its document is known to be broken by now', async () => {
  const preview = await PreviewPage.open(browser, origin);
  const { page } = preview;
  const update = preview.updateOf(worldJourney(6));
  await preview.send(update);
  await preview.send({ type: 'select', uri: URI, at: placeOfStep(worldJourney(60), 4) });
  await preview.problem('Line 3 is indented too far.');
  await preview.sent('drawn', update.version);
  assert.equal(await page.locator('.stale .step').count(), 6);
  assert.match(await page.locator('.banner').innerText(), /Line 3 .* last version that could be read/);
  assert.equal(await page.locator('.journey [aria-current]').getAttribute('data-step'), '4');
  const other = preview.updateOf(parcelJourney);
  await preview.send(other);
  await preview.problem('Not readable.', 'file:///other.journey.yaml');
  await page.waitForTimeout(400);
  assert.equal(await page.locator('.step').count(), 0, 'the picture of one document, the problem of another');
  await preview.close();
});
