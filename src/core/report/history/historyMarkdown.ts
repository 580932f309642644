import {
  beforeWords,
  historySummary,
  lowestWords,
  meanWords,
  painWords,
  promiseWords,
  shortHash,
  subjectWords,
  troubleWords,
} from '../../diagram/history/historyWords.ts';
import { figuresOf, type HistoryPoint, type JourneyHistory } from '../../diagram/history/journeyHistory.ts';
import { markdownText } from '../../diagram/markdownText.ts';
import type { Translate } from '../../host.ts';
import { inEnglish } from '../../translate.ts';
import { visibleText } from '../visibleText.ts';

/** For a page of a repository or a wiki: a chart that the host draws, and a table, the newest first. */
export function historyMarkdown(history: JourneyHistory, translate: Translate = inEnglish): string {
  const { name, points } = history;
  const heads = [
    translate('Commit'),
    translate('Date'),
    translate('What'),
    translate('Mean emotion'),
    translate('Lowest point'),
    translate('Promises'),
    translate('Open pains'),
  ];
  const rows = [...points].reverse().map((point) => `| ${cellsOf(point, translate).join(' | ')} |`);
  const before = beforeWords(history, translate);
  return `${[
    `# ${safe(translate('History of {0}', name))}`,
    safe(historySummary(history, translate)),
    ...chart(points),
    [`| ${heads.join(' | ')} |`, `|${' --- |'.repeat(heads.length)}`, ...rows].join('\n'),
    ...(before === '' ? [] : [before]),
  ].join('\n\n')}\n`;
}

function cellsOf(point: HistoryPoint, translate: Translate): readonly string[] {
  const figures = figuresOf(point);
  return [
    shortHash(point.commit),
    point.date,
    safe(subjectWords(point, translate)),
    ...(figures
      ? [
          meanWords(figures),
          safe(lowestWords(figures)),
          promiseWords(figures, translate),
          painWords(figures, translate),
        ]
      : [safe(troubleWords(point, translate)), '', '', '']),
  ];
}

/** The mean emotion as a Mermaid chart, which needs two values. Nothing of a file stands in it. */
function chart(points: readonly HistoryPoint[]): readonly string[] {
  const known = points.flatMap((point) => {
    const mean = figuresOf(point)?.mean;
    return mean === undefined ? [] : [{ mean, name: point.commit?.slice(0, 8) ?? 'now' }];
  });
  if (known.length < 2) return [];
  return [
    [
      '```mermaid',
      'xychart-beta',
      `  x-axis [${known.map(({ name }) => `"${name}"`).join(', ')}]`,
      '  y-axis "Mean emotion" -2 --> 2',
      `  line [${known.map(({ mean }) => mean).join(', ')}]`,
      '```',
    ].join('\n'),
  ];
}

function safe(text: string): string {
  return markdownText(visibleText(text));
}
