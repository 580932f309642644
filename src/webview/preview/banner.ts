import { htmlElement } from './htmlDom.ts';
import type { Page } from './page.ts';

export interface BannerContent {
  readonly message: string;
  /** A second, quieter sentence. */
  readonly hint?: string;
  readonly button?: { readonly label: string; readonly act: () => void };
}

/** Says what is wrong at the lower edge, where nothing moves when it comes and goes; the picture is dimmed meanwhile. */
export function showBanner(page: Page, content: BannerContent | undefined): void {
  page.panels.classList.toggle('stale', content !== undefined);
  if (!content) {
    page.banner.replaceChildren();
    return;
  }
  const { message, hint, button } = content;
  const text = htmlElement('p', { dir: 'auto' }, htmlElement('b', {}, message));
  if (hint) text.append(' ', htmlElement('span', {}, hint));
  page.banner.replaceChildren(text);
  if (button) {
    const element = htmlElement('button', { type: 'button' }, button.label);
    element.addEventListener('click', button.act);
    page.banner.append(element);
  }
}
