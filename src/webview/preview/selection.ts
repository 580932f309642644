import type { Page } from './page.ts';

type Place = 'picture' | 'list';

/** Where the keyboard is, so that it can be there again after the page was redrawn. */
export interface FocusedStep {
  readonly place: Place;
  readonly index: string;
}

export interface Selection {
  /** Marks the step under the editor's cursor and brings it into view if it is not; leaves the keyboard where it is. */
  mark(index: number | undefined, follow: boolean): void;
  /** Marks again what was marked, on new elements. */
  remark(): void;
}

/** Choosing steps by mouse and keyboard, in the picture and in the list, and the mark of the current one. */
export function createSelection(page: Page, choose: (index: number) => void): Selection {
  let current: number | undefined;
  for (const place of [page.scroller, page.list]) {
    place.addEventListener('click', (event) => {
      const step = stepOf(event.target);
      if (step) chosen(step);
    });
    place.addEventListener('keydown', (event) => {
      const step = stepOf(event.target);
      if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
      // A button of the list answers Enter and the space bar by itself.
      if ((event.key === 'Enter' || event.key === ' ') && place === page.scroller) {
        event.preventDefault();
        chosen(step);
      } else if (moveFocus(place, step, event.key)) {
        event.preventDefault();
      }
    });
  }

  function chosen(step: HTMLElement | SVGElement): void {
    const index = Number(step.dataset.step);
    mark(index, false);
    choose(index);
  }

  function mark(index: number | undefined, follow: boolean): void {
    current = index;
    for (const place of [page.scroller, page.list]) {
      for (const marked of place.querySelectorAll('[aria-current]')) marked.removeAttribute('aria-current');
      if (index === undefined) continue;
      const step = place.querySelector(`[data-step="${index}"]`);
      step?.setAttribute('aria-current', 'step');
      if (follow && step && place === page.scroller) bringIntoView(step, place);
    }
  }

  return { mark, remark: () => mark(current, false) };
}

export function focusedStep(page: Page): FocusedStep | undefined {
  const step = stepOf(document.activeElement);
  if (!step) return undefined;
  return { place: page.list.contains(step) ? 'list' : 'picture', index: step.dataset.step ?? '' };
}

/** Puts the keyboard back; on the last step when the journey became shorter. */
export function restoreFocus(page: Page, focused: FocusedStep | undefined): void {
  if (!focused) return;
  const place = focused.place === 'list' ? page.list : page.scroller;
  const steps = stepsIn(place);
  const again = steps.find((step) => step.dataset.step === focused.index) ?? steps.at(-1);
  again?.focus({ preventScroll: true });
}

function moveFocus(place: HTMLElement, from: HTMLElement | SVGElement, key: string): boolean {
  const steps = stepsIn(place);
  const at = steps.indexOf(from);
  const to = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: steps.length - 1,
  }[key];
  const next = to === undefined ? undefined : steps[to];
  if (!next) return false;
  next.focus({ preventScroll: true });
  bringIntoView(next, place);
  return true;
}

/** Scrolls only when some of the step is hidden: a picture that moves without need is tiring. */
function bringIntoView(step: Element, scroller: HTMLElement): void {
  const box = step.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  const seen =
    box.left >= frame.left && box.right <= frame.right && box.top >= 0 && box.top < innerHeight - 40;
  if (seen) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  step.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: 'nearest', inline: 'center' });
}

function stepsIn(place: HTMLElement): readonly (HTMLElement | SVGElement)[] {
  return [...place.querySelectorAll<HTMLElement | SVGElement>('[data-step]')];
}

function stepOf(target: EventTarget | null): HTMLElement | SVGElement | undefined {
  const step =
    target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-step]') : undefined;
  return step ?? undefined;
}
