/** The payloads in groups of about so many characters; what alone is longer, nobody shows as a whole. */
export function hostileChunks(payloads: readonly string[], size = 420): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let room = 0;
  for (const payload of payloads.filter(({ length }) => length <= size)) {
    room -= payload.length + 1;
    if (room < 0) {
      groups.push([]);
      room = size - payload.length;
    }
    groups.at(-1)?.push(payload);
  }
  return groups;
}
