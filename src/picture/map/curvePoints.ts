import { emotionPhrase, isScore, signedScore } from '../../core/diagram/emotionWords.ts';
import type { MapCurve, MapStep } from '../../core/diagram/mapView.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import { element, type PictureElement } from '../element.ts';
import { face } from '../face.ts';
import { textDirection } from '../fitText.ts';
import { linesOf } from '../sheet/svgText.ts';
import { star } from '../star.ts';
import type { CurveFrame } from './curveFrame.ts';

/** Of the labels, in pixels. */
const LABEL = 12;

/** A face for each step at the height of its score, which can be changed there. */
export function curvePoints(
  steps: readonly MapStep[],
  { points }: MapCurve,
  middles: readonly number[],
  frame: CurveFrame,
): readonly PictureElement[] {
  const { level, radius, paint, translate } = frame;
  return points.map(({ at, score, label }, i) => {
    const step = steps[i]!;
    const x = middles[i] ?? 0;
    const y = level(isScore(score) ? score : 0);
    const name = plainLabel(step.name, translate('(untitled)'));
    const phrase = [emotionPhrase(score, translate), plainLabel(label ?? '', '')].filter(Boolean).join(', ');
    return element(
      'g',
      {
        key: at,
        class: 'point',
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
      element('circle', { class: 'halo', cx: x, cy: y, r: radius + 5, fill: 'none' }),
      face(score, x, y, radius, paint),
      step.momentOfTruth && star(x + radius + 1, y - radius + 2, 9, paint),
      pointLabel(points, i, x, y, frame),
    );
  });
}

/** The score and the team's own word, on the side where the curve is not: above a peak, else below. */
function pointLabel(
  points: MapCurve['points'],
  number: number,
  x: number,
  y: number,
  { radius, column, paint, translate }: CurveFrame,
): PictureElement {
  const { score, label } = points[number]!;
  const own = plainLabel(label ?? '', '') || (isScore(score) ? '' : translate('not scored'));
  const [line = ''] = linesOf(own, column - 34, { size: LABEL, fill: '' }, 1);
  return element(
    'text',
    {
      ...{ class: 'feeling', x, y: isPeak(points, number) ? y - radius - 9 : y + radius + 15 },
      ...{
        'text-anchor': 'middle',
        'font-size': LABEL,
        direction: textDirection(line),
        fill: paint('muted'),
      },
    },
    isScore(score) && element('tspan', { 'font-weight': 600, fill: paint('text') }, signedScore(score)),
    isScore(score) && line !== '' && ' ',
    line,
  );
}

/** Whether the curve comes from below and goes down again. */
function isPeak(points: MapCurve['points'], number: number): boolean {
  const { score } = points[number]!;
  if (!isScore(score)) return false;
  const beside = [points[number - 1]?.score, points[number + 1]?.score].filter(isScore);
  return beside.every((other) => other <= score) && beside.some((other) => other < score);
}
