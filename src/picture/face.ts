import { isScore } from '../core/diagram/emotionWords.ts';
import { element, type PictureElement } from './element.ts';
import type { Paint } from './sheet/paint.ts';

/** How far the mouth's middle hangs below its ends, for −2 … +2, as a share of the radius. */
const SMILE = [-0.47, -0.23, 0, 0.23, 0.47] as const;

/** A face for a score; a dashed empty circle says that nobody has scored the step. */
export function face(
  emotion: number | undefined,
  x: number,
  y: number,
  radius: number,
  paint: Paint,
): PictureElement {
  const skin = { cx: round(x), cy: round(y), r: radius };
  if (!isScore(emotion)) {
    const empty = { fill: paint('background'), stroke: paint('muted'), 'stroke-dasharray': '3 3' };
    return element('circle', { class: 'face', ...skin, ...empty });
  }
  const bend = (SMILE[emotion + 2] ?? 0) * radius;
  const ends = round(y + 0.4 * radius - bend / 2);
  const half = 0.43 * radius;
  const ink = paint(`face-${emotion}-text`);
  const eye = (side: number) =>
    element('circle', {
      ...{ cx: round(x + (side * radius) / 3), cy: round(y - 0.27 * radius), r: round(0.113 * radius) },
      fill: ink,
    });
  return element(
    'g',
    { class: 'face' },
    element('circle', {
      ...skin,
      ...{ fill: paint(`face-${emotion}-fill`), stroke: paint(`face-${emotion}-edge`), 'stroke-width': 1.5 },
    }),
    eye(-1),
    eye(1),
    element('path', {
      d: `M ${round(x - half)} ${ends} Q ${round(x)} ${round(ends + 2 * bend)} ${round(x + half)} ${ends}`,
      ...{ fill: 'none', stroke: ink, 'stroke-width': 1.6, 'stroke-linecap': 'round' },
    }),
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
