import { isScore, signedScore } from '../../core/diagram/emotionWords.ts';
import type { MapBaseline, MapCurve } from '../../core/diagram/mapView.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import { element, type PictureElement } from '../element.ts';
import type { CurveFrame } from './curveFrame.ts';
import { baselineStyle, curveStyle } from './curveMarker.ts';
import { type CurvePoint, curvePath } from './curvePath.ts';

/** The curve of the journey that this one is to be better than. */
export function baselineCurve({ at, name, points }: MapBaseline, frame: CurveFrame): PictureElement {
  const { column, left, level, paint, translate } = frame;
  const style = baselineStyle(paint);
  const drawn = points.map(({ x, score }) => ({ x: left + x * column, y: level(score) }));
  const label = translate('Baseline: {0}', plainLabel(name));
  return element(
    'g',
    { key: 'baseline', class: 'baseline', 'data-at': at, role: 'img', 'aria-label': label },
    element('title', {}, label),
    element('path', { d: curvePath(drawn), ...style.line }),
    ...drawn.map(({ x, y }) => style.marker(x, y, 3.5)),
  );
}

/** The curve of somebody who is not the point of view. */
export function otherCurve(
  { persona, name, points }: MapCurve,
  number: number,
  middles: readonly number[],
  { level, paint }: CurveFrame,
): PictureElement {
  const style = curveStyle(number, paint);
  return element(
    'g',
    { key: `curve ${persona}`, class: 'other' },
    ...runs(points, middles, level).map((run) => element('path', { d: curvePath(run), ...style.line })),
    ...points.flatMap(({ at, score, label }, i) => {
      if (!isScore(score)) return [];
      const title = [plainLabel(name), signedScore(score), plainLabel(label ?? '', '')]
        .filter(Boolean)
        .join(', ');
      return [
        element(
          'g',
          { key: at, class: 'marker', 'data-at': at },
          element('title', {}, title),
          style.marker(middles[i] ?? 0, level(score), 6),
        ),
      ];
    }),
  );
}

/** The line of the point of view; what is not scored is bridged by dots. */
export function mainLine(
  { points }: MapCurve,
  middles: readonly number[],
  { level, paint }: CurveFrame,
): PictureElement {
  const { line } = curveStyle(0, paint);
  return element(
    'g',
    { key: 'line', class: 'main' },
    ...runs(points, middles, level).map((run) => element('path', { d: curvePath(run), ...line })),
    ...bridges(points, middles, level).map(([from, to]) =>
      element('path', { d: `M ${from.x} ${from.y} L ${to.x} ${to.y}`, ...line, 'stroke-dasharray': '1 7' }),
    ),
  );
}

/** Runs of neighbours that are all scored. */
function runs(
  points: MapCurve['points'],
  middles: readonly number[],
  level: CurveFrame['level'],
): readonly (readonly CurvePoint[])[] {
  const found: CurvePoint[][] = [[]];
  for (const [i, { score }] of points.entries()) {
    if (isScore(score)) found.at(-1)?.push({ x: middles[i] ?? 0, y: level(score) });
    else found.push([]);
  }
  return found.filter((run) => run.length > 1);
}

/** Over what is not scored, from one end of the curve to the next. */
function bridges(
  points: MapCurve['points'],
  middles: readonly number[],
  level: CurveFrame['level'],
): readonly (readonly [CurvePoint, CurvePoint])[] {
  const found: (readonly [CurvePoint, CurvePoint])[] = [];
  let before: { readonly point: CurvePoint; readonly number: number } | undefined;
  for (const [number, { score }] of points.entries()) {
    if (!isScore(score)) continue;
    const point = { x: middles[number] ?? 0, y: level(score) };
    if (before && number - before.number > 1) found.push([before.point, point]);
    before = { point, number };
  }
  return found;
}
