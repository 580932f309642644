// Takes the pictures of docs/views.md anew: what `render` writes of the examples, as a browser shows it.
//   node test/host/exportPictures.mjs [VIEW…]
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { launchBrowser } from './browserInstall.mjs';
import { ROOT, temporaryFolder } from './project.mjs';

const IMAGES = join(ROOT, 'docs/images/views');
const TODAY = '2026-11-22';

/** What is drawn for each view; a folder stands for its whole project. */
const SUBJECTS = {
  journey: 'journeys/return-online-order.journey.yaml',
  map: 'journeys/return-online-order.journey.yaml',
  curve: 'journeys/return-online-order-2027.journey.yaml',
  persona: 'personas/weekend-family-planner.persona.yaml',
  strategy: 'strategy.strategy.yaml',
  opportunities: '.',
  roadmap: '.',
  coverage: '.',
};

/** Whatever is longer, goes on below. */
const HIGHEST = 1500;

mkdirSync(IMAGES, { recursive: true });
const folder = temporaryFolder();
const browser = await launchBrowser();
const only = process.argv.slice(2);
for (const [view, subject] of Object.entries(SUBJECTS)) {
  if (only.length > 0 && !only.includes(view)) continue;
  for (const format of ['svg', 'html']) {
    const file = join(folder, `${view}.${format}`);
    const args = ['render', subject, '--view', view, '--format', format, '--out', file, '--today', TODAY];
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], {
      cwd: join(ROOT, 'examples'),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${view} ${format}: ${stderr}`);
    const page = await browser.newPage({ viewport: { width: 1160, height: 300 } });
    if (format === 'svg') {
      const svg = readFileSync(file, 'utf8');
      const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
      await page.setViewportSize({ width: Number(width), height: Math.min(Number(height), HIGHEST) });
      const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
      await page.setContent(`<body style="margin:0"><img src="${address}" alt="">`);
      await page.locator('img').evaluate((/** @type {HTMLImageElement} */ image) => image.decode());
    } else {
      await page.goto(`file://${file}`);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: 1160, height: Math.min(height, HIGHEST) });
    }
    await page.screenshot({ path: join(IMAGES, `${view}-${format}.png`) });
    await page.close();
  }
}
await browser.close();
