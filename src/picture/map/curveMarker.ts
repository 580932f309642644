import { element, type PictureElement } from '../element.ts';

/** How the lines of several personas are told apart besides by colour. */
export const DASHES = [undefined, '7 4', '2 4', '10 4 2 4', '14 4', '4 2 1 2'] as const;

/** A sign on a persona's curve: circle, square, diamond, triangle, in turn. */
export function curveMarker(number: number, x: number, y: number, size: number): PictureElement {
  switch (number % 4) {
    case 1:
      return element('rect', { x: x - size, y: y - size, width: 2 * size, height: 2 * size });
    case 2:
      return polygon([x, y - size * 1.3], [x + size * 1.3, y], [x, y + size * 1.3], [x - size * 1.3, y]);
    case 3:
      return polygon([x, y - size * 1.2], [x + size * 1.2, y + size], [x - size * 1.2, y + size]);
    default:
      return element('circle', { cx: x, cy: y, r: size });
  }
}

function polygon(...points: readonly (readonly [number, number])[]): PictureElement {
  return element('polygon', {
    points: points.map((point) => point.map((value) => Math.round(value * 10) / 10).join()).join(' '),
  });
}
