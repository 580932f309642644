/** A name for what answers a question; two questions may have the same one, and then the later one is kept. */
export function nameFor(what: string, question: string): string {
  let one = 0x811c9dc5;
  let other = 7;
  for (let i = 0; i < question.length; i++) {
    one = Math.imul(one ^ question.charCodeAt(i), 0x01000193);
    other = (Math.imul(other, 31) + question.charCodeAt(i)) | 0;
  }
  return `${what}-${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}`;
}
