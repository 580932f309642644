import { plainLabel } from '../../core/diagram/plainLabel.ts';
import type { Point, Quadrant } from '../../core/diagram/sheet/sheet.ts';
import { element, type PictureElement } from '../element.ts';
import type { Drawn } from './drawn.ts';
import { freeSpot, type Rect } from './freeSpot.ts';
import { type Paint, shadesOfTone } from './paint.ts';
import { linesOf, round, svgLine, type TextStyle } from './svgText.ts';
import { textWidth } from './textWidth.ts';

const HEIGHT = 440;
const LEFT = 34;
const BOTTOM = 34;
const RADIUS = 13;
const LABEL = 168;
const LINE = 13;

/**
 * Four fields and the points in them. Each has its number; its name stands beside it where nothing else does, and below
 * the picture in any case.
 */
export function quadrantDrawing(quadrant: Quadrant, width: number, paint: Paint): Drawn {
  const plot: Rect = { x: LEFT, y: 2, width: width - LEFT - 2, height: HEIGHT - BOTTOM };
  const spots = quadrant.points.map((point) => ({
    point,
    x: plot.x + point.x * plot.width,
    y: plot.y + (1 - point.y) * plot.height,
  }));
  const taken: Rect[] = [
    ...spots.map(({ x, y }) => around(x, y, RADIUS + 2)),
    ...places(plot).map(({ x, y }, i) => ({
      x,
      y,
      width: 24 + textWidth(quadrant.corners[i] ?? '', 12, true),
      height: 28,
    })),
  ];
  const style: TextStyle = { size: 11, fill: paint('text') };
  const points = spots.map(({ point, x, y }) => {
    const lines = linesOf(plainLabel(point.label), LABEL, style, 2);
    const size = {
      width: Math.max(...lines.map((line) => textWidth(line, style.size))),
      height: lines.length * LINE,
    };
    const spot = freeSpot({ x, y }, RADIUS + 5, size, plot, taken);
    if (spot) taken.push({ ...spot, ...size });
    return pointElement(point, x, y, spot, lines, style, paint);
  });
  return {
    nodes: [...fields(quadrant, plot, paint), ...axes(quadrant, plot, paint), ...points],
    width,
    height: HEIGHT,
  };
}

function pointElement(
  { number, words, at }: Point,
  x: number,
  y: number,
  spot: { readonly x: number; readonly y: number } | undefined,
  lines: readonly string[],
  style: TextStyle,
  paint: Paint,
): PictureElement {
  const { fill, edge, text } = shadesOfTone('accent', paint);
  return element(
    'g',
    {
      role: 'link',
      'aria-label': words,
      'data-at': at,
      'data-stop': at !== undefined,
      tabindex: -1,
      key: `point ${number} ${at}`,
    },
    element('title', {}, words),
    element('circle', { cx: round(x), cy: round(y), r: RADIUS, fill, stroke: edge, 'stroke-width': 1.5 }),
    svgLine(String(number), x, y + 4, { size: 12, bold: true, fill: text }, { anchor: 'middle' }),
    // The blanks part words for those who hear the picture.
    ...(spot
      ? lines.flatMap((line, i) => [' ', svgLine(line, spot.x, spot.y + (i + 0.8) * LINE, style)])
      : []),
  );
}

function fields({ corners }: Quadrant, plot: Rect, paint: Paint): readonly PictureElement[] {
  const heading: TextStyle = { size: 12, bold: true, fill: paint('muted') };
  return places(plot).flatMap(({ x, y }, i) => {
    const best = i === 1;
    return [
      element('rect', {
        ...{ x: round(x), y: round(y), width: round(plot.width / 2), height: round(plot.height / 2) },
        fill: best ? paint('step-2-fill') : paint('background'),
        stroke: paint('line'),
      }),
      svgLine(corners[i] ?? '', x + 12, y + 20, heading),
    ];
  });
}

function axes({ x, y }: Quadrant, plot: Rect, paint: Paint): readonly PictureElement[] {
  const style: TextStyle = { size: 12, fill: paint('text') };
  const below = plot.y + plot.height + 22;
  const upright = (text: string, at: number, anchor: 'start' | 'end') =>
    svgLine(text, 0, 0, style, { anchor, transform: `translate(22 ${round(at)}) rotate(-90)` });
  return [
    svgLine(`${x[0]}`, plot.x, below, style),
    svgLine(`${x[1]} →`, plot.x + plot.width, below, style, { anchor: 'end' }),
    upright(y[0], plot.y + plot.height, 'start'),
    upright(`${y[1]} →`, plot.y, 'end'),
  ];
}

function around(x: number, y: number, radius: number): Rect {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** Where the four fields begin, in the order of their names. */
function places(plot: Rect): readonly { readonly x: number; readonly y: number }[] {
  const [right, left] = [plot.x + plot.width / 2, plot.x];
  const [top, bottom] = [plot.y, plot.y + plot.height / 2];
  return [
    { x: right, y: top },
    { x: left, y: top },
    { x: left, y: bottom },
    { x: right, y: bottom },
  ];
}
