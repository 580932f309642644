import type { Bar, Meter } from '../../core/diagram/sheet/sheet.ts';
import { element, type PictureElement } from '../element.ts';
import { ownDirection } from '../ownDirection.ts';
import { badgeElement } from './items.ts';
import { words } from './words.ts';

/** Each thing with its bars below. What a bar shows stands beside it in words, so that it is drawn for the eye alone. */
export function metersPart(meters: readonly Meter[]): PictureElement {
  return element(
    'ul',
    { class: 'paper-meters', 'data-lane': true },
    ...meters.map(({ text, at, note, badges = [], bars }) =>
      element(
        'li',
        {},
        words(text, at),
        ...badges.flatMap((badge) => [' ', badgeElement(badge)]),
        note !== undefined && element('small', { dir: ownDirection(note) }, note),
        ...bars.map(barElement),
      ),
    ),
  );
}

function barElement({ label, value, share, tone, ends }: Bar): PictureElement {
  return element(
    'div',
    { class: `meter-bar${tone ? ` tone-${tone}` : ''}` },
    element(
      'div',
      { class: 'meter-words' },
      label !== undefined && element('span', {}, label),
      element('span', { dir: ownDirection(value) }, value),
    ),
    element(
      'div',
      { class: `meter-track${share === undefined ? ' unknown' : ''}`, 'aria-hidden': 'true' },
      element('div', { class: 'meter-fill', style: `width: ${percent(share ?? 0)}` }),
    ),
    ends &&
      element(
        'div',
        { class: 'meter-ends' },
        element('span', { dir: ownDirection(ends[0]) }, ends[0]),
        element('span', { dir: ownDirection(ends[1]) }, ends[1]),
      ),
  );
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
