import { emotionPhrase, isScore, signedScore } from '../../core/diagram/emotionWords.ts';
import { columnsOf, widthOf } from '../../core/diagram/mapColumns.ts';
import type { MapBaseline, MapCurve, MapView } from '../../core/diagram/mapView.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import type { Translate } from '../../core/host.ts';
import { element, type PictureElement } from '../element.ts';
import { estimateWidth } from '../estimateWidth.ts';
import { face } from '../face.ts';
import { fitText, textDirection } from '../fitText.ts';
import { shadesOf } from '../palette.ts';
import { star } from '../star.ts';
import { curveMarker, DASHES } from './curveMarker.ts';
import { type CurvePoint, curvePath } from './curvePath.ts';

export interface CurveGeometry {
  /** Of a column. */
  readonly column: number;
  readonly height: number;
  /** Where it begins; 0 where nothing stands above it. */
  readonly top?: number;
  /** Where a score stands. */
  level(score: number): number;
  /** Half of a face. */
  readonly radius: number;
}

/** What a page or a file draws behind and around the curves, from the back to the front. */
export function emotionCurve(
  view: MapView,
  geometry: CurveGeometry,
  translate: Translate,
): readonly PictureElement[] {
  const columns = columnsOf(view);
  const xOf = new Map<number, number>();
  for (const [place, { number }] of columns.entries()) {
    if (number !== undefined) xOf.set(number, (place + 0.5) * geometry.column);
  }
  const width = columns.length * geometry.column;
  const [main, ...others] = view.curves;
  return [
    ...truthBands(view, geometry, xOf),
    ...stageLines(view, geometry),
    ...levels(width, geometry),
    ...(view.baseline ? [baselineCurve(view.baseline, geometry, translate)] : []),
    ...others.map((curve, i) => otherCurve(curve, i + 1, geometry, xOf)),
    ...(main ? mainCurve(view, main, geometry, xOf, translate) : []),
  ];
}

/** Columns behind moments of truth. */
function truthBands(
  { stages }: MapView,
  { column, height, top = 0 }: CurveGeometry,
  xOf: ReadonlyMap<number, number>,
) {
  const steps = stages.flatMap((stage) => stage.steps);
  return steps.flatMap(({ momentOfTruth, at }, number) =>
    momentOfTruth
      ? [
          element('rect', {
            key: `truth ${at}`,
            class: 'truth-band',
            x: (xOf.get(number) ?? 0) - column / 2,
            y: top,
            width: column,
            height: height - top,
          }),
        ]
      : [],
  );
}

function stageLines({ stages }: MapView, { column, height, top = 0 }: CurveGeometry) {
  let left = 0;
  return stages.flatMap((stage, i) => {
    const x = left;
    left += widthOf(stage) * column;
    return i === 0 ? [] : [element('line', { class: 'stage-line', x1: x, x2: x, y1: top, y2: height })];
  });
}

/** The five heights. Each point has its own words, so the scale is not read aloud. */
function levels(width: number, { level }: CurveGeometry) {
  return [2, 1, 0, -1, -2].map((score) =>
    element('line', {
      class: score === 0 ? 'level middle' : 'level',
      x1: 0,
      x2: width,
      y1: level(score),
      y2: level(score),
    }),
  );
}

function baselineCurve(
  { at, name, points }: MapBaseline,
  { column, level }: CurveGeometry,
  translate: Translate,
) {
  const drawn = points.map(({ x, score }) => ({ x: x * column, y: level(score) }));
  const label = translate('Baseline: {0}', plainLabel(name));
  return element(
    'g',
    { key: 'baseline', class: 'baseline', 'data-at': at, role: 'img', 'aria-label': label },
    element('title', {}, label),
    element('path', { d: curvePath(drawn) }),
    ...drawn.map(({ x, y }) => element('circle', { cx: x, cy: y, r: 3.5 })),
  );
}

function otherCurve(
  { persona, name, points }: MapCurve,
  number: number,
  { level }: CurveGeometry,
  xOf: ReadonlyMap<number, number>,
) {
  const drawn = scoredPoints(points, level, xOf);
  return element(
    'g',
    { key: `curve ${persona}`, class: 'curve other', style: shadesOf('actor', number) },
    element('path', { d: curvePath(drawn), 'stroke-dasharray': DASHES[number % DASHES.length] }),
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
          curveMarker(number, xOf.get(i) ?? 0, level(score), 6),
        ),
      ];
    }),
  );
}

function mainCurve(
  view: MapView,
  { persona, points }: MapCurve,
  geometry: CurveGeometry,
  xOf: ReadonlyMap<number, number>,
  translate: Translate,
): readonly PictureElement[] {
  const { level } = geometry;
  const steps = view.stages.flatMap((stage) => stage.steps);
  const line = element(
    'g',
    { key: `curve ${persona}`, class: 'curve main' },
    ...segments(points, level, xOf).map((segment) => element('path', { d: curvePath(segment) })),
    ...bridges(points, level, xOf).map(([from, to]) =>
      element('path', { class: 'bridge', d: `M ${from.x} ${from.y} L ${to.x} ${to.y}` }),
    ),
  );
  const marks = points.map(({ at, score, label }, i) => {
    const step = steps[i]!;
    const x = xOf.get(i) ?? 0;
    const y = level(isScore(score) ? score : 0);
    const name = plainLabel(step.name, translate('(untitled)'));
    const phrase = [emotionPhrase(score, translate), plainLabel(label ?? '', '')].filter(Boolean).join(', ');
    return element(
      'g',
      {
        key: at,
        class: step.momentOfTruth ? 'point truth' : 'point',
        'data-at': at,
        'data-stop': true,
        'data-act': 'emotion',
        'data-value': isScore(score) ? score : '',
        role: 'slider',
        'aria-label': translate('Emotion: {0}', name),
        'aria-orientation': 'vertical',
        'aria-valuemin': -2,
        'aria-valuemax': 2,
        'aria-valuenow': isScore(score) ? score : 0,
        'aria-valuetext': phrase,
      },
      element('title', {}, `${name}: ${phrase}`),
      element('circle', { class: 'halo', cx: x, cy: y, r: geometry.radius + 5 }),
      face(score, x, y, geometry.radius),
      step.momentOfTruth && star(x + geometry.radius + 1, y - geometry.radius + 2, 9),
      ...pointLabel(points, i, x, y, geometry, translate),
    );
  });
  return [line, ...marks];
}

/** The score and the team's own word, on the side where the curve is not: above a peak, else below. */
function pointLabel(
  points: MapCurve['points'],
  number: number,
  x: number,
  y: number,
  { radius, column }: CurveGeometry,
  translate: Translate,
): readonly PictureElement[] {
  const { score, label } = points[number]!;
  const own = plainLabel(label ?? '', '') || (isScore(score) ? '' : translate('not scored'));
  const [line = ''] = own === '' ? [] : fitText(own, column - 48, 1, (text) => estimateWidth(text, LABEL));
  const above = isPeak(points, number);
  return [
    element(
      'text',
      {
        class: 'feeling',
        x,
        y: above ? y - radius - 9 : y + radius + 15,
        'text-anchor': 'middle',
        'font-size': LABEL,
        direction: textDirection(line),
      },
      isScore(score) && element('tspan', { class: 'score', 'font-weight': 600 }, signedScore(score)),
      isScore(score) && line !== '' && ' ',
      line,
    ),
  ];
}

/** Of the labels, in pixels. */
const LABEL = 12;

/** Whether the curve comes from below and goes down again; at the best score there is no room above. */
function isPeak(points: MapCurve['points'], number: number): boolean {
  const { score } = points[number]!;
  if (!isScore(score)) return false;
  const beside = [points[number - 1]?.score, points[number + 1]?.score].filter(isScore);
  return (
    beside.length > 0 && beside.every((other) => other <= score) && beside.some((other) => other < score)
  );
}

function scoredPoints(
  points: MapCurve['points'],
  level: CurveGeometry['level'],
  xOf: ReadonlyMap<number, number>,
): readonly CurvePoint[] {
  return points.flatMap(({ score }, i) => (isScore(score) ? [{ x: xOf.get(i) ?? 0, y: level(score) }] : []));
}

/** Runs of neighbours that are all scored. */
function segments(
  points: MapCurve['points'],
  level: CurveGeometry['level'],
  xOf: ReadonlyMap<number, number>,
): readonly (readonly CurvePoint[])[] {
  const runs: CurvePoint[][] = [[]];
  for (const [i, { score }] of points.entries()) {
    if (isScore(score)) runs.at(-1)?.push({ x: xOf.get(i) ?? 0, y: level(score) });
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

/** Over what is not scored, from one end of the curve to the next. */
function bridges(
  points: MapCurve['points'],
  level: CurveGeometry['level'],
  xOf: ReadonlyMap<number, number>,
): readonly (readonly [CurvePoint, CurvePoint])[] {
  const found: (readonly [CurvePoint, CurvePoint])[] = [];
  let before: { readonly point: CurvePoint; readonly number: number } | undefined;
  for (const [number, { score }] of points.entries()) {
    if (!isScore(score)) continue;
    const point = { x: xOf.get(number) ?? 0, y: level(score) };
    if (before && number - before.number > 1) found.push([before.point, point]);
    before = { point, number };
  }
  return found;
}
