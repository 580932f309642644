import { emotionWord, signedScore } from '../../core/diagram/emotionWords.ts';
import { columnsOf, widthOf } from '../../core/diagram/mapColumns.ts';
import type { MapView } from '../../core/diagram/mapView.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import type { Translate } from '../../core/host.ts';
import { element, type PictureElement } from '../element.ts';
import { estimateWidth } from '../estimateWidth.ts';
import { fitText } from '../fitText.ts';
import { STAGE_COLOURS, shadesOf } from '../palette.ts';
import { svgLines } from '../svgLines.ts';
import { emotionCurve } from './emotionCurve.ts';

const SCALE = 104;
const COLUMN = 150;
const STAGE = 44;
const BEST = STAGE + 48;
const LEVEL = 58;
const CURVE = BEST + 4 * LEVEL + 52;
const LINE = 17;
const SIZE = 13;
const MOST_LINES = 5;

/** The emotion curve as a picture of its own: stages above it, steps below. Nothing outside of the element is needed. */
export function curveSheet(view: MapView, translate: Translate): PictureElement {
  const columns = columnsOf(view);
  const labels = columns.map(({ step }) =>
    fitText(
      step ? plainLabel(step.name, translate('(untitled)')) : translate('no steps yet'),
      COLUMN - 16,
      MOST_LINES,
      (text) => estimateWidth(text, SIZE),
    ),
  );
  const lines = Math.max(1, ...labels.map(({ length }) => length));
  const width = SCALE + columns.length * COLUMN + 12;
  const height = CURVE + lines * LINE + 16;
  const level = (score: number) => BEST + (2 - score) * LEVEL;
  return element(
    'svg',
    {
      class: 'curves',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'group',
      'aria-label': translate('Emotion curve: {0}', plainLabel(view.name, translate('(untitled)'))),
    },
    element('g', { class: 'scale', 'aria-hidden': 'true' }, ...scale(level, translate)),
    element(
      'g',
      { transform: `translate(${SCALE} 0)` },
      ...emotionCurve(view, { column: COLUMN, height: CURVE, level, radius: 15, top: STAGE }, translate),
      ...stageBars(view, translate),
      ...columns.map(({ step, stage }, i) =>
        element(
          'g',
          {
            key: `label ${step?.at ?? stage.at}`,
            class: step ? 'step-label' : 'step-label none',
            'data-at': step?.at ?? stage.at,
            'data-stop': true,
            role: 'button',
            'aria-label': step ? plainLabel(step.name, translate('(untitled)')) : translate('no steps yet'),
          },
          element('title', {}, step ? plainLabel(step.name) : translate('no steps yet')),
          element('rect', {
            class: 'touch',
            x: i * COLUMN + 2,
            y: CURVE,
            width: COLUMN - 4,
            height: lines * LINE + 10,
          }),
          ...svgLines(labels[i] ?? [], (i + 0.5) * COLUMN, CURVE + 16, LINE, {
            class: 'label',
            'font-size': SIZE,
          }),
        ),
      ),
    ),
  );
}

function scale(level: (score: number) => number, translate: Translate): readonly PictureElement[] {
  return [2, 1, 0, -1, -2].map((score) =>
    element(
      'text',
      {
        x: SCALE - 12,
        y: level(score),
        'text-anchor': 'end',
        'dominant-baseline': 'central',
        'font-size': 12,
      },
      `${emotionWord(score, translate)}  ${signedScore(score)}`,
    ),
  );
}

function stageBars({ stages }: MapView, translate: Translate): readonly PictureElement[] {
  let left = 0;
  return stages.map((stage, i) => {
    const x = left + 2;
    const width = widthOf(stage) * COLUMN - 4;
    left += width + 4;
    const name = plainLabel(stage.name, translate('(untitled)'));
    const lines = fitText(name, width - 16, 2, (text) => estimateWidth(text, SIZE, true));
    return element(
      'g',
      {
        key: stage.at,
        class: 'stage',
        style: shadesOf('stage', i % STAGE_COLOURS),
        'data-at': stage.at,
        'data-stop': true,
        role: 'button',
        'aria-label': name,
      },
      element('title', {}, name),
      element('rect', { class: 'box', x, y: 1, width, height: STAGE - 6, rx: 4 }),
      ...svgLines(lines, x + width / 2, (STAGE - 6) / 2 + 1 - ((lines.length - 1) * 15) / 2, 15, {
        class: 'label',
        'font-size': SIZE,
        'font-weight': 600,
      }),
    );
  });
}
