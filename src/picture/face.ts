import { isScore } from '../core/diagram/emotionWords.ts';
import { element, type PictureElement } from './element.ts';
import { shadesOf } from './palette.ts';

/** How far the mouth's middle hangs below its ends, for −2 … +2, as a share of the radius. */
const SMILE = [-0.47, -0.23, 0, 0.23, 0.47] as const;

/** A face for a score; a dashed empty circle says that nobody has scored the step. */
export function face(emotion: number | undefined, x: number, y: number, radius: number): PictureElement {
  const circle = element('circle', { cx: x, cy: y, r: radius });
  if (!isScore(emotion)) return element('g', { class: 'face unscored' }, circle);
  const bend = (SMILE[emotion + 2] ?? 0) * radius;
  const ends = round(y + 0.4 * radius - bend / 2);
  const half = 0.43 * radius;
  const mouth = element('path', {
    class: 'mouth',
    d: `M ${round(x - half)} ${ends} Q ${x} ${round(ends + 2 * bend)} ${round(x + half)} ${ends}`,
  });
  const eye = (side: number) =>
    element('circle', {
      class: 'eye',
      cx: round(x + (side * radius) / 3),
      cy: round(y - 0.27 * radius),
      r: round(0.113 * radius),
    });
  return element('g', { class: 'face', style: shadesOf('face', emotion) }, circle, eye(-1), eye(1), mouth);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
