import {
  type HistoryPoint,
  historyName,
  type JourneyHistory,
} from '../core/diagram/history/journeyHistory.ts';
import { inOrderOfTime } from '../core/history/inOrderOfTime.ts';
import { samePulse } from '../core/history/samePulse.ts';
import { type CatalogCommit, catalogLog } from './git/catalogLog.ts';
import { type FileCommit, fileLog } from './git/fileLog.ts';
import { isShallow, isUncommitted } from './git/gitStatus.ts';
import { JourneyTravel } from './journeyTravel.ts';
import type { Progress } from './progress.ts';

/** For each commit of the journey that may be shown, so many commits of catalogs are looked at, the newest ones. */
const CATALOG_SHARE = 4;

export interface HistoryQuestion {
  /** The top of the working tree. */
  readonly root: string;
  /** Below it, with `/`. */
  readonly file: string;
  /** The full hash of the commit from which to look back; `undefined` where nothing is committed yet. */
  readonly from: string | undefined;
  /** Whether what is not committed belongs to it. */
  readonly withWorkingTree: boolean;
  readonly limit: number;
  readonly today: string;
}

/**
 * How a journey was at each of its commits, and at each of a catalog that changed what is shown, with the whole repository
 * as it was then. `tell` is called on the way. Without any points, git knows nothing of the file.
 */
export async function fileHistory(
  { root, file, from, withWorkingTree, limit, today }: HistoryQuestion,
  tell: (progress: Progress) => void,
): Promise<JourneyHistory> {
  const log = from === undefined ? [] : await fileLog(root, from, file, limit + 1);
  const own = log.slice(0, limit);
  const since = own.at(-1)?.hash;
  const others =
    from === undefined || since === undefined
      ? []
      : await catalogLog(root, from, since, CATALOG_SHARE * limit);
  const stops: readonly Stop[] = inOrderOfTime(
    own,
    others,
    ({ time }) => time,
    (other, next) => ({ ...other, path: next?.path ?? file }),
  ).reverse();
  const travel = new JourneyTravel(root, today);
  const points: HistoryPoint[] = [];
  for (const [done, stop] of stops.entries()) {
    tell({ done, total: stops.length });
    const point = await pointOf(travel, stop);
    if (point) points.push(point);
  }
  const now = withWorkingTree ? await pointNow(travel, root, file, from) : undefined;
  const shown = points.slice(-limit);
  const hasEarlier = log.length > limit || shown.length < points.length;
  const before = hasEarlier ? 'earlier' : (await isShallow(root)) ? 'cutOff' : 'nothing';
  const all = now ? [...shown, now] : shown;
  return { name: historyName(all, file), path: file, points: all, before };
}

/** A commit to stop at: one of the journey, or one of a catalog, with where the journey's file was then. */
type Stop = FileCommit | (CatalogCommit & Pick<FileCommit, 'path'>);

/** A commit of a catalog is a point only if the journey looks otherwise than at each of the commits that it came from. */
async function pointOf(travel: JourneyTravel, stop: Stop): Promise<HistoryPoint | undefined> {
  const { hash, date, subject, path } = stop;
  const point = { commit: hash, date, subject, path };
  if (!('parents' in stop)) return { ...point, pulse: await travel.pulseAt(hash, path) };
  const before = [];
  for (const parent of stop.parents) before.push(await travel.pulseAt(parent, path));
  const pulse = await travel.pulseAt(hash, path);
  return before.some((each) => samePulse(each, pulse)) ? undefined : { ...point, pulse, elsewhere: true };
}

/** What is not committed, if that makes a difference here. */
async function pointNow(
  travel: JourneyTravel,
  root: string,
  file: string,
  from: string | undefined,
): Promise<HistoryPoint | undefined> {
  const point = { commit: undefined, date: '', subject: '', path: file };
  const committed = from === undefined ? undefined : await travel.pulseAt(from, file);
  const pulse = await travel.pulseNow(file);
  if (await isUncommitted(root, file)) return { ...point, pulse };
  return !committed || samePulse(committed, pulse) ? undefined : { ...point, pulse, elsewhere: true };
}
