import type { Panel } from '../../../core/diagram/sheet/sheet.ts';
import { element, type PictureElement } from '../../element.ts';
import { type Paint, shadesOfTone } from '../paint.ts';
import { round } from '../svgText.ts';
import { stack } from './block.ts';
import { partBlock } from './partBlock.ts';
import { textBlock } from './textBlock.ts';

const PAD = 16;

/** A panel that may be drawn higher than it needs to be. */
export interface PanelBlock {
  readonly height: number;
  draw(x: number, y: number, height: number): readonly PictureElement[];
}

export function panelBlock({ title, tone, parts }: Panel, width: number, paint: Paint): PanelBlock {
  const inner = width - 2 * PAD;
  const content = stack(
    [
      textBlock(title ?? '', inner, { size: 12, bold: true, fill: paint('muted') }),
      ...parts.map((part) => partBlock(part, inner, tone, paint)),
    ],
    9,
  );
  return {
    height: content.height + 2 * PAD,
    draw: (x, y, height) => [
      element('rect', {
        ...{ x: round(x), y: round(y), width: round(width), height: round(height), rx: 10 },
        ...{ fill: paint('background'), stroke: paint('line') },
      }),
      ...(tone === undefined
        ? []
        : [
            element('path', {
              d: topEdge(x, y, width),
              fill: shadesOfTone(tone, paint).edge,
            }),
          ]),
      ...content.draw(x + PAD, y + PAD),
    ],
  };
}

/** A bar along the upper edge, within its round corners. */
function topEdge(x: number, y: number, width: number): string {
  const [left, right, top] = [round(x), round(x + width), round(y)];
  return `M${left} ${top + 10}a10 10 0 0 1 10 -10h${round(right - left - 20)}a10 10 0 0 1 10 10a10 6 0 0 0 -10 -6h-${round(right - left - 20)}a10 6 0 0 0 -10 6z`;
}
