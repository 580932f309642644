/** Longer texts are compared by their beginnings: a name or a sentence is told apart by then. */
const LONGEST = 400;

/** From 0 for nothing in common to 1 for the same: the share of pairs of neighbouring letters that both have (Dice). */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const left = pairsOf(a);
  const right = pairsOf(b);
  if (left.total === 0 || right.total === 0) return 0;
  let common = 0;
  for (const [pair, count] of left.counts) common += Math.min(count, right.counts.get(pair) ?? 0);
  return (2 * common) / (left.total + right.total);
}

function pairsOf(text: string) {
  const plain = text.slice(0, LONGEST).toLowerCase().replace(/\s+/g, ' ');
  const counts = new Map<string, number>();
  const letters = [...plain];
  for (let i = 1; i < letters.length; i++) {
    const pair = letters[i - 1]! + letters[i]!;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: Math.max(letters.length - 1, 0) };
}
