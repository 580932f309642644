import type { Translate } from '../../core/host.ts';
import { clearFrame, scrollTo } from './bringIntoView.ts';
import { findText } from './findText.ts';
import { htmlElement } from './htmlDom.ts';
import { focusStop } from './rove.ts';

export interface FindBar {
  /** Shows the field and puts the keyboard there. */
  open(): void;
  /** To the next one, or to the one before; opens the field where it is closed. */
  go(by: 1 | -1): void;
  /** Whether it was open. */
  close(): boolean;
  /** The picture has changed. */
  refresh(): void;
}

/** Signs at which nothing is written, for pages without the drawing of highlights. */
const ALL = 'cx-found';
const CURRENT = 'cx-found-current';

/** Looks for a text in the panel that is shown: how often it is there, which one is meant, and on to the next. */
export function createFindBar(header: HTMLElement, panels: HTMLElement, translate: Translate): FindBar {
  const name = translate('Find in the picture');
  const field = htmlElement('input', {
    ...{ type: 'text', class: 'find-field', 'aria-label': name, placeholder: name, dir: 'auto' },
    ...{ spellcheck: 'false', autocomplete: 'off' },
  });
  const count = htmlElement('span', { class: 'find-count', role: 'status' });
  const button = (sign: string, words: string, act: () => void) => {
    const element = htmlElement('button', { type: 'button', title: words, 'aria-label': words }, sign);
    element.addEventListener('click', act);
    return element;
  };
  const bar = htmlElement(
    'div',
    { class: 'find', role: 'search', 'aria-label': name },
    field,
    count,
    button('↑', translate('Previous match (Shift+Enter)'), () => go(-1)),
    button('↓', translate('Next match (Enter)'), () => go(1)),
    button('✕', translate('Close (Escape)'), () => close()),
  );
  bar.hidden = true;
  header.append(bar);

  let ranges: readonly Range[] = [];
  let current = 0;
  /** Where the keyboard was. */
  let before: Element | null = null;

  field.addEventListener('input', () => {
    current = 0;
    look();
    show();
  });
  bar.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target === field && !event.isComposing) go(event.shiftKey ? -1 : 1);
    else if (event.key === 'F3') go(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    // What is written here is no key of the picture.
    event.stopPropagation();
  });

  function panel(): HTMLElement | null {
    return panels.querySelector<HTMLElement>('.panel:not([hidden])');
  }

  function look(): void {
    const shown = panel();
    ranges = bar.hidden || !shown ? [] : findText(shown, field.value);
    current = Math.min(current, Math.max(0, ranges.length - 1));
    mark();
    const isAsked = field.value.trim() !== '';
    field.setAttribute('aria-invalid', String(isAsked && ranges.length === 0));
    count.textContent = !isAsked
      ? ''
      : ranges.length === 0
        ? translate('Nothing found')
        : translate('{0} of {1}', current + 1, ranges.length);
  }

  function mark(): void {
    if (!('highlights' in CSS)) return;
    const one = ranges[current];
    CSS.highlights.set(ALL, new Highlight(...ranges.filter((range) => range !== one)));
    CSS.highlights.set(CURRENT, new Highlight(...(one ? [one] : [])));
  }

  /** Brings the one that is meant into view. */
  function show(): void {
    const range = ranges[current];
    const part = range?.startContainer.parentElement;
    if (range && part) scrollTo(part, range.getBoundingClientRect(), clearFrame(part));
  }

  function go(by: 1 | -1): void {
    if (bar.hidden) {
      open();
      return;
    }
    look();
    if (ranges.length > 0) current = (current + by + ranges.length) % ranges.length;
    look();
    show();
  }

  function open(): void {
    if (document.activeElement !== field) before = document.activeElement;
    const wasOpen = !bar.hidden && document.activeElement === field;
    bar.hidden = false;
    if (wasOpen) return;
    field.focus();
    field.select();
    look();
  }

  /** The keyboard goes to what was found, where it can, else back to where it was. */
  function close(): boolean {
    if (bar.hidden) return false;
    const found = ranges[current]?.startContainer.parentElement;
    bar.hidden = true;
    look();
    const shown = panel();
    const stop =
      found?.closest<HTMLElement>('[data-stop]') ??
      found?.closest('g, li, td, th')?.querySelector<HTMLElement>('[data-stop]');
    if (stop && shown?.contains(stop)) focusStop(stop, shown);
    else if (before instanceof HTMLElement || before instanceof SVGElement)
      before.focus({ preventScroll: true });
    return true;
  }

  return {
    open,
    go,
    close,
    refresh() {
      if (!bar.hidden) look();
    },
  };
}
