import { beforeWords, historySummary } from '../../core/diagram/history/historyWords.ts';
import type { JourneyHistory } from '../../core/diagram/history/journeyHistory.ts';
import type { Translate } from '../../core/host.ts';
import { element, type PictureElement } from '../element.ts';
import { pagePaint } from '../sheet/paint.ts';
import { historyChart, LEGEND_WIDTH } from './historyChart.ts';
import { historyTable } from './historyTable.ts';

/** The whole page: what it comes to in one sentence, the chart, the table. `chosen` as in the chart. */
export function historyView(history: JourneyHistory, translate: Translate, chosen?: number): PictureElement {
  const { name, path } = history;
  const { legend, columns, width, height } = historyChart(history, pagePaint, translate, chosen);
  const before = beforeWords(history, translate);
  const svg = (size: number, words: string | undefined, parts: readonly PictureElement[]) =>
    element(
      'svg',
      {
        ...{ width: size, height, viewBox: `0 0 ${size} ${height}` },
        ...(words === undefined
          ? { 'aria-hidden': 'true' }
          : { role: chosen === undefined ? 'img' : 'group', 'aria-label': words }),
      },
      ...parts,
    );
  return element(
    'div',
    { class: 'history' },
    element('h1', { key: 'title' }, element('bdi', {}, name)),
    name !== path && element('p', { class: 'history-path', key: 'path' }, path),
    element('p', { class: 'history-summary', key: 'summary' }, historySummary(history, translate)),
    element(
      'div',
      { class: 'history-chart', key: 'chart' },
      svg(LEGEND_WIDTH, undefined, legend),
      element(
        'div',
        { class: 'history-scroll' },
        svg(width, translate('Emotion, promises and pains over the commits, the oldest first'), columns),
      ),
    ),
    before !== '' && element('p', { class: 'history-before', key: 'before' }, before),
    historyTable(history, translate, chosen !== undefined),
  );
}
