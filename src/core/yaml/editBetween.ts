/** What stands from `start` to `before` in one text stands from `start` to `after` in the other. */
export interface Edit {
  readonly start: number;
  readonly before: number;
  readonly after: number;
}

/** Texts are compared by stretches of these lengths, and only within one of the last character by character. */
const STRETCHES = [4096, 64];

/** The shortest stretch outside of which two texts are the same. */
export function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  for (const length of STRETCHES)
    while (
      start + length <= shorter &&
      before.slice(start, start + length) === after.slice(start, start + length)
    )
      start += length;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let was = before.length;
  let is = after.length;
  for (const length of STRETCHES) {
    const most = start + length;
    while (was >= most && is >= most && before.slice(was - length, was) === after.slice(is - length, is)) {
      was -= length;
      is -= length;
    }
  }
  while (was > start && is > start && before.charCodeAt(was - 1) === after.charCodeAt(is - 1)) {
    was--;
    is--;
  }
  return { start, before: was, after: is };
}
