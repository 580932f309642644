import { type Place, placeAround } from '../../core/diagram/place.ts';
import { bringIntoView } from './bringIntoView.ts';
import { focusStop, nextStop, settleStops } from './rove.ts';

type Part = HTMLElement | SVGElement;

export interface Selection {
  /** Marks what stands under the editor's cursor and brings it into view if it is not; leaves the keyboard where it is. */
  mark(at: Place | undefined, follow: boolean): void;
  /**
   * To be called around each change of a panel, which says whether parts have come or gone: the mark and the keyboard stay
   * where they were.
   */
  around(panel: HTMLElement, change: () => boolean): void;
}

/** Choosing parts of a picture by mouse and keyboard, and the mark of the current one. */
export function createSelection(panels: HTMLElement, choose: (at: Place) => void): Selection {
  let current: Place | undefined;
  panels.addEventListener('click', ({ target }) => {
    const part = partOf(target);
    if (part && !isActive(target)) chosen(part);
  });
  panels.addEventListener('keydown', (event) => {
    const part = event.target instanceof Element ? event.target.closest<Part>('[data-stop]') : null;
    if (!part || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    const panel = part.closest<HTMLElement>('.panel');
    const isNative = part instanceof HTMLButtonElement;
    if ((event.key === 'Enter' || event.key === ' ') && !isNative) {
      event.preventDefault();
      chosen(part);
      return;
    }
    // With Shift they move the picture.
    const next = panel && !event.shiftKey && nextStop(part, event.key, panel);
    if (!next) return;
    event.preventDefault();
    focusStop(next, panel);
    bringIntoView(next);
  });

  function chosen(part: Part): void {
    const { at } = part.dataset;
    if (at === undefined) return;
    mark(at, false);
    choose(at);
  }

  function mark(at: Place | undefined, follow: boolean): void {
    current = at;
    const parts = partsFor(panels, at);
    for (const marked of panels.querySelectorAll('[aria-current]')) {
      if (!parts.includes(marked as Part)) marked.removeAttribute('aria-current');
    }
    for (const part of parts) part.setAttribute('aria-current', 'true');
    if (follow && parts[0]) bringIntoView(parts[0]);
  }

  return {
    mark,
    around(panel, change) {
      const focused = document.activeElement;
      const at = panel.contains(focused) ? partOf(focused)?.dataset.at : undefined;
      const group = focused?.closest('.list, .scroller') ?? panel;
      if (!change()) return;
      mark(current, false);
      settleStops(panel);
      if (at === undefined || document.activeElement === focused) return;
      const again = partsFor(group, at)[0] ?? [...group.querySelectorAll<Part>('[data-at]')].at(-1);
      if (again) focusStop(again, panel);
    },
  };
}

/** The parts that show a place, or the nearest thing around it that is shown; empty when nothing is. */
function partsFor(place: Element, at: Place | undefined): readonly Part[] {
  for (let holder = at; holder !== undefined; holder = placeAround(holder)) {
    const parts = place.querySelectorAll<Part>(`[data-at="${CSS.escape(holder)}"]`);
    if (parts.length > 0) return [...parts];
  }
  return [];
}

/** Something inside of the part that does something of its own. */
function isActive(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('[data-act]:not([data-act=emotion]), a[href], input') !== null
  );
}

function partOf(target: EventTarget | null): Part | undefined {
  return (target instanceof Element ? target.closest<Part>('[data-at]') : undefined) ?? undefined;
}
