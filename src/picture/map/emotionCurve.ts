import type { MapView } from '../../core/diagram/mapView.ts';
import type { PictureElement } from '../element.ts';
import { type CurveFrame, middlesOf } from './curveFrame.ts';
import { curveGround } from './curveGround.ts';
import { baselineCurve, mainLine, otherCurve } from './curveLines.ts';
import { curvePoints } from './curvePoints.ts';

/** The curves of a journey, from the back to the front. */
export function emotionCurve(view: MapView, frame: CurveFrame): readonly PictureElement[] {
  const middles = middlesOf(view, frame);
  const [main, ...others] = view.curves;
  const steps = view.stages.flatMap((stage) => stage.steps);
  return [
    curveGround(view, frame),
    ...(view.baseline ? [baselineCurve(view.baseline, frame)] : []),
    ...others.map((curve, i) => otherCurve(curve, i + 1, middles, frame)),
    ...(main ? [mainLine(main, middles, frame), ...curvePoints(steps, main, middles, frame)] : []),
  ];
}
