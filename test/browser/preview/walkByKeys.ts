import type { FrameLocator, Page } from 'playwright-core';

/**
 * Walks through a view as a person does who has only a keyboard: Tab leads from lane to lane, Home to its first part, the
 * arrow along it. Returns the first letters of each part that cannot be reached so. Only the first way, from the tabs into
 * the picture, is gone by real keys; the others are events, since there are hundreds of them.
 */
export async function missedByKeys(
  keys: Page,
  page: FrameLocator,
  view: string,
  among = '[data-stop]',
): Promise<readonly string[]> {
  const panel = page.locator(`#panel-${view}`);
  await page.getByRole('tab', { selected: true }).focus();
  const isInside = () => panel.evaluate((element) => element.contains(document.activeElement));
  for (let i = 0; i < 20 && !(await isInside()); i++) await keys.keyboard.press('Tab');
  if (!(await isInside())) return ['the Tab key does not lead into the picture'];
  return panel.evaluate((element, among) => {
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    const stops = [...element.querySelectorAll<HTMLElement>(among)].filter((stop) => stop.checkVisibility());
    const walked = new Set<Element | null>();
    // What the Tab key finds does not change while nobody goes along a lane.
    for (const entry of stops.filter((stop) => stop.tabIndex === 0)) {
      entry.focus({ preventScroll: true });
      press('Home');
      for (let i = 0; i < stops.length && !walked.has(document.activeElement); i++) {
        walked.add(document.activeElement);
        press('ArrowRight');
      }
    }
    return stops
      .filter((stop) => !walked.has(stop))
      .map((stop) => (stop.getAttribute('aria-label') ?? stop.textContent ?? '').slice(0, 60));
  }, among);
}

/** Parts whose name, which a screen reader says, lacks words that they show; lines and shortened labels are one text, and
 * the numbers of actors stand for their names. */
export function namesThatLackWords(panel: Element): readonly string[] {
  const packed = (text: string | null) => (text ?? '').normalize('NFC').replace(/[\s\u2066-\u2069]+/g, '');
  return [...panel.querySelectorAll('[data-stop][aria-label]')].flatMap((stop) => {
    const name = packed(`${stop.getAttribute('aria-label')}${stop.getAttribute('aria-valuetext') ?? ''}`);
    const walker = document.createTreeWalker(stop, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest('title, .actor, [aria-hidden]')) texts.push(node.textContent ?? '');
    }
    return texts
      .map((text) => packed(text).replace(/…$/, ''))
      .filter((shown) => !name.includes(shown))
      .map((shown) => `"${stop.getAttribute('aria-label')}" lacks "${shown}"`);
  });
}
