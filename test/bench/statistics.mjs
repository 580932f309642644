// What is said of a row of measurements.

/**
 * The value below which the share of the samples lies, between two samples in proportion (as in Hyndman and Fan, type 7).
 * @param {readonly number[]} samples
 * @param {number} share from 0 to 1
 * @returns {number} NaN for no samples
 */
export function quantile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** @param {readonly number[]} samples */
export const median = (samples) => quantile(samples, 0.5);

/** @param {readonly number[]} samples */
export const p95 = (samples) => quantile(samples, 0.95);
