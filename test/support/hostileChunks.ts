/**
 * The payloads in groups of about so many characters; what alone is longer, nobody shows as a whole. Only a few brackets
 * that nobody closes come together: a file in which hundreds of them add up is refused before it is read.
 */
export function hostileChunks(payloads: readonly string[], size = 420): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let room = 0;
  for (const payload of payloads.filter(({ length }) => length <= size)) {
    const cost = payload.length + 1 + (unclosed(payload) * size) / 5;
    room -= cost;
    if (room < 0) {
      groups.push([]);
      room = size - cost;
    }
    groups.at(-1)?.push(payload);
  }
  return groups;
}

function unclosed(text: string): number {
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0;
  return Math.max(0, count(/[[{]/g) - count(/[\]}]/g));
}
