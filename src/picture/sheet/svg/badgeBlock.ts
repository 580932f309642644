import { plainLabel } from '../../../core/diagram/plainLabel.ts';
import type { Badge } from '../../../core/diagram/sheet/sheet.ts';
import { element, type PictureElement } from '../../element.ts';
import { type Paint, shadesOfTone } from '../paint.ts';
import { linesOf, round, svgLine, type TextStyle } from '../svgText.ts';
import { textWidth } from '../textWidth.ts';
import { type Block, NOTHING } from './block.ts';

const SIZE = 11;
/** The height of a row. */
export const BADGE = 18;
const PAD = 8;
const GAP = 6;

/** Badges in rows, as many beside each other as there is room. */
export function badgeBlock(badges: readonly Badge[], width: number, paint: Paint): Block {
  const chips = badges.flatMap(({ text, tone }) => {
    const style: TextStyle = { size: SIZE, fill: shadesOfTone(tone, paint).text };
    const [line] = linesOf(plainLabel(text, ''), width - 2 * PAD, style, 1);
    return line === undefined ? [] : { line, tone, style, width: textWidth(line, SIZE) + 2 * PAD };
  });
  if (chips.length === 0) return NOTHING;
  let x = 0;
  let row = 0;
  const placed = chips.map((chip) => {
    if (x > 0 && x + chip.width > width) {
      x = 0;
      row++;
    }
    const at = { chip, x, row };
    x += chip.width + GAP;
    return at;
  });
  return {
    height: (row + 1) * (BADGE + GAP) - GAP,
    draw: (left, top) =>
      placed.flatMap(({ chip, x: shift, row: below }): readonly PictureElement[] => {
        const { fill, edge } = shadesOfTone(chip.tone, paint);
        const y = top + below * (BADGE + GAP);
        return [
          element('rect', {
            ...{
              x: round(left + shift),
              y: round(y),
              width: round(chip.width),
              height: BADGE,
              rx: BADGE / 2,
            },
            ...{ fill, stroke: edge },
          }),
          svgLine(chip.line, left + shift + chip.width / 2, y + 13, chip.style, { anchor: 'middle' }),
        ];
      }),
  };
}

/** Pixels that badges take on one line. */
export function badgesWidth(badges: readonly Badge[]): number {
  return badges.reduce((sum, { text }) => sum + textWidth(plainLabel(text, ''), SIZE) + 2 * PAD + GAP, -GAP);
}
