import type { JourneyFigures } from '../../history/journeyPulse.ts';
import type { Translate } from '../../host.ts';
import { signedScore } from '../emotionWords.ts';
import { figuresOf, type HistoryPoint, type JourneyHistory } from './journeyHistory.ts';

/** A hash as people write it; a dash for what has none yet. */
export function shortHash(commit: string | undefined): string {
  return commit?.slice(0, 8) ?? '–';
}

/** What a commit is called: its subject, or that there is none, and whether it left the journey's file alone. */
export function subjectWords({ commit, subject, elsewhere }: HistoryPoint, translate: Translate): string {
  const own =
    commit === undefined ? translate('Not committed yet') : subject.trim() || translate('(no message)');
  return elsewhere ? translate('{0} (in other files)', own) : own;
}

/** Why a point has no figures; empty where it has some. */
export function troubleWords({ pulse }: HistoryPoint, translate: Translate): string {
  switch (pulse.kind) {
    case 'notUnderstood':
      return translate('cannot be read: line {0}: {1}', pulse.line, pulse.message);
    case 'missing':
      return translate('there is no such file here');
    case 'noJourney':
      return translate('this was no journey');
    case 'journey':
      return '';
  }
}

export function meanWords({ mean }: JourneyFigures): string {
  return mean === undefined ? '–' : signedScore(mean);
}

export function lowestWords({ lowest }: JourneyFigures): string {
  return lowest ? `${signedScore(lowest.score)} ${lowest.name}` : '–';
}

/** `2 kept, 1 broken, 1 unmeasured`; what there is none of is left out. */
export function promiseWords({ promises }: JourneyFigures, translate: Translate): string {
  const { kept, broken, unmeasured } = promises;
  const words = [
    kept > 0 && translate('{0} kept', kept),
    broken > 0 && translate('{0} broken', broken),
    unmeasured > 0 && translate('{0} unmeasured', unmeasured),
  ].filter((part) => part !== false);
  return words.length > 0 ? words.join(', ') : translate('none');
}

export function painWords({ pains }: JourneyFigures, translate: Translate): string {
  return pains.all === 0 ? translate('none') : translate('{0} of {1}', pains.open, pains.all);
}

/** Whether the second is better or worse for the customer; `undefined` when it is neither, or nobody can tell. */
export function trendBetween(
  before: number | undefined,
  after: number | undefined,
): 'better' | 'worse' | undefined {
  if (before === undefined || after === undefined || before === after) return undefined;
  return after > before ? 'better' : 'worse';
}

/** The way from the first state that could be read to the last one, in one line. */
export function historySummary({ points }: JourneyHistory, translate: Translate): string {
  const known = points.map(figuresOf).filter((figures) => figures !== undefined);
  const [first, last] = [known[0], known.at(-1)];
  const days = points.map(({ date }) => date).filter((date) => date !== '');
  const commits = points.filter(({ commit }) => commit !== undefined).length;
  const when =
    commits === 1
      ? translate('1 commit, {0}', days[0] ?? '')
      : commits > 1
        ? translate('{0} commits, {1} – {2}', commits, days[0] ?? '', days.at(-1) ?? '')
        : translate('not committed yet');
  if (!first || !last) return `${when}: ${translate('no state of it can be read')}`;
  const moved = (from: string, to: string) => (from === to ? to : `${from} → ${to}`);
  const trend = trendBetween(first.mean, last.mean);
  const mean = moved(meanWords(first), meanWords(last));
  const judged =
    trend === undefined ? mean : `${mean} (${trend === 'better' ? translate('better') : translate('worse')})`;
  const lowest = moved(
    first.lowest ? signedScore(first.lowest.score) : '–',
    last.lowest ? signedScore(last.lowest.score) : '–',
  );
  return `${when}: ${[
    translate('mean emotion {0}', judged),
    translate('lowest point {0}', lowest),
    translate('broken promises {0}', moved(String(first.promises.broken), String(last.promises.broken))),
    translate('open pains {0}', moved(String(first.pains.open), String(last.pains.open))),
  ].join(', ')}`;
}

/** What the list of commits does not say: that there are more. Empty when it is whole. */
export function beforeWords({ before }: JourneyHistory, translate: Translate): string {
  switch (before) {
    case 'earlier':
      return translate('There are earlier commits.');
    case 'cutOff':
      return translate('This clone is shallow: what came before is not known here.');
    case 'nothing':
      return '';
  }
}
