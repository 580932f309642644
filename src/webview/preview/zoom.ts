import { htmlElement } from './htmlDom.ts';
import type { Panel } from './panel.ts';
import type { Words } from './words.ts';

const STEPS = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];

export interface Zoom {
  readonly value: number;
  /** Gives a panel, and what is drawn in it from now on, the present size. */
  apply(panel: Panel): void;
  set(value: number): void;
}

/** Size of the picture: smaller, natural, larger, as wide as the page. */
export function createZoom(tools: HTMLElement, words: Words, changed: () => void): Zoom {
  let value = 1;
  let shown: Panel | undefined;
  const natural = button('', words.zoomReset, () => set(1));
  const smaller = () => set(STEPS.findLast((step) => step < value - 0.01) ?? value);
  const larger = () => set(STEPS.find((step) => step > value + 0.01) ?? value);
  const group = htmlElement('div', { class: 'zoom', role: 'group', 'aria-label': words.zoom });
  group.append(
    button('−', words.zoomOut, smaller),
    natural,
    button('+', words.zoomIn, larger),
    button('↔', words.zoomFit, () => {
      if (shown && shown.width > 0) set(shown.scroller.clientWidth / shown.width);
    }),
  );
  tools.append(group);
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

  /** What stands at the pointer, else in the middle, stays there. */
  function set(wanted: number, at?: { readonly clientX: number; readonly clientY: number }): void {
    const next = Math.min(STEPS.at(-1) ?? 1, Math.max(STEPS[0] ?? 1, wanted));
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
    const percent = `${Math.round(value * 100)} %`;
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
  };
}

function button(sign: string, name: string, act: () => void): HTMLButtonElement {
  const element = htmlElement('button', { type: 'button', title: name, 'aria-label': name }, sign);
  element.addEventListener('click', act);
  return element;
}
