import { emotionPhrase, emotionWord, isScore, signedScore } from '../../core/diagram/emotionWords.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import type { Translate } from '../../core/host.ts';
import { element, type PictureElement } from '../element.ts';
import type { Paint } from '../sheet/paint.ts';
import type { Block } from '../sheet/svg/block.ts';
import { linesOf, round, svgLine } from '../sheet/svgText.ts';
import { COLUMN, STAGE_GAP, type StepColumn } from './columns.ts';

const HEIGHT = 230;
const LEVELS = [2, 1, 0, -1, -2];
const RADIUS = 15;

/** How each step feels, from very good above to very bad below, with the line through the steps that are scored. */
export function curveBlock(
  columns: readonly StepColumn[],
  scale: number,
  translate: Translate,
  paint: Paint,
): Block {
  const right = (columns.at(-1)?.x ?? 0) + COLUMN - STAGE_GAP;
  return {
    height: HEIGHT + 34,
    draw(x, y) {
      const yOf = (emotion: number) => y + 26 + ((2 - emotion) / 4) * (HEIGHT - 52);
      const points = columns.flatMap(({ step, x: left }) =>
        step && isScore(step.emotion)
          ? [{ step, emotion: step.emotion, x: left + (COLUMN - STAGE_GAP) / 2, y: yOf(step.emotion) }]
          : [],
      );
      const unscored = columns.flatMap(({ step, x: left }) =>
        step && !isScore(step.emotion) ? [{ step, x: left + (COLUMN - STAGE_GAP) / 2 }] : [],
      );
      return [
        ...LEVELS.flatMap((level) => [
          element('line', {
            ...{ x1: round(x + scale), x2: round(right), y1: round(yOf(level)), y2: round(yOf(level)) },
            ...{ stroke: paint('line'), 'stroke-dasharray': level === 0 ? undefined : '2 4' },
          }),
          svgLine(
            signedScore(level),
            x + scale - 14,
            yOf(level) + 4,
            { size: 12, fill: paint('muted') },
            { anchor: 'end' },
          ),
        ]),
        element('polyline', {
          points: points.map((point) => `${round(point.x)},${round(point.y)}`).join(' '),
          ...{ fill: 'none', stroke: paint('thread'), 'stroke-width': 2.5, 'stroke-linejoin': 'round' },
        }),
        ...points.map((point) => faceNode(point.emotion, point.x, point.y, paint, translate)),
        ...unscored.map((point) =>
          element('circle', {
            ...{ cx: round(point.x), cy: round(yOf(0)), r: RADIUS, fill: paint('background') },
            ...{ stroke: paint('thread'), 'stroke-dasharray': '3 3' },
          }),
        ),
        ...columns.flatMap(({ step, x: left }) =>
          step === undefined
            ? []
            : [...wordLines(step.emotion, step.emotionLabel, left, y, translate, paint)],
        ),
      ];
    },
  };
}

/** The word below the curve: the team's own, else ours. */
function wordLines(
  emotion: number | undefined,
  own: string | undefined,
  left: number,
  y: number,
  translate: Translate,
  paint: Paint,
): readonly PictureElement[] {
  const width = COLUMN - STAGE_GAP;
  const style = { size: 12, fill: paint('muted') };
  const lines = linesOf(plainLabel(own ?? '', emotionWord(emotion, translate)), width - 8, style, 2);
  return lines.map((line, i) =>
    svgLine(line, left + width / 2, y + HEIGHT + 8 + i * 15, style, { anchor: 'middle' }),
  );
}

function faceNode(emotion: number, x: number, y: number, paint: Paint, translate: Translate): PictureElement {
  const bend = emotion * 3.2;
  const line = paint(`face-${emotion}-text`);
  return element(
    'g',
    {},
    element('title', {}, emotionPhrase(emotion, translate)),
    element('circle', {
      ...{ cx: round(x), cy: round(y), r: RADIUS, fill: paint(`face-${emotion}-fill`) },
      ...{ stroke: paint(`face-${emotion}-edge`), 'stroke-width': 1.8 },
    }),
    element('circle', { cx: round(x - 5), cy: round(y - 4), r: 1.7, fill: line }),
    element('circle', { cx: round(x + 5), cy: round(y - 4), r: 1.7, fill: line }),
    element('path', {
      d: `M${round(x - 6.5)} ${round(y + 6 - bend / 2)}q6.5 ${round(bend)} 13 0`,
      ...{ fill: 'none', stroke: line, 'stroke-width': 1.6, 'stroke-linecap': 'round' },
    }),
  );
}
