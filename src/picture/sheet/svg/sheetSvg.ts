import { plainLabel } from '../../../core/diagram/plainLabel.ts';
import type { Panel, Row, Sheet } from '../../../core/diagram/sheet/sheet.ts';
import type { Translate } from '../../../core/host.ts';
import { element, type PictureElement } from '../../element.ts';
import { withoutPlaces } from '../../withoutPlaces.ts';
import { filePaint, type Paint } from '../paint.ts';
import { round } from '../svgText.ts';
import { type Block, stack } from './block.ts';
import { headBlock } from './headBlock.ts';
import { panelBlock } from './panelBlock.ts';
import { textBlock } from './textBlock.ts';

const WIDTH = 1120;
const PAD = 36;
const GAP = 16;

export const FILE_FONT = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'Noto Sans', sans-serif";

/** What a picture for a file is drawn with: words, and the colours of `paletteOf`. */
export interface FileContext {
  readonly translate: Translate;
  readonly palette: Readonly<Record<string, string>>;
}

/** A sheet as one picture that needs nothing else: no style sheet, no script, no font, no markup of HTML. */
export function sheetSvg(sheet: Sheet, { translate, palette }: FileContext): PictureElement {
  const paint = filePaint(palette);
  const inner = WIDTH - 2 * PAD;
  const title = plainLabel(sheet.title, translate('(untitled)'));
  const blocks = [
    headBlock({ ...sheet, title }, inner, paint),
    ...sheet.rows.map((row) => rowBlock(row, inner, paint)),
    ...(sheet.rows.length === 0
      ? [textBlock(sheet.empty ?? '', inner, { size: 15, fill: paint('muted') })]
      : []),
  ];
  const page = stack(blocks, GAP + 4);
  const height = Math.ceil(page.height + 2 * PAD);
  return withoutPlaces(
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        version: '1.1',
        ...{ width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}`, 'font-family': FILE_FONT, role: 'img' },
        'aria-label': title,
      },
      element('title', {}, title),
      element('rect', { width: WIDTH, height, fill: paint('background') }),
      ...page.draw(PAD, PAD),
    ),
  );
}

/** Columns by their weights; the last panel of each reaches down to the end of the row. */
function rowBlock(row: Row, width: number, paint: Paint): Block {
  const weights = row.map(([first]) => first?.weight ?? 1);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const room = width - GAP * (row.length - 1);
  const widths = weights.map((weight) => (weight / whole) * room);
  const columns = row.map((panels, i) => columnBlock(panels, widths[i] ?? room, paint));
  const height = Math.max(0, ...columns.map((column) => column.height));
  return {
    height,
    draw(x, y) {
      let left = x;
      return columns.flatMap((column, i) => {
        const nodes = column.draw(round(left), y, height);
        left += (widths[i] ?? 0) + GAP;
        return nodes;
      });
    },
  };
}

function columnBlock(panels: readonly Panel[], width: number, paint: Paint) {
  const blocks = panels.map((panel) => panelBlock(panel, width, paint));
  const height = blocks.reduce((sum, block) => sum + block.height, 0) + GAP * (blocks.length - 1);
  return {
    height,
    draw(x: number, y: number, available: number): readonly PictureElement[] {
      let top = y;
      return blocks.flatMap((block, i) => {
        const own = i === blocks.length - 1 ? y + available - top : block.height;
        const nodes = block.draw(x, top, own);
        top += own + GAP;
        return nodes;
      });
    },
  };
}
