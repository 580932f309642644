/** Days on a line: where each stands, and where months or longer stretches begin. */
export interface TimeScale {
  readonly xOf: (day: string) => number;
  readonly ticks: readonly { readonly x: number; readonly label: string; readonly major: boolean }[];
}

const DAY = 86_400_000;

/** From the beginning of the month of the first day to the end of the month of the last one, over `width` from `left`. */
export function timeScale(first: string, last: string, left: number, width: number): TimeScale {
  const start = monthOf(first);
  const months = Math.max(monthOf(last) - start + 1, 3);
  const from = timeOf(start);
  const span = timeOf(start + months) - from;
  const xOf = (day: string) => {
    const share = (Date.parse(day) - from) / span;
    return left + Math.min(Math.max(share, 0), 1) * width;
  };
  // Room for about 44 pixels to a label.
  const step = [1, 2, 3, 6, 12, 24, 60].find((one) => (months / one) * 44 <= width) ?? 120;
  const ticks = Array.from({ length: months }, (_, i) => start + i)
    .filter((month) => month % step === 0 || month === start)
    .filter((month, i) => i === 0 || month - start >= step / 2)
    .map((month) => ({
      x: left + ((timeOf(month) - from) / span) * width,
      label: step >= 12 ? String(Math.floor(month / 12)) : dayOf(month).slice(0, 7),
      major: month % 12 === 0,
    }));
  return { xOf, ticks };
}

/** Months since the year 0. */
function monthOf(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month - 1;
}

function timeOf(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1);
}

function dayOf(month: number): string {
  return new Date(timeOf(month) + DAY / 2).toISOString();
}
