import type { WordRun } from './change.ts';

/** So many characters of what is the same are left on each side of a difference. */
const AROUND = 24;

/** Both texts without the stretches, far from any difference, in which they are the same. */
export function excerpts(runs: readonly WordRun[]): { readonly before: string; readonly after: string } {
  const sides = { before: '', after: '' };
  for (const [i, { kind, text }] of runs.entries()) {
    if (kind !== 'added')
      sides.before += kind === 'same' ? shortened(text, i > 0, i < runs.length - 1) : text;
    if (kind !== 'removed')
      sides.after += kind === 'same' ? shortened(text, i > 0, i < runs.length - 1) : text;
  }
  return sides;
}

/** `head` and `tail`: whether something different stands before and behind. */
function shortened(text: string, head: boolean, tail: boolean): string {
  const letters = [...text];
  const room = (head ? AROUND : 0) + (tail ? AROUND : 0);
  if (letters.length <= room + AROUND) return text;
  const first = head
    ? letters
        .slice(0, AROUND)
        .join('')
        .replace(/\s+\S*$/u, ' ')
    : '';
  const last = tail
    ? letters
        .slice(-AROUND)
        .join('')
        .replace(/^\S*\s+/u, ' ')
    : '';
  return `${first}…${last}`;
}
