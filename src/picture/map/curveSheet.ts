import { emotionWord, signedScore } from '../../core/diagram/emotionWords.ts';
import { columnsOf, type MapColumn, widthOf } from '../../core/diagram/mapColumns.ts';
import type { MapView } from '../../core/diagram/mapView.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import type { Translate } from '../../core/host.ts';
import { type Attributes, element, type PictureElement } from '../element.ts';
import { STAGE_COLOURS } from '../palette.ts';
import type { Paint } from '../sheet/paint.ts';
import { linesOf, svgLine } from '../sheet/svgText.ts';
import type { CurveFrame } from './curveFrame.ts';
import { emotionCurve } from './emotionCurve.ts';

const SCALE = 104;
const COLUMN = 160;
const STAGE = 44;
const LEVEL = 58;
const LINE = 17;
const MOST_LINES = 5;

export interface CurveSheet {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly PictureElement[];
  /** From one score to the next. */
  readonly pitch: number;
}

/** The emotion curve as a picture of its own, from (0, `top`): stages above it, steps below. */
export function curveSheet(view: MapView, translate: Translate, paint: Paint, top = 0): CurveSheet {
  const columns = columnsOf(view);
  const best = top + STAGE + 48;
  const level = (score: number) => best + (2 - score) * LEVEL;
  const bottom = level(-2) + 52;
  const frame: CurveFrame = {
    ...{ column: COLUMN, left: SCALE, top: top + STAGE, bottom, level, radius: 15 },
    ...{ paint, translate },
  };
  const labels = columns.map((column) =>
    linesOf(nameOf(column, translate), COLUMN - 16, { size: 13, fill: '' }, MOST_LINES),
  );
  const lines = Math.max(1, ...labels.map(({ length }) => length));
  return {
    width: SCALE + columns.length * COLUMN + 12,
    height: bottom - top + lines * LINE + 16,
    pitch: LEVEL,
    parts: [
      ...scale(frame),
      ...emotionCurve(view, frame),
      ...stageBars(view, top, frame),
      ...columns.map((column, i) => stepLabel(column, labels[i] ?? [], i, lines, frame)),
    ],
  };
}

function nameOf({ step }: MapColumn, translate: Translate): string {
  return step ? plainLabel(step.name, translate('(untitled)')) : translate('no steps yet');
}

function scale({ left, level, paint, translate }: CurveFrame): readonly PictureElement[] {
  return [2, 1, 0, -1, -2].map((score) =>
    svgLine(
      `${emotionWord(score, translate)} ${signedScore(score)}`,
      left - 12,
      level(score) + 4,
      { size: 12, fill: paint('muted') },
      { anchor: 'end', 'aria-hidden': 'true' },
    ),
  );
}

function stageBars({ stages }: MapView, top: number, { left, paint, translate }: CurveFrame) {
  let at = left;
  const height = STAGE - 6;
  return stages.map((stage, i) => {
    const x = at + 2;
    const width = widthOf(stage) * COLUMN - 4;
    at += width + 4;
    const name = plainLabel(stage.name, translate('(untitled)'));
    const shade = (part: string) => paint(`stage-${i % STAGE_COLOURS}-${part}`);
    const style = { size: 13, bold: true, fill: shade('text') };
    const lines = linesOf(name, width - 16, style, 2);
    const first = top + 1 + height / 2 + 5 - ((lines.length - 1) * 15) / 2;
    return element(
      'g',
      { key: stage.at, class: 'stage' },
      touch(stage.at, name, {
        ...{ x, y: top + 1, width, height, rx: 4, fill: shade('fill'), stroke: shade('edge') },
      }),
      ...lines.map((line, n) => svgLine(line, x + width / 2, first + n * 15, style, UNREAD)),
    );
  });
}

function stepLabel(
  column: MapColumn,
  lines: readonly string[],
  place: number,
  most: number,
  frame: CurveFrame,
) {
  const { step, stage } = column;
  const { left, bottom, paint, translate } = frame;
  const at = step?.at ?? stage.at;
  const name = nameOf(column, translate);
  const x = left + place * COLUMN;
  const style = { size: 13, fill: paint(step ? 'text' : 'muted'), italic: !step };
  return element(
    'g',
    { key: `label ${at}`, class: 'step-label' },
    touch(at, name, {
      ...{ x: x + 2, y: bottom + 2, width: COLUMN - 4, height: most * LINE + 8, rx: 4, fill: 'none' },
    }),
    ...lines.map((line, n) => svgLine(line, x + COLUMN / 2, bottom + 18 + n * LINE, style, UNREAD)),
  );
}

/** What is read aloud is the whole name, and not its lines. */
const UNREAD = { anchor: 'middle', 'aria-hidden': 'true' } as const;

/** The ground of a label, which can be chosen. */
function touch(at: string, name: string, box: Attributes): PictureElement {
  return element(
    'rect',
    {
      ...box,
      ...{ class: 'touch', 'data-at': at, 'data-stop': true, role: 'button' },
      'aria-label': name,
    },
    element('title', {}, name),
  );
}
