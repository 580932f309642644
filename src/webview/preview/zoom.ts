import { htmlElement } from './htmlDom.ts';
import type { Panel } from './panel.ts';
import type { Words } from './words.ts';

const STEPS = [0.1, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];
/** A journey of hundreds of steps is to fit, too. */
const LEAST = 0.01;
/** Something small that fits is not blown up beyond that. */
const MOST_TO_FIT = 2;

export type ZoomAct = 'in' | 'out' | 'natural' | 'fit';

export interface Zoom {
  readonly value: number;
  /** Gives a panel, and what is drawn in it from now on, the present size. */
  apply(panel: Panel): void;
  set(value: number): void;
  act(name: ZoomAct): void;
}

interface Parts {
  readonly tools: HTMLElement;
  readonly words: Words;
  /** The key for an act as this platform writes it. */
  readonly keyFor: (act: ZoomAct) => string;
  readonly changed: () => void;
  /** Tells those who do not see it. */
  readonly announce: (sentence: string) => void;
}

/** Size of the picture: smaller, natural, larger, as wide as the page. */
export function createZoom({ tools, words, keyFor, changed, announce }: Parts): Zoom {
  let value = 1;
  let shown: Panel | undefined;
  const acts: Readonly<Record<ZoomAct, () => void>> = {
    out: () => set(STEPS.findLast((step) => step < value - 0.01) ?? value),
    natural: () => set(1),
    in: () => set(STEPS.find((step) => step > value + 0.01) ?? value),
    fit: () => {
      if (!shown || shown.width === 0) return;
      set(shown.flows ? 1 : Math.min(MOST_TO_FIT, shown.scroller.clientWidth / shown.width));
      shown.scroller.scrollLeft = 0;
    },
  };
  const act = (name: ZoomAct) => {
    acts[name]();
    announce(`${words.zoom}: ${percentOf(value)}`);
  };
  const button = (name: ZoomAct, sign: string, label: string) => {
    const title = `${label} (${keyFor(name)})`;
    const element = htmlElement('button', { type: 'button', title, 'aria-label': label }, sign);
    element.addEventListener('click', () => act(name));
    return element;
  };
  const natural = button('natural', '', words.zoomReset);
  tools.append(
    htmlElement(
      'div',
      { class: 'zoom', role: 'group', 'aria-label': words.zoom },
      button('out', '−', words.zoomOut),
      natural,
      button('in', '+', words.zoomIn),
      button('fit', '↔', words.zoomFit),
    ),
  );
  label();
  window.addEventListener(
    'wheel',
    (event) => {
      // Also what a pinch on a touchpad arrives as.
      if (!event.ctrlKey) return;
      event.preventDefault();
      set(value * Math.exp(-event.deltaY / 300), event);
    },
    { passive: false },
  );
  window.addEventListener('resize', () => shown?.resize(value));

  /** What stands at the pointer, else in the middle, stays there. */
  function set(wanted: number, at?: { readonly clientX: number; readonly clientY: number }): void {
    const next = Math.min(STEPS.at(-1) ?? 1, Math.max(LEAST, wanted));
    const former = value;
    value = next;
    label();
    if (shown) {
      const { scroller, element } = shown;
      const frame = scroller.getBoundingClientRect();
      const x = at ? at.clientX - frame.left : scroller.clientWidth / 2;
      const y = at ? at.clientY - frame.top : 0;
      const [left, top] = [scroller.scrollLeft + x, element.scrollTop + y];
      shown.resize(value);
      scroller.scrollLeft = (left * value) / former - x;
      if (scroller === element) element.scrollTop = (top * value) / former - y;
    }
    changed();
  }

  function label(): void {
    const percent = percentOf(value);
    natural.textContent = percent;
    // Who speaks to the page says what stands on the button.
    natural.setAttribute('aria-label', `${percent}: ${words.zoomReset}`);
  }

  return {
    get value() {
      return value;
    },
    apply(panel) {
      shown = panel;
      panel.resize(value);
    },
    set,
    act,
  };
}

function percentOf(value: number): string {
  return `${Math.round(value * 100)} %`;
}
