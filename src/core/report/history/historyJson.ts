import type { JourneyHistory } from '../../diagram/history/journeyHistory.ts';
import { printJson } from '../json.ts';

/**
 * For programs: the object that `history --format json` promises, version 1. Commits stand in the order of time; `commit`
 * is missing where something is not committed yet, figures are missing where a state could not be read, and `elsewhere`
 * is true where the file itself stayed as it was and its catalog has changed.
 */
export function historyJson({ name, path, points, before }: JourneyHistory): string {
  return printJson({
    version: 1,
    file: path,
    name,
    before,
    commits: points.map(({ commit, date, subject, path: file, elsewhere, pulse }) => {
      const { kind: state, ...rest } = pulse;
      return { commit, date: date === '' ? undefined : date, subject, file, elsewhere, state, ...rest };
    }),
  });
}
