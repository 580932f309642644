import { signedScore } from '../../core/diagram/emotionWords.ts';
import { LEFT, type Rows } from './geometry.ts';
import { svgElement } from './svgDom.ts';

/** The five heights at which faces stand. Each face has its own number, so the scale is not read aloud. */
export function drawScale(rows: Rows, width: number): SVGElement {
  const lines = [2, 1, 0, -1, -2].flatMap((emotion) => {
    const y = rows.level(emotion);
    return [
      svgElement('line', {
        class: emotion === 0 ? 'level middle' : 'level',
        x1: LEFT - 8,
        x2: width - 8,
        y1: y,
        y2: y,
      }),
      svgElement('text', { class: 'scale', x: LEFT - 14, y }, signedScore(emotion)),
    ];
  });
  return svgElement('g', { 'aria-hidden': 'true' }, ...lines);
}
