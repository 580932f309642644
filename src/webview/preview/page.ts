import { htmlElement } from './htmlDom.ts';
import type { Words } from './words.ts';

/** The fixed parts of the page; everything else is put into them. */
export interface Page {
  readonly tabs: HTMLElement;
  readonly header: HTMLElement;
  readonly tools: HTMLElement;
  /** Holds one panel for each view that has been opened; one of them is not hidden. */
  readonly panels: HTMLElement;
  readonly banner: HTMLElement;
  /** Says that a first picture is being drawn, or why there is none. */
  readonly waiting: HTMLElement;
  /** Says a sentence to those who do not see what has changed. */
  announce(sentence: string): void;
}

/** Lays the page out once. Until the first picture it says that one is being drawn. */
export function createPage(body: HTMLElement, words: Words): Page {
  const tabs = htmlElement('div', { class: 'tabs', role: 'tablist', 'aria-label': words.views });
  const tools = htmlElement('div', { class: 'tools' });
  // A live region must be there before it speaks.
  const live = htmlElement('div', { class: 'unseen', role: 'status' });
  const header = htmlElement('header', { class: 'top' }, tabs, tools, live);
  const waiting = htmlElement('div', { class: 'sentence' }, words.loading);
  const panels = htmlElement('main', { class: 'panels' }, waiting);
  const banner = htmlElement('div', { class: 'banner', role: 'status' });
  body.append(header, panels, banner);
  tabs.hidden = tools.hidden = true;
  const announce = (sentence: string) => {
    live.textContent = sentence;
  };
  return { tabs, header, tools, panels, banner, waiting, announce };
}
