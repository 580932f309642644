import { columnsOf } from '../../core/diagram/mapColumns.ts';
import type { MapView } from '../../core/diagram/mapView.ts';
import type { Translate } from '../../core/host.ts';
import type { Paint } from '../sheet/paint.ts';

/** Where and how curves are drawn. */
export interface CurveFrame {
  /** Width of a column. */
  readonly column: number;
  /** The left edge of the first column. */
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  /** Where a score stands. */
  level(score: number): number;
  /** Half of a face. */
  readonly radius: number;
  readonly paint: Paint;
  readonly translate: Translate;
}

/** The middles of the steps' columns, by the steps' numbers. */
export function middlesOf(view: MapView, { column, left }: CurveFrame): readonly number[] {
  return columnsOf(view).flatMap(({ number }, place) =>
    number === undefined ? [] : [left + (place + 0.5) * column],
  );
}
