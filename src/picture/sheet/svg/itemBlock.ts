import type { Badge, Item } from '../../../core/diagram/sheet/sheet.ts';
import { textDirection } from '../../fitText.ts';
import type { Paint } from '../paint.ts';
import { linesOf, type TextStyle } from '../svgText.ts';
import { textWidth } from '../textWidth.ts';
import { BADGE, badgeBlock, badgesWidth } from './badgeBlock.ts';
import { type Block, indent, stack } from './block.ts';
import { textBlock } from './textBlock.ts';

/** Between a text and its badge. */
const GAP = 8;
/** So far above the end of its line does a badge begin. */
const LINE_OF_BADGE = 18;

export interface ItemLook {
  readonly size?: number;
  readonly bold?: boolean;
}

/** A text, its badges, and a note below. */
export function itemBlock(
  { text, note, badges = [] }: Item,
  width: number,
  paint: Paint,
  { size = 13, bold }: ItemLook = {},
): Block {
  return stack(
    [
      withBadges(text, badges, width, { size, bold, fill: paint('text') }, paint),
      textBlock(note ?? '', width, { size: size - 2, fill: paint('muted') }),
    ],
    2,
  );
}

/** Badges stand behind the last line where there is room, else below. */
function withBadges(
  text: string,
  badges: readonly Badge[],
  width: number,
  style: TextStyle,
  paint: Paint,
): Block {
  const words = textBlock(text, width, style);
  const last = linesOf(text, width, style).at(-1);
  const left = last === undefined ? 0 : textWidth(last, style.size, style.bold) + GAP;
  const chips = badgeBlock(badges, width - left, paint);
  if (last === undefined || chips.height === 0) return stack([words, chips], 2);
  const isRow = chips.height <= BADGE && badgesWidth(badges) <= width - left && textDirection(text) === 'ltr';
  if (!isRow) {
    const below = badgeBlock(badges, width, paint);
    // They follow their text, which may begin at the right.
    const shift = textDirection(text) === 'rtl' ? Math.max(width - badgesWidth(badges), 0) : 0;
    return stack([words, indent(below, shift)], 2);
  }
  return {
    height: Math.max(words.height, words.height - LINE_OF_BADGE + BADGE),
    draw: (x, y) => [...words.draw(x, y), ...chips.draw(x + left, y + words.height - LINE_OF_BADGE)],
  };
}
