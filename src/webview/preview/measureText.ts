import type { Measure } from '../../picture/fitText.ts';
import { FONT_SIZE } from './geometry.ts';
import { fontFamily } from './theme.ts';

/** Texts of one font whose widths are remembered: those of a picture of hundreds of steps, which most keystrokes leave as they are. */
const MOST = 4000;

/** By font. */
const measures = new Map<string, Measure>();

/** Measures in the page's font on a canvas, which needs no layout of the page. */
export function measureText(weight = '400', size = FONT_SIZE): Measure {
  const font = `${weight} ${size}px ${fontFamily()}`;
  const present = measures.get(font);
  if (present) return present;
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return (text) => text.length * size * 0.6;
  context.font = font;
  const widths = new Map<string, number>();
  const measure = (text: string) => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    if (widths.size >= MOST) widths.clear();
    const { width } = context.measureText(text);
    widths.set(text, width);
    return width;
  };
  measures.set(font, measure);
  return measure;
}
