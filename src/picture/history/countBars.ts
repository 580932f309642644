import { element, type PictureElement } from '../element.ts';
import type { Paint } from '../sheet/paint.ts';
import { round, svgLine } from '../sheet/svgText.ts';

export const HATCH_ID = 'cx-hatch';

const WIDTH = 20;
const HIGHEST_UNIT = 13;

export interface Counts {
  /** The largest sum of all columns, by which a unit is measured. */
  readonly most: number;
  /** From below. */
  readonly bars: readonly { readonly kind: 'good' | 'bad' | 'unknown'; readonly count: number }[];
  /** Above the bars, so that nobody has to count. */
  readonly words: readonly (string | false)[];
}

/** A pile of units around `x` that stands at `bottom`: full, hatched and hollow, so that colour is not needed to tell. */
export function countBars(
  x: number,
  bottom: number,
  height: number,
  { most, bars, words }: Counts,
  paint: Paint,
): PictureElement {
  const unit = Math.min(HIGHEST_UNIT, height / most);
  let y = bottom;
  const piles = bars.flatMap(({ kind, count }) => {
    if (count === 0) return [];
    y -= count * unit;
    const place = { x: x - WIDTH / 2, y: round(y + 1), width: WIDTH, height: round(count * unit - 1.5) };
    return [element('rect', { ...place, ...looksOf(kind, paint) })];
  });
  const told = words.filter((word) => word !== false).join(' ');
  return element(
    'g',
    {},
    ...piles,
    told !== '' && svgLine(told, x, y - 4, { size: 11, fill: paint('text') }, { anchor: 'middle' }),
  );
}

function looksOf(kind: Counts['bars'][number]['kind'], paint: Paint) {
  switch (kind) {
    case 'good':
      return { fill: paint('good'), stroke: paint('good') };
    case 'bad':
      return { fill: `url(#${HATCH_ID})`, stroke: paint('bad') };
    case 'unknown':
      return { fill: 'none', stroke: paint('muted'), 'stroke-dasharray': '3 2' };
  }
}

/** The patterns that the bars and the gaps refer to. */
export function hatch(paint: Paint): PictureElement {
  const pattern = (id: string, colour: string, size: number) =>
    element(
      'pattern',
      {
        id,
        ...{ width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      },
      element('rect', { width: size, height: size, fill: paint('background') }),
      element('line', { x1: 0, y1: 0, x2: 0, y2: size, stroke: colour, 'stroke-width': size / 2 }),
    );
  return element(
    'defs',
    {},
    pattern(HATCH_ID, paint('bad'), 5),
    pattern(`${HATCH_ID}-gap`, paint('line'), 9),
  );
}
