import type { PictureElement, PictureNode } from '../element.ts';
import { withoutPlaces } from '../withoutPlaces.ts';

/** The picture for a page that nobody can change: what could be chosen or moved is shown, and says what it says. */
export function still(node: PictureNode): PictureNode {
  return typeof node === 'string' ? node : stillElement(withoutPlaces(node));
}

/** What only does something shows nothing. */
function isShown(node: PictureNode): boolean {
  return (
    typeof node === 'string' ||
    !['step-tools', 'lane-tools', 'first-step'].includes(String(node.attributes.class))
  );
}

function stillElement({ tag, key, attributes, children }: PictureElement): PictureElement {
  const { type, role, ...rest } = attributes;
  const inside = children
    .filter(isShown)
    .map((child) => (typeof child === 'string' ? child : stillElement(child)));
  if (tag === 'button') return { tag: 'div', key, attributes: rest, children: inside };
  if (role === 'slider') {
    const label = `${rest['aria-label'] ?? ''}: ${rest['aria-valuetext'] ?? ''}`;
    return {
      tag,
      key,
      attributes: { class: rest.class, role: 'img', 'aria-label': label },
      children: inside,
    };
  }
  if (role === 'button') return { tag, key, attributes: { ...rest, role: 'img' }, children: inside };
  return { tag, key, attributes, children: inside };
}
