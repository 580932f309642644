import { htmlElement } from './htmlDom.ts';
import type { Words } from './words.ts';

/** The fixed parts of the page; everything else is put into them. */
export interface Page {
  readonly header: HTMLElement;
  readonly legend: HTMLElement;
  readonly zoom: HTMLElement;
  /** Scrolls sideways; holds the picture. */
  readonly scroller: HTMLElement;
  readonly notes: HTMLElement;
  readonly list: HTMLElement;
  readonly banner: HTMLElement;
}

/** Lays the page out once. Until the first picture it says that one is being drawn. */
export function createPage(body: HTMLElement, words: Words): Page {
  const header = htmlElement('header');
  const legend = htmlElement('ul', { class: 'legend', 'aria-label': words.who });
  const zoom = htmlElement('div', { class: 'zoom', role: 'group', 'aria-label': words.zoom });
  const scroller = htmlElement(
    'div',
    { class: 'scroller', role: 'region', 'aria-label': words.picture },
    htmlElement('p', { class: 'sentence' }, words.loading),
  );
  const notes = htmlElement('div', { class: 'notes' });
  const list = htmlElement('div', { class: 'list' });
  const details = htmlElement('details', {}, htmlElement('summary', {}, words.list), list);
  // The live region must be there before it speaks.
  const banner = htmlElement('div', { class: 'banner', role: 'status' });
  const bar = htmlElement('div', { class: 'bar' }, legend, zoom);
  body.append(htmlElement('main', {}, header, bar, scroller, notes, details), banner);
  bar.hidden = details.hidden = true;
  return { header, legend, zoom, scroller, notes, list, banner };
}
