import {
  lowestWords,
  meanWords,
  painWords,
  promiseWords,
  subjectWords,
  troubleWords,
} from '../../core/diagram/history/historyWords.ts';
import { figuresOf, type HistoryPoint } from '../../core/diagram/history/journeyHistory.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import type { Translate } from '../../core/host.ts';

/** All about one commit in one line, for those who hear the picture and for whoever points at it. */
export function pointWords(point: HistoryPoint, translate: Translate): string {
  const figures = figuresOf(point);
  const head = [point.date, subjectWords(point, translate)].filter((part) => part !== '').join(' ');
  if (!figures) return plainLabel(`${head}: ${troubleWords(point, translate)}`);
  const words = [
    translate('mean emotion {0}', meanWords(figures)),
    translate('lowest point {0}', lowestWords(figures)),
    translate('promises {0}', promiseWords(figures, translate)),
    translate('open pains {0}', painWords(figures, translate)),
  ].join(', ');
  return plainLabel(`${head}: ${words}`);
}
