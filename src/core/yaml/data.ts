import { type PartRead, partsByPair } from './parts.ts';
import {
  type AliasNode,
  type MapNode,
  resolved,
  type SequenceNode,
  type YamlDocument,
  type YamlNode,
} from './tree.ts';

/**
 * Plain data for the schema validators. Its objects have no prototype to speak of, so that a key
 * such as `__proto__` or `constructor` is a key like any other, yet the engine treats them as ordinary, fast objects.
 */
const Bare = function Bare() {} as unknown as new () => Record<string, unknown>;
Bare.prototype = Object.create(null);

/** The same keys and values in a map of its own. */
export function copyOf(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.assign(new Bare(), data);
}

/** Nodes that aliases may add to a document. Hand-written maps repeat a few lines; an "alias bomb" repeats them without end. */
export const MAX_EXPANSION = 10_000;

export interface PlainData {
  readonly data: unknown;
  /** The alias, as it is written, with which more than `MAX_EXPANSION` nodes are unfolded; `data` lacks what is beyond. */
  readonly exhausted: AliasNode | undefined;
  /** That of each part, for a text that has parts. */
  readonly parts?: ReadonlyMap<PartRead, unknown>;
}

/** The data of a text; those of parts that have not changed are taken from another version (`before`). */
export function dataOf(yaml: YamlDocument, before?: PlainData): PlainData {
  const { root, parts } = yaml;
  // A key that stands twice is a problem.
  const mayRepeat = yaml.problems.length > 0;
  if (!parts || root?.kind !== 'map') return toData(root, mayRepeat);
  const known = new Map<PartRead, unknown>();
  for (const { read } of parts) {
    const is = before?.parts?.has(read) ? before.parts.get(read) : toData(read.node, mayRepeat).data;
    known.set(read, is);
  }
  const lists = partsByPair(yaml);
  const data = new Bare();
  for (const [i, { name, value }] of root.pairs.entries()) {
    if (name in data) continue;
    const list = lists.get(i);
    // No alias is read directly, so there is nothing to exhaust.
    data[name] = list ? list.map(({ read }) => known.get(read)) : toData(value, mayRepeat).data;
  }
  return { data, exhausted: undefined, parts: known };
}

/** @param mayRepeat whether a map may hold a key twice, of which the first one counts */
export function toData(root: YamlNode | undefined, mayRepeat = true): PlainData {
  let budget = MAX_EXPANSION;
  let exhausted: AliasNode | undefined;

  function convert(node: YamlNode | undefined, unfolding: AliasNode | undefined): unknown {
    if (node === undefined) return null;
    const target = resolved(node);
    if (target === undefined) return null;
    const inside = unfolding ?? (node.kind === 'alias' ? node : undefined);
    if (inside && --budget < 0) {
      exhausted ??= inside;
      return null;
    }
    if (target.kind === 'scalar') return target.value;
    return target.kind === 'map' ? object(target, inside) : list(target, inside);
  }

  function object(map: MapNode, unfolding: AliasNode | undefined): Record<string, unknown> {
    const data = new Bare();
    for (const { name, value } of map.pairs)
      if (!mayRepeat || data[name] === undefined) data[name] = convert(value, unfolding);
    return data;
  }

  function list(sequence: SequenceNode, unfolding: AliasNode | undefined): unknown[] {
    return sequence.items.map((item) => (exhausted ? null : convert(item, unfolding)));
  }

  return { data: convert(root, undefined), exhausted };
}
