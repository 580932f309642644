import type { ReviewMap, ReviewStep } from '../../core/diff/reviewView.ts';
import type { Translate } from '../../core/host.ts';
import { element, type PictureElement } from '../element.ts';

/** Pixels between two scores, and above and below the outermost ones. */
const RISE = 20;
const EDGE = 14;
const HEIGHT = 4 * RISE + 2 * EDGE;

/** The old curve, dashed and with hollow points, behind the new one. Told in words by the scores of the steps below. */
export function moodCurve(
  map: ReviewMap,
  stepWidth: number,
  style: string,
  translate: Translate,
): PictureElement {
  const columns = map.stages.flatMap(({ steps }): readonly (ReviewStep | undefined)[] =>
    steps.length > 0 ? steps : [undefined],
  );
  const width = columns.length * stepWidth;
  const grid = [-2, -1, 0, 1, 2].map((score) =>
    element('line', {
      class: score === 0 ? 'cx-zero' : 'cx-grid',
      x1: 0,
      x2: width,
      y1: rowOf(score),
      y2: rowOf(score),
    }),
  );
  const old = pointsOf(columns, stepWidth, ({ before }) => before);
  const now = pointsOf(columns, stepWidth, ({ after }) => after);
  return element(
    'svg',
    {
      class: 'cx-curve',
      style,
      height: HEIGHT,
      // Where the steps are narrower, so is the curve.
      preserveAspectRatio: 'none',
      viewBox: `0 0 ${width} ${HEIGHT}`,
      role: 'img',
      'aria-label': translate('Emotion before, dashed, and after'),
    },
    grid,
    element('polyline', {
      class: 'cx-old',
      points: old.map(({ x, y }) => `${x},${y}`).join(' '),
      fill: 'none',
    }),
    old.map(({ x, y }) => element('circle', { class: 'cx-old', cx: x, cy: y, r: 4.5 })),
    element('polyline', {
      class: 'cx-new',
      points: now.map(({ x, y }) => `${x},${y}`).join(' '),
      fill: 'none',
    }),
    now.map(({ x, y }) => element('circle', { class: 'cx-new', cx: x, cy: y, r: 3.5 })),
  );
}

function rowOf(score: number): number {
  return EDGE + (2 - score) * RISE;
}

function pointsOf(
  columns: readonly (ReviewStep | undefined)[],
  stepWidth: number,
  scoreOf: (step: ReviewStep) => number | undefined,
): readonly { readonly x: number; readonly y: number }[] {
  return columns.flatMap((step, i) => {
    const score = step && scoreOf(step);
    return score === undefined ? [] : [{ x: (i + 0.5) * stepWidth, y: rowOf(score) }];
  });
}
