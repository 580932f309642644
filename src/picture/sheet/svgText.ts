import { plainLabel } from '../../core/diagram/plainLabel.ts';
import { type Attributes, element, type PictureElement } from '../element.ts';
import { fitText, textDirection } from '../fitText.ts';
import { textWidth } from './textWidth.ts';

export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fill: string;
}

/** As many UTF-16 units of one text as anybody reads in a picture. */
const LONGEST = 6000;

/** A text in lines no wider than `width`, as it will be measured in a file. */
export function linesOf(
  text: string,
  width: number,
  { size, bold }: TextStyle,
  maxLines = 120,
): readonly string[] {
  return fitText(plainLabel(text, ''), width, maxLines, (part) => textWidth(part, size, bold), LONGEST);
}

/**
 * One line of text. `x` is its left edge, or its middle, or its right edge; a text that runs from right to left stands
 * at the right end of `width` when it should stand at the start.
 */
export function svgLine(
  text: string,
  x: number,
  y: number,
  { size, bold, italic, fill }: TextStyle,
  {
    anchor = 'start',
    width,
    after,
    ...more
  }: Attributes & {
    readonly key?: string;
    readonly anchor?: 'start' | 'middle' | 'end';
    readonly width?: number;
    /** Stands behind the text on the same line, wherever that ends. */
    readonly after?: { readonly text: string; readonly style: TextStyle };
  } = {},
): PictureElement {
  const rtl = textDirection(text) === 'rtl';
  const swapped = rtl && anchor === 'start' && width !== undefined;
  // In a text from right to left, the start is its right end.
  const side = rtl && !swapped && anchor !== 'middle' ? (anchor === 'start' ? 'end' : 'start') : anchor;
  return element(
    'text',
    {
      x: round(swapped ? x + width : x),
      y: round(y),
      'font-size': size,
      'font-weight': bold ? 600 : undefined,
      'font-style': italic ? 'italic' : undefined,
      fill,
      'text-anchor': side === 'start' ? undefined : side,
      direction: rtl ? 'rtl' : undefined,
      ...more,
    },
    text,
    after && ' ',
    after &&
      element(
        'tspan',
        { dx: rtl ? -8 : 8, 'font-size': after.style.size, 'font-weight': 400, fill: after.style.fill },
        after.text,
      ),
  );
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
