import { htmlElement } from './htmlDom.ts';
import type { Words } from './words.ts';

/** The fixed parts of the page; everything else is put into them. */
export interface Page {
  readonly tabs: HTMLElement;
  readonly tools: HTMLElement;
  /** Holds one panel for each view that has been opened; one of them is not hidden. */
  readonly panels: HTMLElement;
  readonly banner: HTMLElement;
  /** Says that a first picture is being drawn, or why there is none. */
  readonly waiting: HTMLElement;
}

/** Lays the page out once. Until the first picture it says that one is being drawn. */
export function createPage(body: HTMLElement, words: Words): Page {
  const tabs = htmlElement('div', { class: 'tabs', role: 'tablist', 'aria-label': words.views });
  const tools = htmlElement('div', { class: 'tools' });
  const top = htmlElement('header', { class: 'top' }, tabs, tools);
  const waiting = htmlElement('p', { class: 'sentence' }, words.loading);
  const panels = htmlElement('main', { class: 'panels' }, waiting);
  // The live region must be there before it speaks.
  const banner = htmlElement('div', { class: 'banner', role: 'status' });
  body.append(top, panels, banner);
  tabs.hidden = tools.hidden = true;
  return { tabs, tools, panels, banner, waiting };
}
