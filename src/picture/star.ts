import { element, type PictureElement } from './element.ts';
import type { Paint } from './sheet/paint.ts';

/** The mark of a moment of truth. */
export function star(x: number, y: number, radius: number, paint: Paint): PictureElement {
  const points = Array.from({ length: 10 }, (_, i) => {
    const length = i % 2 === 0 ? radius : radius * 0.42;
    const angle = (Math.PI * i) / 5 - Math.PI / 2;
    return `${(x + length * Math.cos(angle)).toFixed(1)},${(y + length * Math.sin(angle)).toFixed(1)}`;
  });
  return element('polygon', {
    points: points.join(' '),
    ...{ fill: paint('star'), stroke: paint('background'), 'stroke-width': 1.5 },
  });
}
