import { element, type PictureElement } from './element.ts';
import { filePaint } from './sheet/paint.ts';
import { FILE_FONT } from './sheet/svg/sheetSvg.ts';
import { withoutPlaces } from './withoutPlaces.ts';

/** A whole SVG file on a ground of its own, which needs nothing else and leads nowhere. */
export function svgFile(
  title: string,
  width: number,
  height: number,
  palette: Readonly<Record<string, string>>,
  parts: readonly PictureElement[],
): PictureElement {
  const whole = Math.ceil(height);
  return withoutPlaces(
    element(
      'svg',
      {
        ...{ xmlns: 'http://www.w3.org/2000/svg', version: '1.1', width, height: whole },
        ...{ viewBox: `0 0 ${width} ${whole}`, 'font-family': FILE_FONT, role: 'img', 'aria-label': title },
      },
      element('title', {}, title),
      element('rect', { width, height: whole, fill: filePaint(palette)('background') }),
      parts,
    ),
  );
}
