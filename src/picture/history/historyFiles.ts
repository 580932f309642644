/// <reference path="../css.d.ts" />

import { historySummary } from '../../core/diagram/history/historyWords.ts';
import type { JourneyHistory } from '../../core/diagram/history/journeyHistory.ts';
import type { Translate } from '../../core/host.ts';
import { element } from '../element.ts';
import { htmlPage } from '../exports/htmlPage.ts';
import { LIGHT_THEME } from '../exports/lightTheme.ts';
import { paletteOf } from '../palette.ts';
import { serialise } from '../serialise.ts';
import { filePaint } from '../sheet/paint.ts';
import { linesOf, svgLine } from '../sheet/svgText.ts';
import { svgFile } from '../svgFile.ts';
import historyCss from './history.css';
import { historyChart, LEGEND_WIDTH } from './historyChart.ts';
import { historyView } from './historyView.ts';

const PAD = 24;
const HEAD = 72;

/** One page that needs nothing else: no network, no script. */
export function historyPage(history: JourneyHistory, translate: Translate): string {
  return htmlPage({
    title: translate('History of {0}', history.name),
    lang: 'en',
    nodes: [historyView(history, translate)],
    styles: [historyCss],
    palette: paletteOf(LIGHT_THEME),
  });
}

/** The chart as an SVG file on a light ground. */
export function historyPicture(history: JourneyHistory, translate: Translate): string {
  const palette = paletteOf(LIGHT_THEME);
  const paint = filePaint(palette);
  const { legend, columns, width, height } = historyChart(history, paint, translate);
  const whole = Math.max(LEGEND_WIDTH + width, 560) + 2 * PAD;
  const title = translate('History of {0}', history.name);
  const big = { size: 20, bold: true, fill: paint('text') };
  const small = { size: 12, fill: paint('muted') };
  const inner = whole - 2 * PAD;
  const summary = linesOf(historySummary(history, translate), inner, small, 3);
  const top = HEAD + summary.length * 16;
  const picture = svgFile(title, whole, top + height + PAD, palette, [
    svgLine(linesOf(title, inner, big, 1)[0] ?? '', PAD, PAD + 20, big, { width: inner }),
    ...summary.map((line, i) => svgLine(line, PAD, PAD + 44 + i * 16, small, { width: inner })),
    element('g', { transform: `translate(${PAD} ${top})` }, ...legend),
    element('g', { transform: `translate(${PAD + LEGEND_WIDTH} ${top})` }, ...columns),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialise(picture, 'xml')}\n`;
}
