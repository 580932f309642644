import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { JourneyView } from '../../../src/core/diagram/journeyView.ts';
import { journeyMermaid } from '../../../src/core/diagram/mermaidJourney.ts';
import { type ViewName, type Views, viewsOf } from '../../../src/core/diagram/views.ts';
import { previewHtml } from '../../../src/protocol/previewHtml.ts';
import type { FromPreview, ToPreview, UpdateMessage } from '../../../src/protocol/previewMessages.ts';
import { rootStyle, THEMES, type ThemeName } from './themes.ts';

const FOLDER = 'dist/webview';
const NONCE = 'testnonce';
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

/** What VS Code gives to a page; the test reads the list of messages. */
const FAKE_API = `
  window.sent = [];
  window.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI));
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => sent.push(message),
    getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
    setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
  });`;

/** Serves the built pages, by default the preview, under the policy they have in VS Code. */
export async function servePreview(): Promise<{ readonly origin: string; readonly server: Server }> {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const origin = `http://${request.headers.host}`;
    if (pathname === '/') {
      response.setHeader('content-type', 'text/html');
      response.end(
        html(
          origin,
          (searchParams.get('theme') ?? 'dark modern') as ThemeName,
          searchParams.get('lang') ?? 'en',
          searchParams.get('page') ?? 'preview',
        ),
      );
      return;
    }
    try {
      const body = await readFile(path.join(FOLDER, pathname));
      response.setHeader('content-type', TYPES[path.extname(pathname)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

function html(origin: string, theme: ThemeName, lang: string, name: string): string {
  const page = previewHtml({
    scriptUri: `${origin}/${name}.js`,
    styleUri: `${origin}/${name}.css`,
    cspSource: origin,
    nonce: NONCE,
    bundle: undefined,
    lang,
  });
  const { kind } = THEMES[theme];
  return page
    .replace('<html ', `<html style="${rootStyle(theme)}" `)
    .replace('<body ', `<body class="${kind}" data-vscode-theme-kind="${kind}" `)
    .replace('<meta name="viewport"', `<script nonce="${NONCE}">${FAKE_API}</script>\n<meta name="viewport"`);
}

/** The page with its extension's end of the line. */
export class PreviewPage {
  readonly page: Page;
  #version = 0;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(
    browser: Browser,
    origin: string,
    theme: ThemeName = 'dark modern',
    { width = 1200, height = 800, lang = 'en', scale = 1 } = {},
  ): Promise<PreviewPage> {
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
    page.setDefaultTimeout(15_000);
    await page.goto(`${origin}/?theme=${encodeURIComponent(theme)}&lang=${lang}`);
    const preview = new PreviewPage(page);
    await preview.sent('ready');
    return preview;
  }

  async send(message: ToPreview): Promise<void> {
    await this.page.evaluate((sent) => window.postMessage(sent, '*'), message as never);
  }

  updateOf(view: JourneyView, uri = 'file:///a.journey.yaml'): UpdateMessage<'journey'> {
    return {
      type: 'update',
      uri,
      version: ++this.#version,
      title: view.name,
      tabs: ['journey'],
      name: 'journey',
      view: { journey: view, mermaid: journeyMermaid(view) },
    };
  }

  /** Messages up to that version were sent by others. */
  skipTo(version: number): void {
    this.#version = version;
  }

  /** Any view, as the extension would send it; of journeys, every tab is there. */
  viewOf<Name extends ViewName>(
    name: Name,
    view: Views[Name],
    uri = 'file:///a.journey.yaml',
  ): UpdateMessage {
    const head = {
      type: 'update',
      uri,
      version: ++this.#version,
      title: uri,
      tabs: viewsOf('journey'),
    } as const;
    return { ...head, name, view } as UpdateMessage;
  }

  /** Sends a view and waits until it is on the page; returns the milliseconds that the page reports. */
  async showView<Name extends ViewName>(name: Name, view: Views[Name], uri?: string): Promise<number> {
    const update = this.viewOf(name, view, uri);
    await this.send(update);
    return (await this.sent('drawn', update.version)).ms;
  }

  /** Sends the journey and waits for its picture; returns the milliseconds that the page reports. */
  async show(view: JourneyView, uri?: string): Promise<number> {
    const update = this.updateOf(view, uri);
    await this.send(update);
    const answer = await this.sent('drawn', update.version);
    return answer.ms;
  }

  async problem(message: string, uri = 'file:///a.journey.yaml'): Promise<void> {
    await this.send({ type: 'problem', uri, version: ++this.#version, message, canShow: true });
  }

  /** Waits for a message of the type (and version) and returns the first one. */
  async sent<T extends FromPreview['type']>(type: T, version?: number): Promise<FromPreview & { type: T }> {
    const handle = await this.page.waitForFunction(
      ([wanted, of]) =>
        (globalThis as unknown as { sent: { type: string; version?: number }[] }).sent.find(
          (message) => message.type === wanted && (of === undefined || of === null || message.version === of),
        ),
      [type, version] as const,
    );
    return (await handle.jsonValue()) as unknown as FromPreview & { type: T };
  }

  violations(): Promise<string[]> {
    return this.page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
