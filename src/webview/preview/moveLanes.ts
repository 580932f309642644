import type { LaneChoice } from '../../core/diagram/laneChoice.ts';
import type { Translate } from '../../core/host.ts';
import { isLane, type Lane, laneTitle, withLaneAt } from '../../picture/map/lanes.ts';
import { swallowClick } from './noClick.ts';

/** Pixels that a hand may tremble. */
const TREMBLE = 4;

interface Parts {
  readonly panels: HTMLElement;
  readonly translate: Translate;
  readonly choice: () => LaneChoice;
  /** Resolves when the map is drawn so. */
  readonly choose: (choice: LaneChoice) => Promise<void>;
  readonly openMenu: () => void;
  readonly announce: (sentence: string) => void;
}

/**
 * Lanes are moved by their names: dragged, or with Alt and the arrow keys; Delete hides one. A click opens the list of all.
 */
export function moveLanes({ panels, translate, choice, choose, openMenu, announce }: Parts): void {
  panels.addEventListener('keydown', (event) => {
    const lane = laneAt(event.target, 'lane');
    if (!lane) return;
    if (event.altKey && event.key === 'ArrowUp') moveBy(lane, -1);
    else if (event.altKey && event.key === 'ArrowDown') moveBy(lane, 1);
    else if (event.key === 'Delete' || event.key === 'Backspace') hide(lane);
    else return;
    event.preventDefault();
  });
  panels.addEventListener('click', ({ target }) => {
    const [up, down, gone] = ['laneUp', 'laneDown', 'laneHide'].map((act) => laneAt(target, act));
    if (up) moveBy(up, -1);
    if (down) moveBy(down, 1);
    if (gone) hide(gone);
    if (laneAt(target, 'lane')) openMenu();
  });
  panels.addEventListener('pointerdown', (down) => {
    const lane = laneAt(down.target, 'lane');
    const grip = (down.target as Element).closest<HTMLElement>('[data-act=lane]');
    if (lane && grip && down.button === 0) drag(grip, lane, down);
  });

  /** The names of the lanes that are shown, from above. */
  function grips(): readonly HTMLElement[] {
    return [...panels.querySelectorAll<HTMLElement>('.panel:not([hidden]) [data-act=lane]')];
  }

  function moveBy(lane: Lane, by: 1 | -1): void {
    const shown = grips();
    const place = laneAt(shown[shown.findIndex(({ dataset }) => dataset.value === lane) + by], 'lane');
    if (place) void move(lane, place, by > 0);
  }

  async function move(lane: Lane, place: Lane, behind: boolean): Promise<void> {
    if (lane === place) return;
    const hadFocus = laneAt(document.activeElement, 'lane') === lane;
    await choose(withLaneAt(choice(), lane, place, behind));
    // What is taken out of the page and put back has lost the keyboard.
    const grip = grips().find(({ dataset }) => dataset.value === lane);
    if (hadFocus) grip?.focus();
    const words = [laneTitle(lane, translate), laneTitle(place, translate)] as const;
    announce(
      behind ? translate('{0} is now below {1}', ...words) : translate('{0} is now above {1}', ...words),
    );
  }

  async function hide(lane: Lane): Promise<void> {
    const shown = grips();
    const at = shown.findIndex(({ dataset }) => dataset.value === lane);
    const beside = shown[at + 1] ?? shown[at - 1];
    const hadFocus = laneAt(document.activeElement, 'lane') === lane;
    await choose({ ...choice(), hidden: [...choice().hidden, lane] });
    if (hadFocus) beside?.focus();
    announce(translate('{0} is hidden; the button "Lanes" shows it again', laneTitle(lane, translate)));
  }

  function drag(grip: HTMLElement, lane: Lane, { clientY: from, pointerId }: PointerEvent): void {
    let target: { readonly place: Lane; readonly behind: boolean } | undefined;
    let moved = false;
    const show = (on: HTMLElement | undefined, behind: boolean) => {
      for (const name of ['drop-above', 'drop-below'])
        for (const row of panels.querySelectorAll(`.${name}`)) row.classList.remove(name);
      on?.closest('th')?.classList.add(behind ? 'drop-below' : 'drop-above');
    };
    const step = ({ clientY }: PointerEvent) => {
      moved ||= Math.abs(clientY - from) > TREMBLE;
      if (!moved) return;
      grip.classList.add('dragged');
      const shown = grips();
      const on = shown.find((one) => clientY < bottomOf(one)) ?? shown.at(-1);
      const place = laneAt(on, 'lane');
      const behind = on !== undefined && clientY > middleOf(on);
      target = place && { place, behind };
      show(on, behind);
    };
    const end = ({ type }: PointerEvent) => {
      grip.removeEventListener('pointermove', step);
      grip.removeEventListener('pointerup', end);
      grip.removeEventListener('pointercancel', end);
      grip.classList.remove('dragged');
      show(undefined, false);
      if (!moved) return;
      swallowClick();
      if (target && type === 'pointerup') void move(lane, target.place, target.behind);
    };
    grip.setPointerCapture(pointerId);
    grip.addEventListener('pointermove', step);
    grip.addEventListener('pointerup', end);
    grip.addEventListener('pointercancel', end);
  }
}

function laneAt(target: EventTarget | null | undefined, act: string): Lane | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>(`[data-act=${act}]`) : null;
  const lane = element?.dataset.value;
  return isLane(lane) ? lane : undefined;
}

function headOf(grip: HTMLElement): DOMRect {
  return (grip.closest('th') ?? grip).getBoundingClientRect();
}

function bottomOf(grip: HTMLElement): number {
  return headOf(grip).bottom;
}

function middleOf(grip: HTMLElement): number {
  const { top, height } = headOf(grip);
  return top + height / 2;
}
