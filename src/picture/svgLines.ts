import { type Attributes, element, type PictureElement } from './element.ts';
import { textDirection } from './fitText.ts';

/**
 * Lines below each other around a middle, the first at `top`. Each is a text of its own, because positions inside one text would
 * let a line written from right to left disturb its neighbours.
 */
export function svgLines(
  lines: readonly string[],
  middle: number,
  top: number,
  pitch: number,
  attributes: Attributes,
): readonly PictureElement[] {
  const direction = textDirection(lines.join(' '));
  return lines.map((line, i) =>
    element(
      'text',
      {
        ...attributes,
        x: middle,
        y: top + i * pitch,
        direction,
        'text-anchor': 'middle',
        'dominant-baseline': 'central',
      },
      line,
    ),
  );
}
