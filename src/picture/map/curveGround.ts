import { columnsOf, widthOf } from '../../core/diagram/mapColumns.ts';
import type { MapView } from '../../core/diagram/mapView.ts';
import { element, type PictureElement } from '../element.ts';
import type { CurveFrame } from './curveFrame.ts';

/** What lies behind the curves: moments of truth, stages, and the five heights. It is not read aloud. */
export function curveGround(view: MapView, frame: CurveFrame): PictureElement {
  return element(
    'g',
    { key: 'ground', 'aria-hidden': 'true' },
    ...truthBands(view, frame),
    ...stageLines(view, frame),
    ...levels(view, frame),
  );
}

function truthBands(view: MapView, { column, left, top, bottom, paint }: CurveFrame) {
  return columnsOf(view).flatMap(({ step }, place) =>
    step?.momentOfTruth
      ? [
          element('rect', {
            ...{ x: left + place * column, y: top, width: column, height: bottom - top },
            ...{ fill: paint('star'), 'fill-opacity': paint('tint') },
          }),
        ]
      : [],
  );
}

function stageLines({ stages }: MapView, { column, left, top, bottom, paint }: CurveFrame) {
  let at = left;
  return stages.flatMap((stage, i) => {
    const x = at;
    at += widthOf(stage) * column;
    return i === 0 ? [] : [element('line', { x1: x, x2: x, y1: top, y2: bottom, stroke: paint('line') })];
  });
}

function levels(view: MapView, { column, left, level, paint }: CurveFrame) {
  const right = left + columnsOf(view).length * column;
  return [2, 1, 0, -1, -2].map((score) =>
    element('line', {
      ...{ x1: left, x2: right, y1: level(score), y2: level(score) },
      stroke: paint(score === 0 ? 'thread' : 'line'),
      'stroke-dasharray': score === 0 ? undefined : '2 4',
    }),
  );
}
