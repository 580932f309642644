import { isScore } from '../../core/diagram/emotionWords.ts';
import { shadesOf } from '../../picture/palette.ts';
import { FACE } from './geometry.ts';
import { svgElement } from './svgDom.ts';

/** How far the mouth's middle hangs below its ends, for −2 … +2, in pixels: five faces where Mermaid has three. */
const SMILE = [-7, -3.5, 0, 3.5, 7] as const;

/** A face for a score; a dashed empty circle says that nobody has scored the step. */
export function drawFace(emotion: number | undefined, x: number, y: number): SVGElement {
  const circle = svgElement('circle', { cx: x, cy: y, r: FACE });
  if (!isScore(emotion)) return svgElement('g', { class: 'face unscored' }, circle);
  const bend = SMILE[emotion + 2] ?? 0;
  const ends = y + 6 - bend / 2;
  const mouth = svgElement('path', {
    class: 'mouth',
    d: `M ${x - 6.5} ${ends} Q ${x} ${ends + 2 * bend} ${x + 6.5} ${ends}`,
  });
  const eye = (side: number) => svgElement('circle', { class: 'eye', cx: x + side * 5, cy: y - 4, r: 1.7 });
  return svgElement('g', { class: 'face', style: shadesOf('face', emotion) }, circle, eye(-1), eye(1), mouth);
}
