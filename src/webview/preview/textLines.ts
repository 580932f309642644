import { textDirection } from '../../picture/fitText.ts';
import { LINE } from './geometry.ts';
import { svgElement } from './svgDom.ts';

/**
 * Lines centred on a point. Each is a text of its own, because positions inside one text would let a line written from
 * right to left disturb its neighbours.
 */
export function textLines(
  lines: readonly string[],
  centre: number,
  middle: number,
  name: string,
): readonly SVGTextElement[] {
  const direction = textDirection(lines.join(' '));
  const first = middle - ((lines.length - 1) * LINE) / 2;
  return lines.map((line, i) =>
    svgElement('text', { class: name, x: centre, y: first + i * LINE, direction }, line),
  );
}
