import { longestOrder } from '../longestOrder.ts';

/**
 * The keys of both sides in one order: that of ours, with what theirs has put in or moved behind what stands before it
 * there. Keys that one side has taken out are still in it. `undefined` when both have moved the same key to different places.
 */
export function mergeOrder(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] | undefined {
  const [movedByUs, movedByThem] = [movedIn(base, ours), movedIn(base, theirs)];
  for (const key of movedByThem) {
    if (movedByUs.has(key) && before(ours, key) !== before(theirs, key)) return undefined;
  }
  const present = new Set(ours);
  let result = ours.filter((key) => !movedByThem.has(key) || movedByUs.has(key));
  for (const [i, key] of theirs.entries()) {
    const isNew = !present.has(key);
    const isMoved = movedByThem.has(key) && !movedByUs.has(key) && present.has(key);
    if (!isNew && !isMoved) continue;
    const behind = theirs.slice(0, i).findLast((each) => result.includes(each));
    const at = behind === undefined ? 0 : result.indexOf(behind) + 1;
    result = [...result.slice(0, at), key, ...result.slice(at)];
  }
  return result;
}

/** Keys that stand elsewhere among those that both have. */
function movedIn(base: readonly string[], side: readonly string[]): ReadonlySet<string> {
  const places = new Map(base.map((key, i) => [key, i]));
  const matches = side.flatMap((key, after) => {
    const place = places.get(key);
    return place === undefined ? [] : [{ before: place, after, key }];
  });
  const kept = longestOrder(matches, false);
  return new Set(matches.filter((match) => !kept.has(match)).map(({ key }) => key));
}

function before(keys: readonly string[], key: string): string | undefined {
  return keys[keys.indexOf(key) - 1];
}
