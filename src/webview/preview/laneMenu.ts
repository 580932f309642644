import type { LaneChoice } from '../../core/diagram/laneChoice.ts';
import type { Translate } from '../../core/host.ts';
import { EVERY_LANE, type Lane, laneTitle, orderedLanes } from '../../picture/map/lanes.ts';
import { htmlElement } from './htmlDom.ts';

export interface LaneMenu {
  readonly choice: LaneChoice;
  /** What was chosen elsewhere, or before. */
  set(choice: LaneChoice): void;
  /** Somebody has chosen, in the map itself. */
  choose(choice: LaneChoice): void;
  open(): void;
  /** Only the map has lanes. */
  readonly button: HTMLElement;
}

/** Which lanes the map shows, and in which order. */
export function createLaneMenu(
  tools: HTMLElement,
  translate: Translate,
  changed: (choice: LaneChoice) => void,
): LaneMenu {
  let choice: LaneChoice = EVERY_LANE;
  const list = htmlElement('ul', { class: 'lane-list' });
  const menu = htmlElement('div', { class: 'menu', id: 'lanes', popover: 'auto' }, list);
  const name = translate('Lanes');
  const button = htmlElement(
    'button',
    { type: 'button', popovertarget: 'lanes', 'aria-haspopup': 'dialog' },
    name,
  );
  menu.setAttribute('role', 'dialog');
  menu.setAttribute('aria-label', name);
  const everything = htmlElement('button', { type: 'button' }, translate('Show all in the usual order'));
  everything.addEventListener('click', () => choose(EVERY_LANE));
  menu.append(everything);
  menu.addEventListener('toggle', () => {
    const { left, bottom } = button.getBoundingClientRect();
    menu.style.top = `${Math.round(bottom + 4)}px`;
    menu.style.left = `${Math.round(Math.max(8, Math.min(left, innerWidth - menu.offsetWidth - 8)))}px`;
  });
  tools.prepend(button, menu);
  write();

  function choose(next: LaneChoice): void {
    choice = next;
    write();
    changed(next);
  }

  function write(): void {
    const focused = document.activeElement?.getAttribute('data-focus');
    const lanes = orderedLanes(choice);
    list.replaceChildren(...lanes.map((lane, i) => row(lane, i, lanes)));
    if (focused) menu.querySelector<HTMLElement>(`[data-focus="${focused}"]`)?.focus();
  }

  function row(lane: Lane, place: number, lanes: readonly Lane[]): HTMLElement {
    const title = laneTitle(lane, translate);
    const box = htmlElement('input', { type: 'checkbox', 'data-focus': `${lane} shown` });
    box.checked = !choice.hidden.includes(lane);
    box.addEventListener('change', () => {
      const hidden = choice.hidden.filter((one) => one !== lane);
      choose({ ...choice, hidden: box.checked ? hidden : [...hidden, lane] });
    });
    const move = (by: 1 | -1, sign: string, words: string) => {
      const arrow = htmlElement(
        'button',
        { type: 'button', 'aria-label': words, title: words, 'data-focus': `${lane} ${by}` },
        sign,
      );
      arrow.disabled = lanes[place + by] === undefined;
      arrow.addEventListener('click', () => {
        const order = [...lanes];
        order.splice(place, 1);
        order.splice(place + by, 0, lane);
        choose({ ...choice, order });
      });
      return arrow;
    };
    return htmlElement(
      'li',
      {},
      htmlElement('label', {}, box, ' ', title),
      move(-1, '↑', translate('Move "{0}" up', title)),
      move(1, '↓', translate('Move "{0}" down', title)),
    );
  }

  return {
    get choice() {
      return choice;
    },
    set(next) {
      choice = next;
      write();
    },
    choose,
    open: () => menu.showPopover(),
    button,
  };
}
