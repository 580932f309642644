import type { Server } from 'node:http';
import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../host/browserInstall.mjs';
import { servePreview } from './previewPage.ts';

/** The built pages and a browser to look at them, there as soon as tests run; one of each for all who import them. */
export let origin: string;
export let browser: Browser;

let server: Server;

before(async () => {
  ({ origin, server } = await servePreview());
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  server?.close();
});
