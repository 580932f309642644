import { type Edit, editBetween } from './editBetween.ts';
import { MAX_LENGTH } from './maxLength.ts';
import { documentOf, moved, movedPair, movedProblems, type Part, PartList, partsByPair } from './parts.ts';
import { readYaml } from './read.ts';
import { readPart } from './readDirectly.ts';
import type { MapNode, Pair, YamlDocument } from './tree.ts';

/**
 * Reads a text of which another version has been read. The result is that of reading it anew; where only one part has
 * changed, only its lines are read. What was read from all other parts goes on with its identity.
 */
export function readAgain(before: YamlDocument, text: string): YamlDocument {
  const edit = editBetween(before.text, text);
  return readChangedPart(before, text, edit) ?? withKnownParts(before, readYaml(text), edit);
}

function readChangedPart(before: YamlDocument, text: string, edit: Edit): YamlDocument | undefined {
  const { parts = [], root } = before;
  const at = partAround(parts, edit);
  const part = parts[at];
  if (!part || root?.kind !== 'map' || text.length > MAX_LENGTH) return undefined;
  const by = edit.after - edit.before;
  const lines = text.slice(part.start, part.end + by);
  // The next part has to begin at the beginning of a line.
  if (part.end < before.text.length && !lines.endsWith('\n')) return undefined;
  const read = readPart(lines, part.column, part.item === 0);
  if (!read) return undefined;
  const changed = parts.map((one, i): Part => {
    if (i < at) return one;
    if (i === at) return { ...one, end: one.end + by, read };
    return { ...one, start: one.start + by, end: one.end + by };
  });
  const ownProblems = (before.ownProblems ?? []).map((one) =>
    one.start < part.end ? one : movedProblems([one], by)[0]!,
  );
  return documentOf(text, rootWith(root, changed, part, by), changed, ownProblems);
}

/** The number of the only part in which something is different, its dash left as it is; -1 when there is none. */
function partAround(parts: readonly Part[], edit: Edit): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (parts[middle]!.start <= edit.start) low = middle;
    else high = middle - 1;
  }
  const part = parts[low];
  return part && edit.start > part.start + part.column && edit.before <= part.end ? low : -1;
}

/** The map of the whole text with its lists of parts; what stands behind the changed part is moved. */
function rootWith(root: MapNode, parts: readonly Part[], changed: Part, by: number): MapNode {
  const lists = partsByPair({ parts });
  const pairs = root.pairs.map((pair, i): Pair => {
    const moves = i > changed.pair ? by : 0;
    const list = lists.get(i);
    if (!list) return moves === 0 ? pair : movedPair(pair, moves);
    return { key: moved(pair.key, moves), name: pair.name, value: new PartList(list) };
  });
  const end = pairs.at(-1)?.value?.end ?? root.end + by;
  return { kind: 'map', pairs, flow: false, start: root.start, end };
}

/** A reading in which parts that stand unchanged in the version before have its identities. */
function withKnownParts(before: YamlDocument, read: YamlDocument, edit: Edit): YamlDocument {
  if (!before.parts || !read.parts) return read;
  const by = edit.after - edit.before;
  const known = new Map(before.parts.map((part) => [part.start, part]));
  const parts = read.parts.map((part) => {
    const isAbove = part.end <= edit.start;
    if (!isAbove && part.start < edit.after) return part;
    const one = known.get(isAbove ? part.start : part.start - by);
    const isSame =
      one &&
      nameOf(before, one) === nameOf(read, part) &&
      one.end - one.start === part.end - part.start &&
      one.column === part.column;
    return isSame ? { ...part, read: one.read } : part;
  });
  return { ...read, parts };
}

/** The key of the list that a part belongs to: it tells what the part may hold. */
function nameOf({ root }: YamlDocument, { pair }: Part): string | undefined {
  return root?.kind === 'map' ? root.pairs[pair]?.name : undefined;
}
