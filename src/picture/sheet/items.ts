import type { Badge, Item } from '../../core/diagram/sheet/sheet.ts';
import type { PictureElement, PictureNode } from '../element.ts';
import { element } from '../element.ts';
import { ownDirection } from '../ownDirection.ts';
import { words } from './words.ts';

/** A text, what belongs to it, and a line below. */
export function itemNodes({ text, at, note, badges = [] }: Item): readonly PictureNode[] {
  return [
    ...(text === '' ? [] : [words(text, at)]),
    ...badges.flatMap((badge) => [' ', badgeElement(badge)]),
    ...(note === undefined ? [] : [element('small', { dir: ownDirection(note) }, note)]),
  ];
}

export function badgeElement({ text, tone, at }: Badge): PictureElement {
  return words(text, at, { class: `badge${tone ? ` tone-${tone}` : ''}` });
}
