import type { Item, Part, Tone } from '../../../core/diagram/sheet/sheet.ts';
import { element } from '../../element.ts';
import { textDirection } from '../../fitText.ts';
import { ganttDrawing } from '../ganttDrawing.ts';
import { type Paint, shadesOfTone } from '../paint.ts';
import { quadrantDrawing } from '../quadrantDrawing.ts';
import { round } from '../svgText.ts';
import { type Block, beside, indent, stack } from './block.ts';
import { itemBlock } from './itemBlock.ts';
import { meterBlock } from './meterBlock.ts';
import { tableBlock } from './tableBlock.ts';
import { textBlock } from './textBlock.ts';

/** The room of a point before its text. */
const BULLET = 16;

/** A part of a panel in so many pixels of width; `tone` is that of its panel. */
export function partBlock(part: Part, width: number, tone: Tone | undefined, paint: Paint): Block {
  switch (part.kind) {
    case 'text':
      return textBlock(part.as === 'quote' ? `“${part.text}”` : part.text, width, styleOf(part.as, paint));
    case 'list':
      return stack(
        part.items.map((item) => bulleted(item, width, tone, paint)),
        7,
      );
    case 'facts':
      return stack(
        part.facts.map(({ label, value }) => {
          const [left, gap] = [Math.min(width * 0.34, 150), 12];
          return beside([
            { block: textBlock(label, left, { size: 13, fill: paint('muted') }), x: 0 },
            { block: textBlock(value, width - left - gap, { size: 13, fill: paint('text') }), x: left + gap },
          ]);
        }),
        6,
      );
    case 'meters':
      return stack(
        part.meters.map((meter) => meterBlock(meter, width, paint)),
        14,
      );
    case 'table':
      return tableBlock(part, width, paint);
    case 'quadrant':
      return drawn(quadrantDrawing(part, width, paint));
    case 'gantt':
      return drawn(ganttDrawing(part, width, paint));
  }
}

function styleOf(as: 'lead' | 'quote' | 'note' | undefined, paint: Paint) {
  switch (as) {
    case 'quote':
      return { size: 18, italic: true, fill: paint('text') };
    case 'lead':
      return { size: 15, fill: paint('text') };
    case 'note':
      return { size: 12, fill: paint('muted') };
    default:
      return { size: 13, fill: paint('text') };
  }
}

/** The point stands where its text begins. */
function bulleted(item: Item, width: number, tone: Tone | undefined, paint: Paint): Block {
  const { edge } = shadesOfTone(tone, paint);
  const isRtl = textDirection(item.text) === 'rtl';
  const block = itemBlock(item, width - BULLET, paint);
  return {
    height: block.height,
    draw: (x, y) => [
      element('circle', { cx: round(isRtl ? x + width - 4 : x + 4), cy: round(y + 9), r: 3, fill: edge }),
      ...indent(block, isRtl ? 0 : BULLET).draw(x, y),
    ],
  };
}

function drawn({ nodes, height }: ReturnType<typeof ganttDrawing>): Block {
  return {
    height,
    draw: (x, y) => [element('g', { transform: `translate(${round(x)} ${round(y)})` }, ...nodes)],
  };
}
