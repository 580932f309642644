import { type AliasNode, type MapNode, resolved, type SequenceNode, type YamlNode } from './tree.ts';

/**
 * Plain data for the schema validators. Its objects have no prototype to speak of, so that a key
 * such as `__proto__` or `constructor` is a key like any other, yet the engine treats them as ordinary, fast objects.
 */
const Bare = function Bare() {} as unknown as new () => Record<string, unknown>;
Bare.prototype = Object.create(null);

/** Nodes that aliases may add to a document. Hand-written maps repeat a few lines; an "alias bomb" repeats them without end. */
export const MAX_EXPANSION = 10_000;

export interface PlainData {
  readonly data: unknown;
  /** The alias, as it is written, with which more than `MAX_EXPANSION` nodes are unfolded; `data` lacks what is beyond. */
  readonly exhausted: AliasNode | undefined;
}

export function toData(root: YamlNode | undefined): PlainData {
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
    for (const pair of map.pairs) if (!(pair.name in data)) data[pair.name] = convert(pair.value, unfolding);
    return data;
  }

  function list(sequence: SequenceNode, unfolding: AliasNode | undefined): unknown[] {
    return sequence.items.map((item) => (exhausted ? null : convert(item, unfolding)));
  }

  return { data: convert(root, undefined), exhausted };
}
