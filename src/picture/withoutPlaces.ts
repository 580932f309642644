import type { PictureElement, PictureNode } from './element.ts';

/** The picture without its addresses: a file that is handed on must not tell where its sources lie. */
export function withoutPlaces(node: PictureElement): PictureElement {
  const isLink = node.attributes.role === 'link';
  const names = Object.entries(node.attributes).filter(([name, value]) => {
    // A scrolling part stays within reach of the keyboard; what led to a source leads nowhere now.
    if (name === 'tabindex') return value === 0;
    return !name.startsWith('data-') && !(isLink && (name === 'role' || name === 'aria-label'));
  });
  return {
    ...node,
    attributes: Object.fromEntries(names),
    children: node.children.map((child: PictureNode) =>
      typeof child === 'string' ? child : withoutPlaces(child),
    ),
  };
}
