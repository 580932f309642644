/** Days, months and spans of time as the format writes them. There is no clock here: "today" always comes from a host. */

const DURATION =
  /^P(?=[0-9T])(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?)?$/;

export interface Duration {
  readonly months: number;
  readonly seconds: number;
}

/** `P90D`, `PT4H` and the like; `undefined` for what is none. Weeks count as 7 days, days as 24 hours, years as 12 months. */
export function parseDuration(text: string): Duration | undefined {
  const match = DURATION.exec(text);
  if (!match) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  return {
    months: years! * 12 + months!,
    seconds: ((weeks! * 7 + days!) * 24 + hours!) * 3600 + minutes! * 60 + seconds!,
  };
}

/** Seconds, with 30.44 days to a month, the mean of the Gregorian calendar: good for comparing, not for calendars. */
export function approximateSeconds({ months, seconds }: Duration): number {
  return months * 30.44 * 86_400 + seconds;
}

/** The day that lies a span of time after a day, both as `2026-11-22`; the last of the month where the day does not exist. */
export function addDuration(day: string, { months, seconds }: Duration): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(date, lastDay));
  target.setTime(target.getTime() + Math.floor(seconds / 86_400) * 86_400_000);
  return Number.isNaN(target.getTime()) ? '9999-12-31' : target.toISOString().slice(0, 10);
}

/** Whether a value is a day as the format writes it. */
export function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
