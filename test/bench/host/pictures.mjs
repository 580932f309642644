// The page of the preview in a real VS Code, and Mermaid alone in a page of the same browser.
import path from 'node:path';
import { ROOT } from '../../host/project.mjs';

/**
 * Puts text at a place in an editor that is visible; returns when, on the clock of the machine.
 * @param {import('../../host/fixture.mjs').VSCodeWindow} window
 * @param {{path: string, line: number, from: number, to: number, text: string}} edit characters of the line
 */
export function editText(window, edit) {
  return window.vs(async (vscode, { path, line, from, to, text }) => {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith(path));
    if (!editor) throw new Error('The journey is not visible.');
    const started = Date.now();
    await editor.edit((builder) => builder.replace(new vscode.Range(line, from, line, to), text));
    return started;
  }, edit);
}

/**
 * Looks for a text in the picture from now on; the function returned waits until it has been seen.
 * @param {import('playwright-core').FrameLocator} preview
 * @param {string} text
 */
export async function watchPicture(preview, text) {
  const body = preview.locator('body');
  await body.evaluate((page, wanted) => {
    const isThere = () => [...page.querySelectorAll('.map')].some((map) => map.textContent?.includes(wanted));
    if (isThere()) throw new Error(`The picture shows "${wanted}" before it was typed.`);
    const shown = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`The picture never shows "${wanted}".`)), 20_000);
      const observer = new MutationObserver(() => {
        if (!isThere()) return;
        observer.disconnect();
        // The frame that shows it is painted before this message arrives.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(Date.now());
          port2.postMessage(undefined);
        });
      });
      observer.observe(page, { childList: true, subtree: true, characterData: true });
    });
    shown.catch(() => {});
    Object.assign(globalThis, { cxShown: shown });
  }, text);
  return () => body.evaluate(() => /** @type {Promise<number>} */ (/** @type {any} */ (globalThis).cxShown));
}

/**
 * Mermaid as it comes, with the options of our page.
 * @param {import('playwright-core').Browser} browser
 */
export async function mermaidPage(browser) {
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  await page.setContent('<!doctype html><html><head><meta charset="utf-8"></head><body></body></html>');
  await page.addScriptTag({ path: path.join(ROOT, 'node_modules/mermaid/dist/mermaid.min.js') });
  await page.evaluate(() =>
    /** @type {any} */ (globalThis).mermaid.initialize({
      startOnLoad: false,
      securityLevel: 'strict',
      maxTextSize: 2_000_000,
      theme: 'base',
      suppressErrorRendering: true,
      journey: { textPlacement: 'tspan', useMaxWidth: false },
    }),
  );
  return {
    close: () => page.close(),
    /**
     * Milliseconds until Mermaid has drawn the text into its SVG.
     * @param {string} text
     * @param {string} wanted what the picture has to show
     */
    render: (text, wanted) =>
      page.evaluate(
        async ([source, wanted]) => {
          const started = performance.now();
          const { svg } = await /** @type {any} */ (globalThis).mermaid.render('peer', source);
          const ms = performance.now() - started;
          if (!svg.includes(wanted)) throw new Error(`Mermaid did not draw "${wanted}".`);
          return ms;
        },
        /** @type {const} */ ([text, wanted]),
      ),
  };
}
