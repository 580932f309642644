/** In shorter words one letter is too much of the word. */
const SHORTEST = 4;

/**
 * The one candidate that can have been meant by a misspelt word: the same but for case and separators, or for one slip
 * of the keyboard (a letter too many, too few or wrong, or two neighbours swapped). `undefined` when there are several,
 * or when the two differ in a digit: `survey-2025` is no misspelling of `survey-2026`.
 * Stricter than `nearest`, because what follows from it is done without asking.
 */
export function surelyMeant(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length < SHORTEST) return undefined;
  let found: string | undefined;
  for (const candidate of candidates) {
    if (candidate === found || digits(candidate) !== digits(word)) continue;
    if (plain(candidate) !== plain(word) && !isOneSlip(word, candidate)) continue;
    if (found !== undefined) return undefined;
    found = candidate;
  }
  return found;
}

function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

const plain = (word: string) => word.toLowerCase().replace(/[\s_-]/g, '');
const digits = (word: string) => word.replace(/\D/g, '');
