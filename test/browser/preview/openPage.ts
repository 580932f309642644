import type { Browser, Page } from 'playwright-core';
import type { ThemeName } from './themes.ts';

/** One of the built pages, which has said that it listens, without VS Code around it. */
export async function openPage(
  browser: Browser,
  origin: string,
  name: 'history' | 'review',
  theme: ThemeName,
  viewport = { width: 1200, height: 900 },
): Promise<Page> {
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(15_000);
  await page.goto(`${origin}/?page=${name}&theme=${encodeURIComponent(theme)}`);
  await page.waitForFunction(() => (globalThis as unknown as { sent: unknown[] }).sent?.length > 0);
  return page;
}

export async function tell(page: Page, message: unknown): Promise<void> {
  await page.evaluate((sent) => window.postMessage(sent, '*'), message as never);
}

/** What the page has told the extension, but for `ready`. */
export function told(page: Page): Promise<{ readonly type: string; readonly [key: string]: unknown }[]> {
  return page.evaluate(() =>
    (globalThis as unknown as { sent: { type: string }[] }).sent.filter(({ type }) => type !== 'ready'),
  ) as never;
}

/** What the content security policy has refused. */
export function refused(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);
}
