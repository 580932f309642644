import { element, type PictureElement } from '../element.ts';
import type { Drawn } from './drawn.ts';

/** A drawing on a page, as wide as the page allows; its caption is for those who hear it. */
export function figure({ nodes, width, height }: Drawn, caption: string): PictureElement {
  return element(
    'div',
    { class: 'paper-figure', 'data-lane': true, role: 'group', 'aria-label': caption, tabindex: 0 },
    element(
      'svg',
      {
        viewBox: `0 0 ${width} ${height}`,
        style: `--room: ${Math.round(width * 0.8)}px; max-width: ${width}px`,
        role: 'group',
        'aria-label': caption,
      },
      ...nodes,
    ),
  );
}
