import type { Portrait, Sheet } from '../../../core/diagram/sheet/sheet.ts';
import { element, type PictureElement } from '../../element.ts';
import { type Paint, shadesOfTone } from '../paint.ts';
import { round, svgLine } from '../svgText.ts';
import { badgeBlock } from './badgeBlock.ts';
import { type Block, beside, stack } from './block.ts';
import { textBlock } from './textBlock.ts';

const PORTRAIT = 92;

/** What kind of page it is, its title, and what stands below that. */
export function headBlock(sheet: Sheet, width: number, paint: Paint): Block {
  const { kicker, title, subtitle, portrait, badges } = sheet;
  const left = portrait ? PORTRAIT + 22 : 0;
  const words = stack(
    [
      textBlock(kicker, width - left, { size: 12, fill: paint('muted') }),
      textBlock(title, width - left, { size: 26, bold: true, fill: paint('text') }),
      textBlock(subtitle ?? '', width - left, { size: 15, fill: paint('muted') }),
      badgeBlock(badges, width - left, paint),
    ],
    5,
  );
  if (!portrait) return words;
  const face: Block = {
    height: PORTRAIT,
    draw: (x, y) => portraitNodes(portrait, x + PORTRAIT / 2, y + PORTRAIT / 2, paint),
  };
  return beside([
    { block: face, x: 0 },
    { block: words, x: left },
  ]);
}

function portraitNodes(
  { initials, image }: Portrait,
  x: number,
  y: number,
  paint: Paint,
): readonly PictureElement[] {
  if (image !== undefined) {
    const side = PORTRAIT - 2;
    const box = { x: round(x - side / 2), y: round(y - side / 2), width: side, height: side };
    return [
      element('clipPath', { id: 'portrait' }, element('circle', { cx: round(x), cy: round(y), r: side / 2 })),
      element('image', {
        ...box,
        href: image,
        preserveAspectRatio: 'xMidYMid slice',
        'clip-path': 'url(#portrait)',
      }),
    ];
  }
  const { fill, edge, text } = shadesOfTone('accent', paint);
  return [
    element('circle', {
      cx: round(x),
      cy: round(y),
      r: PORTRAIT / 2 - 1,
      fill,
      stroke: edge,
      'stroke-width': 2,
    }),
    svgLine(initials, x, y + 12, { size: 34, bold: true, fill: text }, { anchor: 'middle' }),
  ];
}
