import { distance } from 'fastest-levenshtein';

/** Longer words are no misspellings of anything, and comparing them costs time. */
const LONGEST = 80;

/**
 * The candidate that a person most likely meant; `undefined` when none is close.
 * Close is: the same but for case and separators, or at most a third of the letters (two in short words) differ.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length === 0 || word.length > LONGEST) return undefined;
  const wanted = plain(word);
  let best: string | undefined;
  const most = Math.max(2, Math.floor(word.length / 3));
  let least = most + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > most) continue;
    const away = plain(candidate) === wanted ? 0 : distance(word, candidate);
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

function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/g, '');
}
