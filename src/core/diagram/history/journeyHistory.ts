import type { JourneyFigures, JourneyPulse } from '../../history/journeyPulse.ts';

/** One commit at which a journey was changed, or looked otherwise because of its catalog, and how it was then. */
export interface HistoryPoint {
  /** The full hash; `undefined` for what has not been committed yet. */
  readonly commit: string | undefined;
  /** The author's day, such as `2026-11-22`; empty for what has not been committed. */
  readonly date: string;
  /** The first line of the message. */
  readonly subject: string;
  /** Where the file was then. */
  readonly path: string;
  /** The file stayed as it was: what others say of it is different. */
  readonly elsewhere?: boolean | undefined;
  readonly pulse: JourneyPulse;
}

/** The way of one journey through its commits. Plain data that can be sent anywhere. */
export interface JourneyHistory {
  readonly name: string;
  /** Where the file is now, or was last. */
  readonly path: string;
  /** The oldest first. */
  readonly points: readonly HistoryPoint[];
  /** `earlier`: there are more commits before these. `cutOff`: whether there are is not known here, since the clone is shallow. */
  readonly before: 'nothing' | 'earlier' | 'cutOff';
}

/** Its newest name; the path when no state of it could be read. */
export function historyName(points: readonly HistoryPoint[], path: string): string {
  const name = points.findLast(({ pulse }) => pulse.kind === 'journey' && pulse.name !== '')?.pulse;
  return name?.kind === 'journey' ? name.name : path;
}

/** The figures of a point; `undefined` where there are none. */
export function figuresOf({ pulse }: HistoryPoint): JourneyFigures | undefined {
  return pulse.kind === 'journey' ? pulse : undefined;
}

/** The figures of the nearest point before this one that has some. */
export function figuresBefore(points: readonly HistoryPoint[], at: number): JourneyFigures | undefined {
  return points
    .slice(0, at)
    .map(figuresOf)
    .findLast((figures) => figures !== undefined);
}
