import { type Attributes, element, type PictureElement } from '../element.ts';
import { ACTOR_COLOURS } from '../palette.ts';
import type { Paint } from '../sheet/paint.ts';

/** How a persona's curve is drawn: told apart from the others by its line and its sign as well as by its colour. */
export interface CurveStyle {
  readonly line: Attributes;
  /** The sign at a score. */
  marker(x: number, y: number, size: number): PictureElement;
}

const DASHES = [undefined, '7 4', '2 4', '10 4 2 4', '14 4', '4 2 1 2'] as const;

/** The first is that of the point of view. */
export function curveStyle(number: number, paint: Paint): CurveStyle {
  const isMain = number === 0;
  const name = `actor-${number % ACTOR_COLOURS}`;
  const stroke = isMain ? paint('curve') : paint(`${name}-edge`);
  const look = { fill: isMain ? paint('background') : paint(`${name}-fill`), stroke, 'stroke-width': 1.5 };
  return {
    line: {
      fill: 'none',
      stroke,
      'stroke-width': isMain ? 3 : 2,
      'stroke-dasharray': isMain ? undefined : (DASHES[number % DASHES.length] ?? '3 3'),
      'stroke-linecap': isMain ? 'round' : undefined,
    },
    marker: (x, y, size) => markerShape(number, x, y, size, look),
  };
}

/** Circle, square, diamond, triangle, in turn. */
function markerShape(number: number, x: number, y: number, size: number, look: Attributes): PictureElement {
  switch (number % 4) {
    case 1:
      return element('rect', { x: x - size, y: y - size, width: 2 * size, height: 2 * size, ...look });
    case 2:
      return polygon(
        look,
        [x, y - size * 1.3],
        [x + size * 1.3, y],
        [x, y + size * 1.3],
        [x - size * 1.3, y],
      );
    case 3:
      return polygon(look, [x, y - size * 1.2], [x + size * 1.2, y + size], [x - size * 1.2, y + size]);
    default:
      return element('circle', { cx: x, cy: y, r: size, ...look });
  }
}

function polygon(look: Attributes, ...points: readonly (readonly [number, number])[]): PictureElement {
  const corners = points.map((point) => point.map((value) => Math.round(value * 10) / 10).join());
  return element('polygon', { points: corners.join(' '), ...look });
}

/** How the baseline of a future journey is drawn: behind everything, and quiet. */
export function baselineStyle(paint: Paint): CurveStyle {
  const stroke = paint('muted');
  return {
    line: { fill: 'none', stroke, 'stroke-width': 2, 'stroke-dasharray': '5 4' },
    marker: (x, y, size) =>
      element('circle', { cx: x, cy: y, r: size, fill: paint('background'), stroke, 'stroke-width': 1.5 }),
  };
}
