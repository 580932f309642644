import type { Cell, Table } from '../../../core/diagram/sheet/sheet.ts';
import { element, type PictureElement } from '../../element.ts';
import type { Paint } from '../paint.ts';
import { round } from '../svgText.ts';
import { type Block, stack } from './block.ts';
import { itemBlock } from './itemBlock.ts';
import { textBlock } from './textBlock.ts';

/** Around what stands in a cell; less where there are many. */
const PAD = 8;
const TIGHT = 4;

/** Rows as high as their highest cell, columns by their weights. */
export function tableBlock({ columns, rows }: Table, width: number, paint: Paint): Block {
  const whole = columns.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const widths = columns.map(({ weight = 1 }) => (weight / whole) * width);
  const lefts = widths.map((_, i) => widths.slice(0, i).reduce((sum, one) => sum + one, 0));
  // Many columns leave each too little room for large letters.
  const size = columns.length > 7 ? 11.5 : 13;
  const pad = columns.length > 7 ? TIGHT : PAD;
  const room = (i: number) => Math.max((widths[i] ?? 0) - 2 * pad, 20);
  const head = rowBlock(
    columns.map(({ title }, i) =>
      textBlock(title, room(i), { size: size - 1, bold: true, fill: paint('muted') }),
    ),
    lefts.map((left) => left + pad),
    (x, y, height) => [rule(x, y + height, width, paint('thread'), 1.6)],
  );
  return stack(
    [
      head,
      ...rows.map(({ cells }) =>
        rowBlock(
          cells.map((cell, i) => cellBlock(cell, room(i), size, paint)),
          lefts.map((left) => left + pad),
          (x, y, height) => [
            ...cells.flatMap((cell, i) =>
              cell.gap === undefined || cell.items.length > 0
                ? []
                : [gapBox(x + (lefts[i] ?? 0), y, widths[i] ?? 0, height, paint)],
            ),
            rule(x, y + height, width, paint('line'), 1),
          ],
        ),
      ),
    ],
    0,
  );
}

function cellBlock({ items, gap, head }: Cell, width: number, size: number, paint: Paint): Block {
  return stack(
    [
      ...items.map((item) => itemBlock(item, width, paint, { size, bold: head })),
      textBlock(gap ?? '', width, { size, italic: true, fill: paint('muted') }),
    ],
    6,
  );
}

function rowBlock(
  cells: readonly Block[],
  lefts: readonly number[],
  around: (x: number, y: number, height: number) => readonly PictureElement[],
): Block {
  const height = Math.max(20, ...cells.map((cell) => cell.height)) + 2 * PAD;
  return {
    height,
    draw: (x, y) => [
      ...around(x, y, height),
      ...cells.flatMap((cell, i) => cell.draw(x + (lefts[i] ?? 0), y + PAD)),
    ],
  };
}

/** Where something should be and is not. */
function gapBox(x: number, y: number, width: number, height: number, paint: Paint): PictureElement {
  return element('rect', {
    ...{ x: round(x + 3), y: round(y + 3), width: round(width - 6), height: round(height - 6), rx: 4 },
    ...{ fill: 'none', stroke: paint('thread'), 'stroke-dasharray': '4 4' },
  });
}

function rule(x: number, y: number, width: number, stroke: string, thickness: number): PictureElement {
  return element('line', {
    ...{ x1: round(x), x2: round(x + width), y1: round(y), y2: round(y) },
    ...{ stroke, 'stroke-width': thickness },
  });
}
