import type { Place } from '../../core/diagram/place.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import { type Attributes, element, type PictureElement } from '../element.ts';
import { ownDirection } from '../ownDirection.ts';

/**
 * A text that leads to where it is written: for the mouse, the keyboard and those who hear the page. Without a place it
 * is a text and no more. Each text runs in the direction of its own letters.
 */
export function words(
  text: string,
  at: Place | undefined,
  attributes: Attributes & { readonly key?: string } = {},
): PictureElement {
  const shown = plainLabel(text, '');
  const dir = ownDirection(shown);
  if (at === undefined) return element('span', { dir, ...attributes }, shown);
  return element(
    'span',
    { dir, role: 'link', 'data-at': at, 'data-stop': true, tabindex: -1, ...attributes },
    shown,
  );
}
