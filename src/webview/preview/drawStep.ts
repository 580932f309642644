import { isScore, signedScore } from '../../core/diagram/emotionWords.ts';
import type { StageView, StepView } from '../../core/diagram/journeyView.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import { fitText, type Measure, textDirection } from '../../picture/fitText.ts';
import { shadesOf } from '../../picture/palette.ts';
import { drawActors } from './drawActors.ts';
import { drawFace } from './drawFace.ts';
import { BOX, FACE, LINE, PITCH, type Rows, stepLeft } from './geometry.ts';
import { svgElement } from './svgDom.ts';
import { textLines } from './textLines.ts';
import type { Words } from './words.ts';

interface StepDrawing {
  readonly step: StepView;
  readonly stage: StageView;
  readonly position: number;
  readonly colour: number;
  readonly lines: readonly string[];
  readonly rows: Rows;
  readonly actors: ReadonlyMap<string, number>;
  readonly measure: Measure;
}

/** A step: box with its name and actors, thread, face at the height of its score, and words under the face. */
export function drawStep(group: SVGGElement, drawing: StepDrawing, words: Words): void {
  const { step, stage, position, colour, lines, rows, actors } = drawing;
  const x = stepLeft(position);
  const centre = x + BOX / 2;
  const faceAt = rows.level(isScore(step.emotion) ? step.emotion : 0);
  const sentence = words.step(stage.name, step);
  group.removeAttribute('id');
  group.setAttribute('class', 'step');
  group.setAttribute('style', shadesOf('step', colour));
  group.setAttribute('data-step', String(step.index));
  group.setAttribute('data-at', step.at);
  group.setAttribute('data-stop', '');
  group.setAttribute('role', 'button');
  group.setAttribute('aria-label', sentence);
  const ringTop = rows.stepTop - 12;
  group.replaceChildren(
    svgElement('title', {}, sentence),
    svgElement('rect', {
      class: 'ring',
      x: x - 7,
      y: ringTop,
      width: BOX + 14,
      height: rows.bottom - 3 - ringTop,
      rx: 6,
    }),
    svgElement('line', {
      class: 'thread',
      x1: centre,
      x2: centre,
      y1: rows.stepTop + rows.stepHeight,
      y2: faceAt - FACE,
    }),
    svgElement('rect', { class: 'box', x, y: rows.stepTop, width: BOX, height: rows.stepHeight, rx: 4 }),
    ...textLines(lines, centre, rows.stepTop + rows.stepHeight / 2 + 2, 'label'),
    ...drawActors(step, x, rows.stepTop, actors),
    ...(step.momentOfTruth ? [star(x + BOX - 10, rows.stepTop)] : []),
    drawFace(step.emotion, centre, faceAt),
    ...scoreWords(drawing, centre, faceAt, words),
  );
}

function scoreWords(
  { step, measure }: StepDrawing,
  centre: number,
  faceAt: number,
  words: Words,
): SVGElement[] {
  const texts: SVGElement[] = [];
  const below: string[] = [];
  if (isScore(step.emotion)) {
    const score = signedScore(step.emotion);
    texts.push(svgElement('text', { class: 'score', x: centre + FACE + 6, y: faceAt }, score));
  } else {
    below.push(words.notScored);
  }
  const own = plainLabel(step.emotionLabel ?? '', '');
  if (own !== '') below.push(own);
  for (const [i, text] of below.entries()) {
    const [line = ''] = fitText(text, PITCH - 12, 1, measure);
    const y = faceAt + FACE + 11 + i * LINE;
    texts.push(svgElement('text', { class: 'feeling', x: centre, y, direction: textDirection(line) }, line));
  }
  return texts;
}

/** The mark of a moment of truth. */
function star(x: number, y: number): SVGElement {
  const points = Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 === 0 ? 11 : 4.6;
    const angle = (Math.PI * i) / 5 - Math.PI / 2;
    return `${(x + radius * Math.cos(angle)).toFixed(1)},${(y + radius * Math.sin(angle)).toFixed(1)}`;
  });
  return svgElement('polygon', { class: 'star', points: points.join(' ') });
}
