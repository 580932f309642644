import { distance } from 'fastest-levenshtein';

/** Longer words are no misspellings of anything, and comparing them costs time. */
const LONGEST = 80;

/**
 * The candidate that a person most likely meant; `undefined` when none is close.
 * Close is: the same but for case and separators, or at most a third of the letters (two in short words) differ.
 * Where many words are looked for among the same candidates, a `Vocabulary` gives the same answers sooner.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const most = mostSlips(word);
  if (most === undefined) return undefined;
  const wanted = plainForm(word);
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > most) continue;
    const away = plainForm(candidate) === wanted ? 0 : distance(word, candidate);
    // Of two that are as close, always the same one, in whatever order they come.
    if (
      (away < least || (away === least && best !== undefined && candidate < best)) &&
      away < candidate.length
    ) {
      least = away;
      best = candidate;
    }
  }
  return best;
}

/** How many slips a misspelling of a word may have; `undefined` for what is none of anything. */
export function mostSlips(word: string): number | undefined {
  return word.length === 0 || word.length > LONGEST ? undefined : Math.max(2, Math.floor(word.length / 3));
}

/** A word without what people get wrong without noticing: case and separators. */
export function plainForm(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/g, '');
}
