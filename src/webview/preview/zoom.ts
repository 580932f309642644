import { htmlElement } from './htmlDom.ts';
import type { Page } from './page.ts';
import type { Drawing } from './renderer.ts';
import type { Words } from './words.ts';

const STEPS = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];

export interface Zoom {
  readonly value: number;
  /** Gives a new drawing the present size. */
  apply(drawing: Drawing): void;
  set(value: number): void;
}

/** Size of the picture: smaller, natural, larger, as wide as the page. */
export function createZoom(page: Page, words: Words, changed: () => void): Zoom {
  let value = 1;
  let shown: Drawing | undefined;
  const natural = button('', words.zoomReset, () => set(1));
  page.zoom.append(
    button('−', words.zoomOut, () => set(STEPS.findLast((step) => step < value - 0.01) ?? value)),
    natural,
    button('+', words.zoomIn, () => set(STEPS.find((step) => step > value + 0.01) ?? value)),
    button('↔', words.zoomFit, () => {
      if (shown) set(page.scroller.clientWidth / shown.width);
    }),
  );
  label();

  function set(wanted: number): void {
    const next = Math.min(STEPS.at(-1) ?? 1, Math.max(STEPS[0] ?? 1, wanted));
    // What stands in the middle stays in the middle.
    const middle = (page.scroller.scrollLeft + page.scroller.clientWidth / 2) / value;
    value = next;
    label();
    if (shown) size(shown);
    page.scroller.scrollLeft = middle * value - page.scroller.clientWidth / 2;
    changed();
  }

  function label(): void {
    natural.textContent = `${Math.round(value * 100)} %`;
  }

  function size({ svg, width, height }: Drawing): void {
    svg.setAttribute('width', String(Math.round(width * value)));
    svg.setAttribute('height', String(Math.round(height * value)));
  }

  return {
    get value() {
      return value;
    },
    apply(drawing) {
      shown = drawing;
      size(drawing);
    },
    set,
  };
}

function button(sign: string, name: string, act: () => void): HTMLButtonElement {
  const element = htmlElement('button', { type: 'button', title: name, 'aria-label': name }, sign);
  element.addEventListener('click', act);
  return element;
}
