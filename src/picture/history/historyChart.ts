import { signedScore } from '../../core/diagram/emotionWords.ts';
import {
  figuresOf,
  type HistoryPoint,
  type JourneyHistory,
} from '../../core/diagram/history/journeyHistory.ts';
import type { JourneyFigures } from '../../core/history/journeyPulse.ts';
import type { Translate } from '../../core/host.ts';
import { element, type PictureElement } from '../element.ts';
import type { Paint } from '../sheet/paint.ts';
import { svgLine } from '../sheet/svgText.ts';
import { columnLabels, labelSpace } from './columnLabels.ts';
import { countBars, HATCH_ID, hatch } from './countBars.ts';
import { pointWords } from './pointWords.ts';

/** Pixels. The panels stand below each other and share their columns, one for each commit. */
const TOP = 26;
const RISE = 30;
const MOOD = 4 * RISE;
const GAP = 40;
const BARS = 52;
const FOOT = 18;
export const LEGEND_WIDTH = 168;

/** How many columns are wide enough to have their texts below them; more are narrower, with slanted texts. */
const FEW = 10;

export interface HistoryDrawing {
  /** What stays in sight while the columns are scrolled: names of the panels and the meaning of their signs. */
  readonly legend: readonly PictureElement[];
  readonly columns: readonly PictureElement[];
  readonly width: number;
  readonly height: number;
}

/**
 * Mean and lowest emotion, promises and pains over the commits, the oldest first. `chosen`: which column the keyboard
 * starts from; `undefined` where nothing can be clicked.
 */
export function historyChart(
  { points }: JourneyHistory,
  paint: Paint,
  translate: Translate,
  chosen?: number,
): HistoryDrawing {
  const wide = points.length <= FEW;
  const step = wide ? 116 : 46;
  const promises = TOP + MOOD + GAP;
  const pains = promises + BARS + GAP;
  const foot = pains + BARS + FOOT;
  const labels = labelSpace(wide);
  const width = points.length * step + labels.beside;
  const height = foot + labels.below;
  const middle = (i: number) => (i + 0.5) * step;
  return {
    legend: legend({ promises, pains }, paint, translate),
    columns: [
      hatch(paint),
      ...grid(points.length * step, paint),
      ...points.flatMap((point, i) => troubleBand(point, i * step, step, pains + BARS, paint)),
      ...curve(points, middle, ({ lowest }) => lowest?.score, lowestStyle(paint)),
      ...curve(points, middle, ({ mean }) => mean, meanStyle(paint)),
      ...points.map((point, i) => {
        const x = middle(i);
        const figures = figuresOf(point);
        const words = pointWords(point, translate);
        return element(
          'g',
          {
            class: 'history-column',
            key: `${point.commit ?? 'now'}`,
            ...(chosen !== undefined && {
              role: 'button',
              'aria-label': words,
              'data-act': 'open',
              'data-value': String(i),
              'data-stop': true,
              tabindex: i === chosen ? 0 : -1,
            }),
          },
          element('title', {}, words),
          element('rect', {
            ...{ class: 'history-hit', x: i * step + 1, y: 1, width: step - 2, height: height - 2, rx: 4 },
            fill: 'transparent',
          }),
          figures?.lowest && diamond(x, yOf(figures.lowest.score), paint),
          figures?.mean !== undefined &&
            element('circle', {
              ...{ cx: x, cy: yOf(figures.mean), r: 5, fill: paint('curve') },
              ...{ stroke: paint('background'), 'stroke-width': 1.5 },
            }),
          figures?.mean !== undefined &&
            svgLine(
              signedScore(figures.mean),
              x,
              yOf(figures.mean) - 10,
              { size: 12, bold: true, fill: paint('text') },
              { anchor: 'middle', ...halo(paint) },
            ),
          figures && countBars(x, promises + BARS, BARS, promiseCounts(points, figures.promises), paint),
          figures && countBars(x, pains + BARS, BARS, painCounts(points, figures.pains), paint),
          ...columnLabels(point, x, foot, wide, paint, translate),
        );
      }),
    ],
    width,
    height,
  };
}

function yOf(score: number): number {
  return TOP + (2 - score) * RISE;
}

function halo(paint: Paint) {
  return { 'paint-order': 'stroke', stroke: paint('background'), 'stroke-width': 4 };
}

function meanStyle(paint: Paint) {
  return { stroke: paint('curve'), 'stroke-width': 2.5 };
}

function lowestStyle(paint: Paint) {
  return { stroke: paint('bad'), 'stroke-width': 1.5, 'stroke-dasharray': '5 4' };
}

/** A line through the values; where one is missing, the line is interrupted. */
function curve(
  points: readonly HistoryPoint[],
  middle: (i: number) => number,
  scoreOf: (figures: JourneyFigures) => number | undefined,
  style: ReturnType<typeof meanStyle>,
): readonly PictureElement[] {
  const runs: string[][] = [[]];
  for (const [i, point] of points.entries()) {
    const figures = figuresOf(point);
    const value = figures && scoreOf(figures);
    if (value === undefined) runs.push([]);
    else runs.at(-1)!.push(`${middle(i)},${yOf(value)}`);
  }
  return runs
    .filter(({ length }) => length > 1)
    .map((run) => element('polyline', { points: run.join(' '), fill: 'none', ...style }));
}

function diamond(x: number, y: number, paint: Paint): PictureElement {
  return element('polygon', {
    points: `${x},${y - 6} ${x + 6},${y} ${x},${y + 6} ${x - 6},${y}`,
    ...{ fill: paint('background'), stroke: paint('bad'), 'stroke-width': 2 },
  });
}

function grid(width: number, paint: Paint): readonly PictureElement[] {
  return [-2, -1, 0, 1, 2].map((score) =>
    element('line', {
      ...{ x1: 0, x2: width, y1: yOf(score), y2: yOf(score) },
      ...{ stroke: paint(score === 0 ? 'thread' : 'line'), 'stroke-width': 1 },
    }),
  );
}

/** A state that could not be read is a gap that shows. */
function troubleBand(
  { pulse }: HistoryPoint,
  x: number,
  step: number,
  bottom: number,
  paint: Paint,
): readonly PictureElement[] {
  if (pulse.kind === 'journey') return [];
  const inner = { x: x + 3, y: 4, width: step - 6, height: bottom - 4, rx: 4 };
  return [
    element('rect', { ...inner, fill: `url(#${HATCH_ID}-gap)`, stroke: paint('thread') }),
    svgLine(
      pulse.kind === 'notUnderstood' ? '✕' : '∅',
      x + step / 2,
      yOf(0) + 6,
      { size: 18, bold: true, fill: paint('bad') },
      { anchor: 'middle', ...halo(paint) },
    ),
  ];
}

function promiseCounts(
  points: readonly HistoryPoint[],
  { kept, broken, unmeasured }: JourneyFigures['promises'],
) {
  return {
    most: mostOf(points, ({ promises }) => promises.kept + promises.broken + promises.unmeasured),
    bars: [
      { kind: 'good', count: kept },
      { kind: 'bad', count: broken },
      { kind: 'unknown', count: unmeasured },
    ] as const,
    words: [kept > 0 && `✓${kept}`, broken > 0 && `✗${broken}`, unmeasured > 0 && `?${unmeasured}`],
  };
}

function painCounts(points: readonly HistoryPoint[], { all, open }: JourneyFigures['pains']) {
  return {
    most: mostOf(points, ({ pains }) => pains.all),
    bars: [
      { kind: 'bad', count: open },
      { kind: 'unknown', count: all - open },
    ] as const,
    words: [all > 0 && `${open}/${all}`],
  };
}

function mostOf(points: readonly HistoryPoint[], count: (figures: JourneyFigures) => number): number {
  return Math.max(1, ...points.map(figuresOf).map((figures) => (figures ? count(figures) : 0)));
}

function legend(
  { promises, pains }: { readonly promises: number; readonly pains: number },
  paint: Paint,
  translate: Translate,
): readonly PictureElement[] {
  const title = { size: 12, bold: true, fill: paint('text') };
  const small = { size: 11, fill: paint('muted') };
  const scores = [-2, -1, 0, 1, 2].map((score) =>
    svgLine(signedScore(score), LEGEND_WIDTH - 8, yOf(score) + 4, small, { anchor: 'end' }),
  );
  const key = (y: number, sign: PictureElement, words: string) => [sign, svgLine(words, 30, y + 4, small)];
  const sample = (y: number, style: ReturnType<typeof meanStyle>) =>
    element('line', { x1: 2, x2: 24, y1: y, y2: y, ...style });
  const box = (y: number, kind: 'good' | 'bad' | 'unknown') =>
    countBars(12, y + 6, 12, { most: 1, bars: [{ kind, count: 1 }], words: [] }, paint);
  return [
    svgLine(translate('Emotion'), 0, TOP + 4, title),
    ...key(TOP + 24, sample(TOP + 24, meanStyle(paint)), translate('mean of the steps')),
    element('circle', { cx: 13, cy: TOP + 24, r: 4, fill: paint('curve') }),
    ...key(TOP + 46, sample(TOP + 46, lowestStyle(paint)), translate('lowest point')),
    diamond(13, TOP + 46, paint),
    ...scores,
    svgLine(translate('Promises'), 0, promises - 6, title),
    ...key(promises + 10, box(promises + 10, 'good'), translate('✓ kept')),
    ...key(promises + 28, box(promises + 28, 'bad'), translate('✗ broken')),
    ...key(promises + 46, box(promises + 46, 'unknown'), translate('? unmeasured')),
    svgLine(translate('Pains'), 0, pains - 6, title),
    ...key(pains + 10, box(pains + 10, 'bad'), translate('open: no opportunity')),
    ...key(pains + 28, box(pains + 28, 'unknown'), translate('with an opportunity')),
  ];
}
