import type { MapView } from '../../core/diagram/mapView.ts';
import { element, type PictureNode } from '../element.ts';
import type { RenderContext } from '../renderContext.ts';
import { curveSheet } from './curveSheet.ts';
import { mapHeading } from './mapHeading.ts';

/** The curve on a page, below the name of the journey. */
export function renderCurve(view: MapView, { translate }: RenderContext): readonly PictureNode[] {
  const heading = mapHeading(view, translate);
  if (view.stages.length === 0) {
    const sentence = translate(
      'This journey has no stages yet. Add a stage with a step, and the curve appears here.',
    );
    return [heading, element('p', { class: 'sentence' }, sentence)];
  }
  return [heading, element('div', { key: 'curve', class: 'curve-sheet' }, curveSheet(view, translate))];
}
