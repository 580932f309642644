import { shortHash, subjectWords } from '../../core/diagram/history/historyWords.ts';
import type { HistoryPoint } from '../../core/diagram/history/journeyHistory.ts';
import type { Translate } from '../../core/host.ts';
import type { PictureElement } from '../element.ts';
import type { Paint } from '../sheet/paint.ts';
import { linesOf, svgLine } from '../sheet/svgText.ts';

const LINE = 14;
const MOST_LINES = 4;
const WRAPPED = 104;
const SLANT = 48;
const SLANTED = 168;

/** Pixels that the texts take below the columns, and beside the last one. */
export function labelSpace(wide: boolean): { readonly below: number; readonly beside: number } {
  if (wide) return { below: (MOST_LINES + 2) * LINE + 8, beside: 8 };
  const angle = (SLANT / 180) * Math.PI;
  return { below: Math.sin(angle) * SLANTED + 16, beside: Math.cos(angle) * SLANTED };
}

/** Day, hash and subject of a commit below its column. */
export function columnLabels(
  point: HistoryPoint,
  x: number,
  y: number,
  wide: boolean,
  paint: Paint,
  translate: Translate,
): readonly PictureElement[] {
  const quiet = { size: 11, fill: paint('muted') };
  const plain = { size: 11, fill: paint('text') };
  const subject = subjectWords(point, translate);
  if (!wide) {
    const [line = ''] = linesOf(subject, SLANTED, plain, 1);
    return [svgLine(line, 0, 0, plain, { transform: `translate(${x - 3} ${y}) rotate(${SLANT})` })];
  }
  const lines = linesOf(subject, WRAPPED, plain, MOST_LINES);
  return [
    ...(point.commit === undefined ? [] : [point.date, shortHash(point.commit)]).map((line, i) =>
      svgLine(line, x, y + i * LINE, quiet, { anchor: 'middle' }),
    ),
    ...lines.map((line, i) => svgLine(line, x, y + (i + 2) * LINE + 2, plain, { anchor: 'middle' })),
  ];
}
