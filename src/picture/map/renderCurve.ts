import type { MapView } from '../../core/diagram/mapView.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import { element, type PictureNode } from '../element.ts';
import type { RenderContext } from '../renderContext.ts';
import { pagePaint } from '../sheet/paint.ts';
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
  const { width, height, parts, pitch } = curveSheet(view, translate, pagePaint);
  const label = translate('Emotion curve: {0}', plainLabel(view.name, translate('(untitled)')));
  return [
    heading,
    element(
      'div',
      { key: 'curve', class: 'curve-sheet' },
      element(
        'svg',
        {
          class: 'curves',
          'data-value': pitch,
          width,
          height,
          viewBox: `0 0 ${width} ${height}`,
          role: 'group',
          'aria-label': label,
        },
        parts,
      ),
    ),
  ];
}
