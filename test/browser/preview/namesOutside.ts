import type { Page } from 'playwright-core';

/** The names that leave their boxes in a journey that Mermaid has drawn: the text of the picture, or its data address. */
export function namesOutside(page: Page, picture: string): Promise<readonly string[]> {
  return page.evaluate((source) => {
    const svg = new DOMParser().parseFromString(source.slice(source.indexOf('<svg')), 'image/svg+xml');
    const shown = document.body.appendChild(document.importNode(svg.documentElement, true));
    const texts = [...shown.querySelectorAll<SVGTextElement>('text.task, text.journey-section')];
    const outside = texts.filter((text) => {
      const name = text.getBoundingClientRect();
      const box = text.parentElement!.querySelector('rect')!.getBoundingClientRect();
      return name.left < box.left || name.right > box.right || name.top < box.top || name.bottom > box.bottom;
    });
    shown.remove();
    if (texts.length === 0) return ['no names at all'];
    return outside.map(({ textContent }) => textContent ?? '');
  }, picture);
}
