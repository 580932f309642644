import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { axeViolations } from './preview/axe.ts';
import { worldJourney } from './preview/journeys.ts';
import { worldMap } from './preview/maps.ts';
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

/** Messages of a type, in their order. */
function sentBy(preview: PreviewPage, type: string): Promise<Record<string, unknown>[]> {
  return preview.page.evaluate(
    (wanted) =>
      (globalThis as unknown as { sent: { type: string }[] }).sent.filter((one) => one.type === wanted),
    type,
  ) as Promise<Record<string, unknown>[]>;
}

for (const theme of Object.keys(THEMES) as ThemeName[]) {
  test(`${theme}: axe finds nothing in the map, the curve and the journey; no policy is broken`, async () => {
    const preview = await mapPage(12, theme);
    assert.deepEqual(await axeViolations(preview.page), []);
    await preview.showView('curve', worldMap(12));
    assert.deepEqual(await axeViolations(preview.page), []);
    await preview.show(worldJourney(12));
    // It joins the lines of a label without blanks, and so does not find them in the name.
    assert.deepEqual(await axeViolations(preview.page, ['label-content-name-mismatch']), []);
    assert.deepEqual(await preview.violations(), []);
    await preview.close();
  });
}

describe('the map', () => {
  test('is drawn with 6, 60 and 300 steps; nothing of a text leaves its cell', async () => {
    const preview = await mapPage();
    for (const steps of [6, 60, 300]) {
      await preview.showView('map', worldMap(steps));
      assert.equal(await preview.page.locator('.map th.step:not(.none)').count(), steps);
      const outside = await preview.page.evaluate(() =>
        [...document.querySelectorAll('.map :is(.item, .head) :is(.words, .name, .quiet, .facts, .flag)')]
          .filter((words) => {
            const cell = words.closest('td, th')?.getBoundingClientRect();
            const own = words.getBoundingClientRect();
            return (
              cell && (own.left < cell.left - 1 || own.right > cell.right + 1 || own.bottom > cell.bottom + 1)
            );
          })
          .map((words) => words.textContent),
      );
      assert.deepEqual(outside, []);
    }
    await preview.close();
  });

  test('keeps the names of stage, step and lane in sight', async () => {
    const preview = await mapPage(60);
    const { page } = preview;
    await page.evaluate(() => document.querySelector('.panel-map')?.scrollTo(3000, 600));
    await page.waitForTimeout(100);
    const seen = await page.evaluate(() => {
      const panel = document.querySelector('.panel-map')!.getBoundingClientRect();
      const inside = (one: Element) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return right > panel.left && left < panel.right && top >= panel.top - 1 && bottom <= panel.bottom;
      };
      const count = (selector: string) => [...document.querySelectorAll(selector)].filter(inside).length;
      return { stages: count('.stage .name'), steps: count('th.step'), lanes: count('.lane-head') };
    });
    assert.ok(seen.stages >= 1 && seen.steps >= 3 && seen.lanes >= 3, JSON.stringify(seen));
    await preview.close();
  });

  test('has one stop of the Tab key for each lane; arrows lead along and across; Enter leads to the text', async () => {
    const preview = await mapPage(6);
    const { page } = preview;
    const stops = await page.evaluate(() => {
      const lanes = [...document.querySelectorAll('.map [data-lane]')];
      return lanes.map((lane) => [
        lane.querySelectorAll('[data-stop]').length,
        lane.querySelectorAll('[data-stop][tabindex="0"]').length,
      ]);
    });
    for (const [all, inTheWay] of stops) assert.equal(inTheWay, (all ?? 0) > 0 ? 1 : 0);
    await page.locator('.map th.step .head').first().focus();
    const reached = new Set<string>();
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('Enter');
      reached.add(await page.evaluate(() => document.activeElement?.getAttribute('data-at') ?? ''));
      await page.keyboard.press('ArrowRight');
    }
    const revealed = (await sentBy(preview, 'reveal')).map(({ at }) => at);
    assert.equal(reached.size, 6);
    assert.deepEqual(revealed, [...reached]);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('PageDown');
    assert.match(
      await page.evaluate(() => document.activeElement?.getAttribute('data-at') ?? ''),
      /\/action$/,
    );
    await preview.close();
  });

  test('marks what is under the cursor, or what holds it', async () => {
    const preview = await mapPage(6);
    const { page } = preview;
    const marked = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[aria-current]')].map((one) => one.getAttribute('data-at')),
      );
    await preview.send({ type: 'select', uri: URI, at: '#/stages/0/steps/1/pains/0/text' });
    await page.waitForSelector('[aria-current]');
    assert.deepEqual(await marked(), ['#/stages/0/steps/1/pains/0']);
    await preview.send({ type: 'select', uri: URI, at: '#/stages/0/steps/1/duration' });
    await page.waitForSelector('.head[aria-current]');
    assert.deepEqual(await marked(), ['#/stages/0/steps/1']);
    await preview.close();
  });

  test('shows what was chosen of its lanes, in the chosen order, and tells the editor', async () => {
    const preview = await mapPage(6);
    const { page } = preview;
    const lanes = () =>
      page.evaluate(() => [
        ...new Set([...document.querySelectorAll('tbody .lane-name')].map((one) => one.textContent)),
      ]);
    const before = await lanes();
    await page.getByRole('button', { name: 'Lanes' }).click();
    await page.getByRole('checkbox', { name: 'Pains' }).uncheck();
    await page.getByRole('dialog').getByRole('button', { name: 'Move "Owner" up' }).click();
    const now = await lanes();
    assert.deepEqual(now.includes('Pains'), false);
    assert.equal(now.at(-2), 'Owner');
    const sent = (await sentBy(preview, 'lanes')) as { lanes: { hidden: string[] } }[];
    assert.deepEqual(sent.at(-1)?.lanes.hidden, ['pains']);
    await page.getByRole('button', { name: 'Show all' }).click();
    assert.deepEqual(await lanes(), before);
    assert.deepEqual(await axeViolations(page), []);
    await preview.close();
  });
});

describe('a change in the picture', () => {
  const changes = async (preview: PreviewPage) =>
    (await sentBy(preview, 'change')).map(({ change }) => change);

  test('of a feeling: the arrow keys add up, a drag snaps to a score and is no click', async () => {
    const preview = await mapPage(6);
    const { page } = preview;
    const point = page.locator('.point').nth(1);
    assert.equal(await point.getAttribute('data-value'), '1');
    await point.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const at = '#/stages/0/steps/1/emotion/olena';
    assert.deepEqual(await changes(preview), [
      { kind: 'emotion', at, score: 0 },
      { kind: 'emotion', at, score: -1 },
    ]);
    const box = (await point.locator('.face').boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + 130, { steps: 6 });
    await page.mouse.up();
    assert.deepEqual((await changes(preview)).at(-1), { kind: 'emotion', at, score: -2 });
    assert.deepEqual(await sentBy(preview, 'reveal'), []);
    await point.click();
    assert.equal((await sentBy(preview, 'reveal')).length, 1);
    await preview.close();
  });

  test('of a moment of truth, by a click and by a key', async () => {
    const preview = await mapPage(6);
    const { page } = preview;
    await page.locator('th.step').first().hover();
    await page.locator('th.step [data-act=truth]').first().click();
    await page.locator('th.step .head').nth(1).focus();
    await page.keyboard.press('m');
    assert.deepEqual(await changes(preview), [
      { kind: 'momentOfTruth', at: '#/stages/0/steps/0' },
      { kind: 'momentOfTruth', at: '#/stages/0/steps/1' },
    ]);
    assert.deepEqual(await sentBy(preview, 'reveal'), []);
    await preview.close();
  });

  test('of a name: Enter keeps it, Escape does not, and the keyboard is back afterwards', async () => {
    const preview = await mapPage(6);
    const { page } = preview;
    await page.locator('th.step .head').first().focus();
    await page.keyboard.press('F2');
    await page.keyboard.type('Looks\taround');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F2');
    await page.keyboard.insertText('<b>Looks</b>\naround');
    await page.keyboard.press('Enter');
    assert.deepEqual(await changes(preview), [
      { kind: 'rename', at: '#/stages/0/steps/0', name: '<b>Looks</b> around' },
    ]);
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute('data-at')),
      '#/stages/0/steps/0',
    );
    await preview.close();
  });

  test('that adds a step asks for its name', async () => {
    const preview = await mapPage(6);
    const { page } = preview;
    await page.locator('th.step .head').nth(1).focus();
    await page.keyboard.press('Insert');
    await page.keyboard.type('Waits');
    await page.keyboard.press('Enter');
    assert.deepEqual(await changes(preview), [{ kind: 'addStep', at: '#/stages/0/steps/1', name: 'Waits' }]);
    await preview.close();
  });
});

test('what the editor would say is shown beside the part, as text, and goes with Escape', async () => {
  const preview = await mapPage(6);
  const { page } = preview;
  await page.locator('.touchpoint').first().hover();
  const asked = await preview.sent('explain');
  await preview.send({
    type: 'hint',
    uri: URI,
    at: asked.at,
    parts: [
      { kind: 'heading', text: 'Touchpoint: <img src=x onerror=alert(1)>' },
      { kind: 'markdown', text: 'A `place` where **somebody** meets us' },
    ],
  });
  const hint = page.getByRole('tooltip');
  await hint.waitFor();
  assert.equal(
    await hint.innerText(),
    'Touchpoint: <img src=x onerror=alert(1)>\n\nA place where somebody meets us',
  );
  assert.equal(await hint.locator('img').count(), 0);
  await page.keyboard.press('Escape');
  assert.equal(await hint.isVisible(), false);
  await preview.close();
});
