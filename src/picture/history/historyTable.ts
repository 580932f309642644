import {
  lowestWords,
  meanWords,
  painWords,
  promiseWords,
  shortHash,
  subjectWords,
  trendBetween,
  troubleWords,
} from '../../core/diagram/history/historyWords.ts';
import {
  figuresBefore,
  figuresOf,
  type HistoryPoint,
  type JourneyHistory,
} from '../../core/diagram/history/journeyHistory.ts';
import type { Translate } from '../../core/host.ts';
import { element, type PictureElement } from '../element.ts';

/** The same in words and figures, the newest first. `clickable`: whether a commit leads somewhere. */
export function historyTable(
  { points }: JourneyHistory,
  translate: Translate,
  clickable: boolean,
): PictureElement {
  const heads = [
    translate('What'),
    translate('Mean emotion'),
    translate('Lowest point'),
    translate('Promises'),
    translate('Open pains'),
  ];
  const rows = points.map((point, at) => rowOf(point, at, points, translate, clickable)).reverse();
  return element(
    'table',
    { class: 'history-table' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        heads.map((head) => element('th', { scope: 'col' }, head)),
      ),
    ),
    element('tbody', {}, rows),
  );
}

function rowOf(
  point: HistoryPoint,
  at: number,
  points: readonly HistoryPoint[],
  translate: Translate,
  clickable: boolean,
): PictureElement {
  const figures = figuresOf(point);
  const subject = element('bdi', {}, subjectWords(point, translate));
  const when = point.commit === undefined ? '' : `${point.date} · ${shortHash(point.commit)}`;
  const renamed = at > 0 && points[at - 1]!.path !== point.path;
  const head = element(
    'th',
    { scope: 'row' },
    clickable
      ? element(
          'button',
          { type: 'button', class: 'history-commit', 'data-act': 'open', 'data-value': String(at) },
          subject,
        )
      : subject,
    when !== '' && element('small', {}, ` ${when}`),
    renamed && element('small', {}, ` ${translate('now called {0}', point.path)}`),
  );
  const cells = figures
    ? [
        element(
          'td',
          {},
          meanWords(figures),
          ...trend(figuresBefore(points, at)?.mean, figures.mean, translate),
        ),
        element('td', {}, element('bdi', {}, lowestWords(figures))),
        element('td', {}, promiseWords(figures, translate)),
        element('td', {}, painWords(figures, translate)),
      ]
    : [element('td', { colspan: 4, class: 'history-trouble' }, `✕ ${troubleWords(point, translate)}`)];
  return element('tr', { key: point.commit ?? 'now' }, head, cells);
}

function trend(
  before: number | undefined,
  after: number | undefined,
  translate: Translate,
): readonly (PictureElement | string)[] {
  const direction = trendBetween(before, after);
  if (!direction) return [];
  const [sign, words] = direction === 'better' ? ['▲', translate('better')] : ['▼', translate('worse')];
  return [' ', element('span', { class: `history-${direction}` }, `${sign} ${words}`)];
}
