import type { Measure } from '../../picture/fitText.ts';
import { FONT_SIZE } from './geometry.ts';
import { fontFamily } from './theme.ts';

/** Measures in the page's font on a canvas, which needs no layout of the page. */
export function measureText(weight = '400', size = FONT_SIZE): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return (text) => text.length * size * 0.6;
  context.font = `${weight} ${size}px ${fontFamily()}`;
  return (text) => context.measureText(text).width;
}
