import type { MapView } from '../../core/diagram/mapView.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import type { PictureElement } from '../element.ts';
import { element } from '../element.ts';
import { filePaint } from '../sheet/paint.ts';
import type { FileContext } from '../sheet/svg/sheetSvg.ts';
import { textBlock } from '../sheet/svg/textBlock.ts';
import { svgFile } from '../svgFile.ts';
import { curveSheet } from './curveSheet.ts';
import { mapHeadBlock } from './mapHeadBlock.ts';

const PAD = 32;
const NARROWEST = 640;

/** The emotion curve as a file. */
export function curveSvg(view: MapView, { translate, palette }: FileContext): PictureElement {
  const paint = filePaint(palette);
  const sheet = curveSheet(view, translate, paint);
  const width = Math.max(sheet.width + 2 * PAD, NARROWEST);
  const head = mapHeadBlock(view, width - 2 * PAD, translate, paint);
  const top = PAD + head.height + 20;
  const title = plainLabel(view.name, translate('(untitled)'));
  const draft = textBlock(translate('No stages yet.'), width - 2 * PAD, { size: 14, fill: paint('muted') });
  const isDraft = view.stages.length === 0;
  return svgFile(title, width, top + (isDraft ? draft.height : sheet.height) + PAD, palette, [
    ...head.draw(PAD, PAD),
    ...(isDraft
      ? draft.draw(PAD, top)
      : [element('g', { transform: `translate(${PAD} ${top})` }, sheet.parts)]),
  ]);
}
