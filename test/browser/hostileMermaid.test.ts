import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorLabel } from '../../src/core/diagram/actorLabel.ts';
import { mermaidUnescape } from '../../src/core/diagram/mermaidEscape.ts';
import { ganttMermaid } from '../../src/core/diagram/mermaidGantt.ts';
import { journeyMermaid, LABEL_COLUMNS } from '../../src/core/diagram/mermaidJourney.ts';
import { quadrantMermaid } from '../../src/core/diagram/mermaidQuadrant.ts';
import { plainLabel } from '../../src/core/diagram/plainLabel.ts';
import { shortenLabel } from '../../src/core/diagram/shortenLabel.ts';
import { journey } from '../core/diagram/journeys.ts';
import { hostilePayloads } from '../support/hostilePayloads.ts';
import { PreviewPage } from './preview/previewPage.ts';
import { browser, origin } from './preview/served.ts';

const PER_PICTURE = 25;

/** Mermaid texts in which each of the names is that of a part. */
const TEXTS: Readonly<Record<string, (names: readonly string[]) => string>> = {
  journey: (names) =>
    journeyMermaid(
      journey({
        name: names[0] ?? '',
        stages: [
          { name: names[0] ?? '', steps: names.map((name) => ({ name, emotion: 1, actors: [name] })) },
        ],
      }),
    ).text,
  quadrantChart: (names) =>
    quadrantMermaid({
      of: names[0],
      openPains: [],
      opportunities: names.map((name, i) => ({
        ...{ id: `o${i}`, name, number: i + 1, impact: (i % 5) + 1, effort: 5 - (i % 5) },
        ...{ pains: [], initiatives: [], metrics: [], breaks: [] },
      })),
    }).text,
  gantt: (names) =>
    ganttMermaid({
      of: names[0],
      today: '2026-11-22',
      undated: [],
      lanes: [
        {
          owner: { id: 'team', name: names[0] ?? '' },
          initiatives: names.map((name, i) => ({
            ...{ id: `i${i}`, name, status: 'planned', from: '2026-10-01', to: '2026-12-31', late: false },
            ...{ milestones: [], opportunities: [], contributors: [] },
          })),
        },
      ],
    }).text,
};

const packed = (text: string) => text.replace(/[\s\u00a0]+/g, '');

/** Whether it stands there, whole or as much of it as there is room for; its lines are texts of their own. */
function isShown(name: string, drawn: readonly string[]): boolean {
  const whole = packed(shortenLabel(plainLabel(name, '(untitled)'), 60));
  const all = drawn.join('');
  if (all.includes(whole)) return true;
  const cuts = Array.from({ length: whole.length - 1 }, (_, i) => `${whole.slice(0, i + 1)}…`);
  return cuts.some((cut) => all.includes(cut));
}

for (const [kind, write] of Object.entries(TEXTS)) {
  test(`${kind}: whatever something is called, Mermaid draws it as text and as nothing else`, {
    timeout: 300_000,
  }, async () => {
    const preview = await PreviewPage.open(browser, origin);
    const { page } = preview;
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) asked.push(request.url());
    });
    await page.evaluate(() => {
      const hit = () => Object.assign(globalThis, { wasHit: true });
      Object.assign(globalThis, { hit, alert: hit });
    });
    const sheet = { ...{ kicker: 'Opportunities', title: 'All', badges: [], rows: [] } };
    let before: string | undefined;
    for (let at = 0; at < hostilePayloads.length; at += PER_PICTURE) {
      const names = hostilePayloads.slice(at, at + PER_PICTURE);
      const text = write(names);
      await preview.showView('opportunities', { ...sheet, mermaid: { text, truncated: false } });
      if (at === 0) await page.getByText('As Mermaid, for GitHub, GitLab and wikis').click();
      await page.waitForFunction((old) => {
        const image = document.querySelector<HTMLImageElement>('#panel-opportunities .mermaid-image img');
        const problem = document.querySelector('#panel-opportunities .mermaid-fold [role=status]');
        return problem?.textContent || (image?.complete && image.src !== old && image.naturalWidth > 0);
      }, before);
      assert.equal(
        await page.locator('#panel-opportunities .mermaid-fold [role=status]').textContent(),
        '',
        text,
      );
      const image = page.locator('#panel-opportunities .mermaid-image img');
      before = await image.evaluate((one) => (one as HTMLImageElement).src);
      const seen = await page.evaluate((address) => {
        const source = decodeURIComponent(address.slice(address.indexOf(',') + 1));
        const drawn = new DOMParser().parseFromString(source, 'image/svg+xml');
        const all = [...drawn.querySelectorAll('*')];
        return {
          foreign: all
            .filter(
              (one) =>
                /^(script|foreignObject|a|image|iframe|object|embed|use|parsererror)$/.test(one.localName) ||
                [...one.attributes].some(
                  ({ name, value }) =>
                    /^on/.test(name) || /javascript:|https?:\/\/(?!www\.w3\.org)/.test(value),
                ),
            )
            .map((one) => one.outerHTML.slice(0, 200)),
          texts: [...drawn.querySelectorAll('text:not(.legend)')].map((one) => one.textContent ?? ''),
          legend: [...drawn.querySelectorAll('text.legend')].map((one) => one.textContent ?? ''),
        };
      }, before);
      assert.deepEqual(seen.foreign, [], text);
      const drawn = seen.texts.map((one) =>
        packed(one).replace(kind === 'quadrantChart' ? /^\d+\./ : /^$/, ''),
      );
      assert.deepEqual(
        names.filter((name) => !isShown(name, drawn)),
        [],
        `${kind}: ${JSON.stringify(drawn)}`,
      );
      if (kind !== 'journey') continue;
      // Mermaid breaks what is wide into lines, with a hyphen.
      const legend = packed(seen.legend.join('')).replaceAll('-', '');
      const named = names.filter((name) => plainLabel(name, '') !== '');
      const actors = named.map((name) => mermaidUnescape(actorLabel(name, LABEL_COLUMNS, '(untitled)')));
      assert.deepEqual(
        actors.filter((actor) => !legend.includes(packed(actor).replaceAll('-', ''))),
        [],
        JSON.stringify(seen.legend),
      );
    }
    assert.deepEqual(asked, []);
    assert.equal(await page.evaluate(() => 'wasHit' in globalThis), false);
    assert.deepEqual(await preview.violations(), []);
    await preview.close();
  });
}
