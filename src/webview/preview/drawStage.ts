import { shadesOf } from '../../picture/palette.ts';
import { BOX, PITCH, type Rows, stepLeft } from './geometry.ts';
import { svgElement } from './svgDom.ts';
import { textLines } from './textLines.ts';

interface StageDrawing {
  readonly name: string;
  readonly first: number;
  readonly count: number;
  readonly colour: number;
  readonly lines: readonly string[];
  readonly rows: Rows;
}

/** A stage's bar over its steps. */
export function drawStage(
  group: SVGGElement,
  { name, first, count, colour, lines, rows }: StageDrawing,
): void {
  const x = stepLeft(first);
  const width = (count - 1) * PITCH + BOX;
  group.setAttribute('class', 'stage');
  group.setAttribute('style', shadesOf('stage', colour));
  group.replaceChildren(
    svgElement('title', {}, name),
    svgElement('rect', { class: 'box', x, y: rows.stageTop, width, height: rows.stageHeight, rx: 4 }),
    ...textLines(lines, x + width / 2, rows.stageTop + rows.stageHeight / 2, 'label'),
  );
}
