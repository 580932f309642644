/** Two things that belong together: where the one stands on the old side, where the other on the new. */
export interface Match {
  readonly before: number;
  readonly after: number;
}

/**
 * The most matches that keep their order on both sides; all others have moved. Of several such choices it makes the same
 * one when the sides are exchanged, given that `mirrored` tells the two directions apart. O(n log n).
 */
export function longestOrder(matches: readonly Match[], mirrored: boolean): ReadonlySet<Match> {
  const from = (match: Match) => (mirrored ? match.after : match.before);
  const to = (match: Match) => (mirrored ? match.before : match.after);
  const sorted = [...matches].sort((a, b) => from(a) - from(b));
  /** By length: which match ends the order of that length that can be continued best. */
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [i, match] of sorted.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (to(sorted[tails[middle]!]!) < to(match)) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? tails[low - 1]! : -1);
    tails[low] = i;
  }
  const kept = new Set<Match>();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]!) kept.add(sorted[i]!);
  return kept;
}
