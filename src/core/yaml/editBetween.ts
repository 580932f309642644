/** What stands from `start` to `before` in one text stands from `start` to `after` in the other. */
export interface Edit {
  readonly start: number;
  readonly before: number;
  readonly after: number;
}

/** Texts are compared by stretches of this length, and only within one of them character by character. */
const STRETCH = 4096;

/** The shortest stretch outside of which two texts are the same. */
export function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (
    start + STRETCH <= shorter &&
    before.slice(start, start + STRETCH) === after.slice(start, start + STRETCH)
  )
    start += STRETCH;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let was = before.length;
  let is = after.length;
  const most = start + STRETCH;
  while (was >= most && is >= most && before.slice(was - STRETCH, was) === after.slice(is - STRETCH, is)) {
    was -= STRETCH;
    is -= STRETCH;
  }
  while (was > start && is > start && before.charCodeAt(was - 1) === after.charCodeAt(is - 1)) {
    was--;
    is--;
  }
  return { start, before: was, after: is };
}
