import { UsageError } from './usageError.ts';

/** The day that `--today` names, else the calendar day where the command runs. As `2026-11-22`. */
export function todayOf(asked: string | undefined, now: () => Date = () => new Date()): string {
  if (asked === undefined) {
    const day = now();
    return [day.getFullYear(), pad(day.getMonth() + 1), pad(day.getDate())].join('-');
  }
  if (!isDay(asked)) {
    throw new UsageError(`--today cannot be "${asked}". Write a day that exists, such as 2026-11-22.`);
  }
  return asked;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
