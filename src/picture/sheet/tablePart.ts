import type { Cell, Table } from '../../core/diagram/sheet/sheet.ts';
import { element, type PictureElement } from '../element.ts';
import { itemNodes } from './items.ts';

/** Columns from which on there is room for small letters only. */
const MANY = 7;

/** A table that scrolls sideways by itself where it has no room. */
export function tablePart({ caption, columns, rows }: Table): PictureElement {
  const whole = columns.reduce((sum, { weight = 1 }) => sum + weight, 0);
  return element(
    'div',
    { class: 'paper-table', role: 'group', 'aria-label': caption, tabindex: 0 },
    element(
      'table',
      {
        class: columns.length > MANY ? 'many' : undefined,
        style: `--room: ${Math.round(whole * (columns.length > MANY ? 8.6 : 7))}em`,
      },
      element('caption', {}, caption),
      element(
        'colgroup',
        {},
        ...columns.map(({ weight = 1 }) =>
          element('col', { style: `width: ${Math.round((weight / whole) * 1000) / 10}%` }),
        ),
      ),
      element(
        'thead',
        {},
        element('tr', {}, ...columns.map(({ title }) => element('th', { scope: 'col', dir: 'auto' }, title))),
      ),
      element(
        'tbody',
        {},
        ...rows.map(({ cells }) => element('tr', { 'data-lane': true }, ...cells.map(cellElement))),
      ),
    ),
  );
}

function cellElement({ items, gap, head }: Cell): PictureElement {
  const name = gap === undefined ? undefined : 'gap';
  return element(
    head ? 'th' : 'td',
    { class: name, scope: head ? 'row' : undefined },
    ...items.map((item) => element('div', { class: 'cell-item' }, ...itemNodes(item))),
    gap !== undefined && element('span', { class: 'gap-words' }, gap),
  );
}
