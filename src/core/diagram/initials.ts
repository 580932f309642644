/**
 * One or two letters that stand for a person where there is no picture: of the first and the last word of the name
 * before any comma, `MP` for `Marta Polo, the planner`. Empty when the name has no letter.
 */
export function initials(name: string): string {
  const words = (name.split(/[,;:(–—]/, 1)[0] ?? '').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}
