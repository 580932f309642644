// The page of the preview in a browser, without VS Code around it.
import fs from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const NONCE = 'benchmark';
const TYPES = /** @type {Record<string, string>} */ ({ '.js': 'text/javascript', '.css': 'text/css' });

/** What VS Code gives to a page; it keeps nothing. */
const API = `
  window.drawn = new Map();
  window.acquireVsCodeApi = () => ({
    postMessage(message) {
      if (message.type === 'ready') window.isReady = true;
      if (message.type === 'failed') throw new Error(message.message);
      if (message.type !== 'drawn') return;
      window.drawn.get(message.version)?.();
      window.drawn.delete(message.version);
    },
    getState: () => undefined,
    setState() {},
  });`;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('../build.mjs').Product} product
 * @param {typeof import('../core.ts')} core
 */
export async function previewPage(browser, { extension }, { previewHtml }) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/')
      response.setHeader('content-type', 'text/html').end(html(`http://${request.headers.host}`));
    else if (fs.existsSync(path.join(extension, 'dist/webview', pathname)))
      response
        .setHeader('content-type', TYPES[path.extname(pathname)] ?? 'application/octet-stream')
        .end(fs.readFileSync(path.join(extension, 'dist/webview', pathname)));
    else response.writeHead(404).end();
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  await page.goto(
    `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`,
  );
  await page.waitForFunction(() => 'isReady' in globalThis);
  const tools = await page.context().newCDPSession(page);
  let version = 0;

  /** @param {string} origin */
  function html(origin) {
    const text = previewHtml({
      scriptUri: `${origin}/preview.js`,
      styleUri: `${origin}/preview.css`,
      cspSource: origin,
      nonce: NONCE,
      bundle: undefined,
      lang: 'en',
    });
    return text
      .replace('<body ', '<body class="vscode-light" ')
      .replace('<meta name="viewport"', `<script nonce="${NONCE}">${API}</script>\n<meta name="viewport"`);
  }

  return {
    /**
     * Shows a view so many times, each time with another word at one place, and returns the milliseconds from each
     * message until the page has drawn it and knows where everything stands.
     * @param {{name: string, view: unknown, tabs: readonly string[], word: string, count: number}} update `word`: the one
     *   that is another each time
     * @returns {Promise<number[]>}
     */
    async show({ name, view, tabs, word, count }) {
      const first = version + 1;
      version += count;
      return page.evaluate(
        async ({ name, tabs, text, word, first, count }) => {
          const samples = [];
          for (let i = 0; i < count; i++) {
            const shown = `${word}${first + i}`;
            const view = JSON.parse(text.replaceAll(word, shown));
            const update = {
              type: 'update',
              uri: 'file:///a.journey.yaml',
              title: 'a',
              version: first + i,
              name,
              tabs,
              view,
            };
            const drawn = new Promise((done) =>
              /** @type {any} */ (globalThis).drawn.set(update.version, () => done(undefined)),
            );
            const started = performance.now();
            postMessage(update, '*');
            await drawn;
            document.body.getBoundingClientRect();
            samples.push(performance.now() - started);
            if (!document.querySelector(`.panel-${name}`)?.textContent?.includes(shown))
              throw new Error(`The page does not show "${shown}".`);
          }
          return samples;
        },
        { name, tabs, text: JSON.stringify(view), word, first, count },
      );
    },
    /** KB of the heap after garbage collection, and how many nodes the page has. */
    async heap() {
      await tools.send('HeapProfiler.collectGarbage');
      const { usedSize } = await tools.send('Runtime.getHeapUsage');
      const { nodes } = await tools.send('Memory.getDOMCounters');
      return { kilobytes: usedSize / 1024, nodes };
    },
    async close() {
      await page.close();
      server.close();
    },
  };
}
