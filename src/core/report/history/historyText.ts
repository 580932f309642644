import {
  beforeWords,
  historySummary,
  lowestWords,
  meanWords,
  painWords,
  promiseWords,
  shortHash,
  subjectWords,
  trendBetween,
  troubleWords,
} from '../../diagram/history/historyWords.ts';
import {
  figuresBefore,
  figuresOf,
  type HistoryPoint,
  type JourneyHistory,
} from '../../diagram/history/journeyHistory.ts';
import type { JourneyFigures } from '../../history/journeyPulse.ts';
import type { Translate } from '../../host.ts';
import { inEnglish } from '../../translate.ts';
import { displayWidth, shortenToWidth } from '../displayWidth.ts';
import { type Paint, PLAIN } from '../paint.ts';
import { visibleText } from '../visibleText.ts';

/** Columns of a terminal for each quarter between two scores. */
const COLUMNS = 4;
const WIDEST_SUBJECT = 72;
const WIDEST_STEP = 28;

/**
 * For people at a terminal: one line for each commit, the newest first as in `git log`, with a scale from −2 to +2 on
 * which `●` is the mean and `○` the lowest point.
 */
export function historyText(
  history: JourneyHistory,
  paint: Paint = PLAIN,
  translate: Translate = inEnglish,
): string {
  const { name, path, points } = history;
  const title = name === path ? visibleText(path) : `${visibleText(name)} (${visibleText(path)})`;
  const rows = points.map((point, at) => rowOf(point, figuresBefore(points, at), paint, translate));
  const heads = [
    translate('COMMIT'),
    translate('DATE'),
    scaleHead(),
    translate('MEAN'),
    translate('LOWEST'),
    translate('PROMISES'),
    translate('OPEN PAINS'),
    '',
  ];
  const widths = heads.map((head, column) =>
    Math.max(displayWidth(head), ...rows.map(({ cells }) => displayWidth(cells?.[column] ?? ''))),
  );
  const subjects = rows.map(({ subject }) => subject);
  const line = (cells: readonly string[]) => cells.map((cell, column) => pad(cell, widths[column] ?? 0));
  const head = paint.strong(line(heads).join('  ').trimEnd());
  const body = rows.map(({ cells, trouble, color }, i) => {
    const [commit = '', date = '', ...rest] = line(cells);
    const own = trouble === '' ? color(rest.join('  ')) : paint.severity('warning', trouble);
    return `${paint.faint(`${commit}  ${date}`)}  ${own}  ${subjects[i]}`.trimEnd();
  });
  const before = beforeWords(history, translate);
  return `${[
    paint.strong(title),
    historySummary(history, translate),
    '',
    head,
    ...body.reverse(),
    ...(before === '' ? [] : ['', paint.faint(before)]),
  ].join('\n')}\n`;
}

function rowOf(point: HistoryPoint, earlier: JourneyFigures | undefined, paint: Paint, translate: Translate) {
  const figures = figuresOf(point);
  const subject = shortenToWidth(visibleText(subjectWords(point, translate)), WIDEST_SUBJECT);
  const trend = trendBetween(earlier?.mean, figures?.mean);
  const sign = trend === undefined ? '' : trend === 'better' ? ' ▲' : ' ▼';
  const cells = [
    shortHash(point.commit),
    point.date,
    ...(figures
      ? [
          scale(figures),
          `${meanWords(figures)}${sign}`,
          shortenToWidth(visibleText(lowestWords(figures)), WIDEST_STEP),
          promiseWords(figures, translate),
          painWords(figures, translate),
        ]
      : []),
  ];
  const color = (text: string) =>
    trend === undefined ? text : paint.severity(trend === 'better' ? 'info' : 'error', text);
  return { cells, subject, color, trouble: visibleText(troubleWords(point, translate)) };
}

function columnOf(score: number): number {
  return Math.round((score + 2) * COLUMNS);
}

function scale({ mean, lowest }: JourneyFigures): string {
  const signs: string[] = Array.from({ length: 4 * COLUMNS + 1 }, (_, i) =>
    i === 2 * COLUMNS ? '│' : i % COLUMNS === 0 ? '·' : ' ',
  );
  if (lowest) signs[columnOf(lowest.score)] = '○';
  if (mean !== undefined) signs[columnOf(mean)] = '●';
  return signs.join('');
}

function scaleHead(): string {
  return ['−2', '−1', ' 0', '+1', '+2']
    .map((score) => score.padEnd(COLUMNS))
    .join('')
    .trimEnd();
}

function pad(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(width - displayWidth(cell), 0));
}
