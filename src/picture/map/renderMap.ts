import { columnsOf, type MapColumn, widthOf } from '../../core/diagram/mapColumns.ts';
import type { MapStage, MapView } from '../../core/diagram/mapView.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import type { Translate } from '../../core/host.ts';
import { element, type PictureElement, type PictureNode } from '../element.ts';
import { STAGE_COLOURS } from '../palette.ts';
import type { DrawOnce, RenderContext } from '../renderContext.ts';
import { pagePaint } from '../sheet/paint.ts';
import type { CurveFrame } from './curveFrame.ts';
import { emotionCurve } from './emotionCurve.ts';
import { COLUMN, CURVE_HEIGHT, levelOf, PITCH } from './geometry.ts';
import { STAGE_LANES, stageCell, stepCell } from './laneCells.ts';
import { emotionScale, laneHead, rowHead } from './laneHead.ts';
import { EVERY_LANE, type Lane, laneTitle, shownLanes } from './lanes.ts';
import { mapHeading } from './mapHeading.ts';
import { stageHead, stepHead } from './stepHead.ts';

/** The map as a table: who does not see it can go through it cell by cell, and heads stay in sight. */
export function renderMap(
  view: MapView,
  { translate, lanes = EVERY_LANE, once = always }: RenderContext,
): readonly PictureNode[] {
  const heading = mapHeading(view, translate);
  const columns = columnsOf(view);
  if (columns.length === 0) {
    const sentence = translate(
      'This journey has no stages yet. Add a stage with a step, and the map appears here.',
    );
    return [heading, element('p', { class: 'sentence' }, sentence)];
  }
  const colours = new Map(view.stages.map((stage, i) => [stage, i % STAGE_COLOURS]));
  return [
    heading,
    element(
      'table',
      { key: 'map', class: 'map' },
      element('caption', { class: 'unseen' }, plainLabel(view.name)),
      element(
        'colgroup',
        {},
        element('col', { class: 'lane-column' }),
        element('col', { class: 'step-column', span: columns.length }),
      ),
      element(
        'thead',
        {},
        element(
          'tr',
          { 'data-lane': 'stages' },
          rowHead(translate('Stage')),
          ...view.stages.map((stage) => {
            const colour = colours.get(stage) ?? 0;
            return once(stage, `head ${colour}`, () => stageHead(stage, colour, translate));
          }),
        ),
        element(
          'tr',
          { 'data-lane': 'steps' },
          rowHead(translate('Step')),
          ...columns.map((column) => {
            const colour = colours.get(column.stage) ?? 0;
            const head = () => stepHead(column, colour, translate);
            return column.step ? once(column.step, `head ${colour}`, head) : head();
          }),
        ),
      ),
      element(
        'tbody',
        {},
        shownLanes(view, lanes).flatMap((lane) => laneRows(lane, view, columns, translate, once)),
      ),
    ),
  ];
}

const always: DrawOnce = (_part, _as, draw) => draw();

/** A lane in one row, or in two where it speaks of stages as well as of steps. */
function laneRows(
  lane: Lane,
  view: MapView,
  columns: readonly MapColumn[],
  translate: Translate,
  once: DrawOnce,
): readonly PictureElement[] {
  if (lane === 'emotion') return [emotionRow(view, columns.length, translate)];
  const ofStages = view.stages.map((stage) => stageCell(lane, stage, translate));
  const hasStages = STAGE_LANES.includes(lane) || ofStages.some((cell) => cell.length > 0);
  const hasSteps = !STAGE_LANES.includes(lane);
  const rows: PictureElement[] = [];
  if (hasStages) {
    const cells = view.stages.map((stage, i) =>
      cellOf(ofStages[i] ?? [], `stage ${keyOf(stage)}`, widthOf(stage), hasSteps),
    );
    rows.push(row(lane, `${lane} of stages`, laneHead(lane, hasSteps ? 2 : 1, translate), cells));
  }
  if (hasSteps) {
    const cells = columns.map(({ stage, step }) =>
      step
        ? once(step, lane, () => cellOf(stepCell(lane, step, translate), step.at, 1, false))
        : cellOf([], `gap ${keyOf(stage)}`, 1, false),
    );
    rows.push(row(lane, lane, hasStages ? undefined : laneHead(lane, 1, translate), cells));
  }
  return rows;
}

function row(lane: Lane, key: string, head: PictureElement | undefined, cells: readonly PictureElement[]) {
  return element('tr', { key, class: `lane lane-${lane}`, 'data-lane': key }, head, cells);
}

/** What is missing is a quiet gap; over the steps of a stage that has nothing to say as a whole, not even that. */
function cellOf(
  items: readonly PictureElement[],
  key: string,
  width: number,
  isOverSteps: boolean,
): PictureElement {
  const empty = isOverSteps ? 'over' : 'gap';
  return element(
    'td',
    { key, class: items.length > 0 ? 'cell' : empty, colspan: width > 1 ? width : undefined },
    items.length > 0 && element('div', { class: 'items' }, items),
  );
}

function emotionRow(view: MapView, columns: number, translate: Translate): PictureElement {
  const width = columns * COLUMN;
  const frame: CurveFrame = {
    ...{ column: COLUMN, left: 0, top: 0, bottom: CURVE_HEIGHT, level: levelOf, radius: 13 },
    ...{ paint: pagePaint, translate },
  };
  return element(
    'tr',
    { key: 'emotion', class: 'lane lane-emotion', 'data-lane': 'emotion' },
    laneHead('emotion', 1, translate, emotionScale(translate)),
    element(
      'td',
      { colspan: columns, class: 'curve-cell' },
      element(
        'svg',
        {
          class: 'curves',
          'data-value': PITCH,
          width,
          height: CURVE_HEIGHT,
          viewBox: `0 0 ${width} ${CURVE_HEIGHT}`,
          role: 'group',
          'aria-label': laneTitle('emotion', translate),
        },
        emotionCurve(view, frame),
      ),
    ),
  );
}

function keyOf({ at }: MapStage): string {
  return at;
}
