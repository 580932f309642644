import { test } from 'node:test';
import { cleanWorkspace, vscodeHost } from '../host/fixture.mjs';

/** VS Code takes about 1,100 problems of one call. */
const FILES = 1250;

const nameless = (i: number) => `apiVersion: cx/v1\nkind: persona\nid: p${i}\ngoals: [Have a name]\n`;

test('the window shows the problems of every file, however many there are', async (t) => {
  const host = await vscodeHost();
  const files = Object.fromEntries(
    Array.from({ length: FILES }, (_, i) => [`p${i}.persona.yaml`, nameless(i)]),
  );
  const folder = cleanWorkspace(files, { empty: true });
  await host.withWindow(t.name, { folder }, async (window) => {
    const status = window.page.locator('[id="status.problems"]');
    const counted = () => status.evaluate((item: Element) => item.outerHTML);
    await window.until(
      `${FILES} errors`,
      async () => new RegExp(`\\bErrors: ${FILES}\\b|\\b${FILES} errors\\b`, 'i').test(await counted()),
      60_000,
    );
  });
});
