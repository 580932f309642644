import { linesOf, svgLine, type TextStyle } from '../svgText.ts';
import { type Block, NOTHING } from './block.ts';

/** The distance of lines, by the size of the letters. */
export const LINE = 1.36;

/** A text in lines as wide as there is room. Nothing for a text that shows nothing. */
export function textBlock(text: string, width: number, style: TextStyle): Block {
  const lines = linesOf(text, width, style);
  const line = Math.round(style.size * LINE);
  if (lines.length === 0) return NOTHING;
  return {
    height: lines.length * line,
    draw: (x, y) => lines.map((one, i) => svgLine(one, x, y + i * line + style.size, style, { width })),
  };
}
