import type { Bar, Meter } from '../../../core/diagram/sheet/sheet.ts';
import { element } from '../../element.ts';
import { type Paint, shadesOfTone } from '../paint.ts';
import { linesOf, round, svgLine, type TextStyle } from '../svgText.ts';
import { type Block, NOTHING, stack } from './block.ts';
import { itemBlock } from './itemBlock.ts';

const TRACK = 8;

/** One thing and its bars. */
export function meterBlock(meter: Meter, width: number, paint: Paint): Block {
  return stack([itemBlock(meter, width, paint), ...meter.bars.map((bar) => barBlock(bar, width, paint))], 6);
}

function barBlock({ label, value, share, tone, ends }: Bar, width: number, paint: Paint): Block {
  const { edge } = shadesOfTone(tone, paint);
  const track: Block = {
    height: TRACK,
    draw: (x, y) => [
      element('rect', {
        ...{ x: round(x), y: round(y), width: round(width), height: TRACK, rx: TRACK / 2 },
        ...{ fill: paint('background'), stroke: paint('thread') },
        'stroke-dasharray': share === undefined ? '3 3' : undefined,
      }),
      ...(share === undefined || share === 0
        ? []
        : [
            element('rect', {
              ...{ x: round(x), y: round(y), width: round(Math.max(width * share, TRACK)), height: TRACK },
              ...{ rx: TRACK / 2, fill: edge },
            }),
          ]),
    ],
  };
  const small: TextStyle = { size: 11, fill: paint('muted') };
  return stack(
    [
      label === undefined
        ? twoEnds(value, '', width, { ...small, fill: paint('text') }, small)
        : twoEnds(label, value, width, small, { ...small, fill: paint('text') }),
      track,
      ends ? twoEnds(ends[0], ends[1], width, small, small) : NOTHING,
    ],
    3,
  );
}

/** Two texts on one line, at its beginning and its end. */
function twoEnds(left: string, right: string, width: number, one: TextStyle, other: TextStyle): Block {
  const room = right === '' ? width : width * 0.48;
  const [first = ''] = linesOf(left, room, one, 1);
  const [second] = linesOf(right, room, other, 1);
  return {
    height: 14,
    draw: (x, y) => [
      svgLine(first, x, y + 11, one, { width: room }),
      ...(second === undefined ? [] : [svgLine(second, x + width, y + 11, other, { anchor: 'end' })]),
    ],
  };
}
