import { plainLabel } from '../../core/diagram/plainLabel.ts';
import type { Gantt, GanttBar } from '../../core/diagram/sheet/sheet.ts';
import { element, type PictureElement } from '../element.ts';
import type { Drawn } from './drawn.ts';
import { type Paint, shadesOfTone } from './paint.ts';
import { linesOf, round, svgLine, type TextStyle } from './svgText.ts';
import { textWidth } from './textWidth.ts';
import { type TimeScale, timeScale } from './timeScale.ts';

const TOP = 40;
const LANE = 30;
const ROW = 50;
const LEFT = 10;
const RIGHT = 14;

/** Lanes of bars under a line of months, milestones on the bars, and today across it all. */
export function ganttDrawing({ lanes, today }: Gantt, width: number, paint: Paint): Drawn {
  const days = [today.day, ...lanes.flatMap(({ bars }) => bars.flatMap(({ from, to }) => [from, to]))].sort();
  const scale = timeScale(days[0]!, days.at(-1)!, LEFT, width - LEFT - RIGHT);
  const grounds: PictureElement[] = [];
  const nodes: PictureElement[] = [];
  let y = TOP;
  for (const [i, lane] of lanes.entries()) {
    const height = LANE + lane.bars.length * ROW + 6;
    const fill = paint(i % 2 === 0 ? 'step-0-fill' : 'background');
    grounds.push(element('rect', { x: 0, y, width, height, fill, rx: 6, key: `ground ${i}` }));
    nodes.push(
      element(
        'g',
        { key: `lane ${i}` },
        laneTitle(lane, y, width, paint),
        ...lane.bars.map((bar, k) => barElement(bar, y + LANE + k * ROW, scale, width, paint)),
      ),
    );
    y += height;
  }
  const height = y + 6;
  return {
    // Lines lie on the lanes and under what people read.
    nodes: [
      ...grounds,
      ...grid(scale, height, paint),
      todayLine(today, scale, height, width, paint),
      ...nodes,
    ],
    width,
    height,
  };
}

function laneTitle(
  { title, at }: Gantt['lanes'][number],
  y: number,
  width: number,
  paint: Paint,
): PictureElement {
  const style: TextStyle = { size: 12, bold: true, fill: paint('muted') };
  const [line = ''] = linesOf(plainLabel(title), width - 40, style, 1);
  const stop = at === undefined ? {} : { role: 'link', 'data-at': at, 'data-stop': true, tabindex: -1 };
  return svgLine(line, LEFT, y + 19, style, { ...stop, key: 'title' });
}

function grid({ ticks }: TimeScale, height: number, paint: Paint): readonly PictureElement[] {
  return ticks.flatMap(({ x, label, major }, i) => [
    element('line', {
      x1: round(x),
      x2: round(x),
      y1: 26,
      y2: height,
      stroke: paint(major ? 'thread' : 'line'),
      // Where lines are as strong as letters, those of months would be in the way.
      opacity: 0.5,
      key: `tick ${i}`,
    }),
    svgLine(label, x + 3, 20, { size: 11, bold: major, fill: paint('muted') }, { key: `month ${i}` }),
  ]);
}

function barElement(bar: GanttBar, y: number, scale: TimeScale, width: number, paint: Paint): PictureElement {
  const { fill, edge } = shadesOfTone(bar.tone, paint);
  const [x, end] = [scale.xOf(bar.from), scale.xOf(bar.to)];
  const label: TextStyle = { size: 12, bold: true, fill: paint('text') };
  const state: TextStyle = { size: 11, fill: paint('muted') };
  const name = plainLabel(bar.label);
  const [line = ''] = linesOf(name, width - 180, label, 1);
  const after = bar.state === undefined || bar.state === '' ? '' : bar.state;
  const labelWidth = textWidth(line, label.size, true);
  const stateWidth = after === '' ? 0 : textWidth(after, state.size) + 8;
  const labelX = Math.max(LEFT, Math.min(x, width - RIGHT - labelWidth - stateWidth));
  return element(
    'g',
    { key: `bar ${bar.at}` },
    element(
      'g',
      {
        role: 'link',
        'aria-label': bar.words,
        'data-at': bar.at,
        'data-stop': bar.at !== undefined,
        tabindex: -1,
        key: 'bar',
      },
      element('title', {}, bar.words),
      svgLine(line, labelX, y + 11, label, {
        after: after === '' ? undefined : { text: after, style: state },
      }),
      element('rect', {
        ...{ x: round(x), y: y + 17, width: round(Math.max(end - x, 10)), height: 12, rx: 4 },
        ...{ fill, stroke: edge, 'stroke-width': 1.2 },
        'stroke-dasharray': bar.tone === 'quiet' ? '4 3' : undefined,
      }),
    ),
    ...milestones(bar, y, scale, width, paint),
  );
}

function milestones(
  bar: GanttBar,
  y: number,
  scale: TimeScale,
  width: number,
  paint: Paint,
): readonly PictureElement[] {
  const style: TextStyle = { size: 10, fill: paint('muted') };
  let free = LEFT;
  return bar.milestones.map((milestone, i) => {
    const { edge } = shadesOfTone(milestone.tone, paint);
    const x = scale.xOf(milestone.day);
    const [line = ''] = linesOf(milestone.label, 170, style, 1);
    const room = textWidth(line, style.size);
    const start = Math.min(Math.max(x - room / 2, LEFT), width - RIGHT - room);
    const shown = start >= free;
    if (shown) free = start + room + 12;
    const stop = milestone.at === undefined ? {} : { 'data-at': milestone.at, 'data-stop': true };
    return element(
      'g',
      { role: 'link', 'aria-label': milestone.words, tabindex: -1, ...stop, key: `milestone ${i}` },
      element('title', {}, milestone.words),
      element('path', {
        d: `M${round(x)} ${y + 16}l7 7l-7 7l-7 -7z`,
        fill: milestone.done ? edge : paint('background'),
        ...{ stroke: edge, 'stroke-width': 1.6 },
      }),
      shown && svgLine(line, start, y + 42, style),
    );
  });
}

function todayLine(
  { day, label }: Gantt['today'],
  scale: TimeScale,
  height: number,
  width: number,
  paint: Paint,
): PictureElement {
  const x = scale.xOf(day);
  const style: TextStyle = { size: 11, bold: true, fill: paint('background') };
  const room = textWidth(label, style.size, true) + 10;
  const left = Math.min(Math.max(x - room / 2, 0), width - room);
  return element(
    'g',
    { key: 'today' },
    element('line', {
      x1: round(x),
      x2: round(x),
      y1: 30,
      y2: height,
      stroke: paint('accent'),
      'stroke-width': 2,
    }),
    element('rect', { x: round(left), y: 24, width: round(room), height: 16, rx: 4, fill: paint('accent') }),
    svgLine(label, left + room / 2, 36, style, { anchor: 'middle' }),
  );
}
