// A window of VS Code in the browser, with what a test needs to act in it and to look at it.
import crypto from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { OUT, ROOT } from './project.mjs';
import { workbenchUrl } from './workbenchUrl.mjs';

/**
 * @typedef {object} WindowOptions
 * @property {string} folder the workspace (cleanWorkspace() makes one); one window per folder at a time
 * @property {string} [workspace] a `.code-workspace` file to open; `folder` is then its first folder
 * @property {string} [file] opened at start; relative to the folder, or absolute
 * @property {Record<string, unknown>} [settings] written to the workspace's .vscode/settings.json
 * @property {{width: number, height: number}} [viewport]
 * @property {string | false} [extension] the extension under development; ours by default
 * @property {import('playwright-core').BrowserContextOptions} [context]
 */

/**
 * Opens a window and waits until it can be used.
 * @param {import('playwright-core').Browser} browser
 * @param {{port: number, home: string}} server
 * @param {WindowOptions} options
 */
export async function openWindow(browser, server, options) {
  const { folder, workspace, settings, extension = ROOT, viewport = { width: 1280, height: 800 } } = options;
  if (settings) writeSettings(folder, settings);
  const name = crypto.createHash('sha1').update(folder).digest('hex').slice(0, 12);
  const socket = path.join(server.home, `${name}.sock`);
  fs.rmSync(socket, { force: true });

  const context = await browser.newContext({ viewport, ...options.context });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const file = options.file && path.resolve(folder, options.file);
  const address = { folder, workspace, file, extension: extension || undefined };
  await page.goto(workbenchUrl(server.port, address), { waitUntil: 'commit' });
  const window = new VSCodeWindow(page, socket);
  await page.waitForFunction(() => 'driver' in globalThis, null, { timeout: 30_000 });
  await page.evaluate(() => /** @type {any} */ (globalThis).driver.whenWorkbenchRestored());
  await window.until('the extension host', () => fs.existsSync(socket), 30_000);
  return window;
}

/**
 * @param {string} folder
 * @param {Record<string, unknown>} settings
 */
function writeSettings(folder, settings) {
  const file = path.join(folder, '.vscode/settings.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const present = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  fs.writeFileSync(file, JSON.stringify({ ...present, ...settings }, null, 2));
}

export class VSCodeWindow {
  /** @type {import('playwright-core').Page} */
  page;
  #socket;

  /**
   * @param {import('playwright-core').Page} page
   * @param {string} socket of the helper extension
   */
  constructor(page, socket) {
    this.page = page;
    this.#socket = socket;
  }

  /**
   * Runs `action` in the extension host of this window and returns what it returns, as JSON. The function is
   * sent as text: it sees `vscode` and its argument, and nothing of the file it stands in.
   * @template Argument, Result
   * @param {(vscode: typeof import('vscode'), argument: Argument) => Result | PromiseLike<Result>} action
   * @param {Argument} [argument]
   * @returns {Promise<Result>}
   */
  vs(action, argument) {
    const body = JSON.stringify({ code: `return (${action})(vscode, argument)`, argument });
    return new Promise((resolve, reject) => {
      const request = http.request({ socketPath: this.#socket, method: 'POST' }, async (response) => {
        let text = '';
        for await (const chunk of response) text += chunk;
        const { value, error } = JSON.parse(text);
        if (error === undefined) resolve(value);
        else reject(new Error(error));
      });
      request.on('error', reject);
      request.end(body);
    });
  }

  /**
   * Runs a command of VS Code or of an extension.
   * @param {string} id
   * @param {...unknown} args
   */
  command(id, ...args) {
    return this.vs(
      (vscode, [id, args]) => vscode.commands.executeCommand(id, ...args),
      /** @type {const} */ ([id, args]),
    );
  }

  /**
   * Chooses the command with this title from the palette, as a person would.
   * @param {string} title
   */
  async palette(title) {
    await this.page.keyboard.press('F1');
    const widget = this.page.locator('.quick-input-widget');
    await widget.waitFor();
    await widget.locator('.quick-input-box input').fill(`>${title}`);
    const row = widget.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
    await row.click();
  }

  /**
   * Polls until `probe` returns something truthy, and returns that. The extension host and the page run apart
   * from each other, so whatever is read once is read too early one day.
   * @template T
   * @param {string} what for the message when it never comes
   * @param {() => T | Promise<T>} probe
   * @param {number} [milliseconds]
   * @returns {Promise<NonNullable<T>>}
   */
  async until(what, probe, milliseconds = 8000) {
    const deadline = Date.now() + milliseconds;
    for (;;) {
      const value = await probe();
      if (value) return value;
      if (Date.now() > deadline) throw new Error(`${what} did not come within ${milliseconds} ms`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  /**
   * The contents of the webview that holds an element for `selector`; there may be several webviews, and hidden
   * ones. The frame stays the same one while others come and go.
   * @param {string} [selector]
   */
  async webview(selector = 'body') {
    const frames = this.page.locator('iframe.webview.ready');
    return this.until(`a webview with ${selector}`, async () => {
      // By name, since the position changes with every webview that opens or closes.
      const names = await frames.evaluateAll((list) => list.map((frame) => frame.getAttribute('name')));
      for (const name of names) {
        const contents = this.page
          .frameLocator(`iframe.webview[name="${name}"]`)
          .frameLocator('iframe#active-frame');
        if ((await contents.locator(selector).count()) > 0) return contents;
      }
      return undefined;
    });
  }

  /** The lines of the editor that can be seen, from top to bottom. */
  lines() {
    return this.page
      .locator('.monaco-editor .view-lines')
      .first()
      .evaluate((element) =>
        [...element.querySelectorAll('.view-line')]
          .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' }))
          .sort((a, b) => a.top - b.top)
          // VS Code shows spaces as no-break spaces.
          .map(({ text }) => text.replaceAll('\u00a0', ' ')),
      );
  }

  /**
   * Saves a picture to out/screenshots and returns its path.
   * @param {string} name
   */
  async screenshot(name) {
    const file = path.join(OUT, 'screenshots', `${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 100)}.png`);
    await this.page.screenshot({ path: file, animations: 'disabled' });
    return file;
  }

  /**
   * Runs a part of a test; when it fails, a picture of the window is saved under `name`.
   * @template T
   * @param {string} name
   * @param {() => Promise<T>} action
   */
  async watch(name, action) {
    try {
      return await action();
    } catch (error) {
      const file = await this.screenshot(name).catch(() => undefined);
      if (file && error instanceof Error) error.message += `\n(screenshot: ${path.relative(ROOT, file)})`;
      throw error;
    }
  }

  close() {
    return this.page.context().close();
  }
}
