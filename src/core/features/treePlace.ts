import { branchFor, type Shape } from '../schema/shape.ts';
import type { Path } from '../yaml/place.ts';
import { type Pair, resolved, type ScalarNode, type YamlNode } from '../yaml/tree.ts';

/** A key or a value at a place of a document, with what the schema says about it. */
export type TreePlace =
  | { readonly on: 'key'; readonly pair: Pair; readonly shape: Shape | undefined; readonly path: Path }
  | {
      readonly on: 'scalar';
      readonly node: ScalarNode;
      /** Where it stands: the alias, when one repeats it. */
      readonly at: YamlNode;
      /** Of a union, the branch that is meant. */
      readonly shape: Shape;
      readonly path: Path;
    };

/** The key or plain value that an offset touches; `undefined` between them, and for values that the schema does not know. */
export function treePlaceAt(
  node: YamlNode | undefined,
  anyShape: Shape,
  offset: number,
  path: Path = [],
): TreePlace | undefined {
  if (!node || offset < node.start || offset > node.end) return undefined;
  const target = resolved(node);
  if (!target) return undefined;
  const shape = branchFor(anyShape, target);
  if (target.kind === 'scalar') return { on: 'scalar', node: target, at: node, shape, path };
  // What an alias repeats has its words where it is written out.
  if (node.kind === 'alias') return undefined;
  if (target.kind === 'sequence') {
    for (const [i, item] of target.items.entries()) {
      const found = shape.items && treePlaceAt(item, shape.items, offset, [...path, i]);
      if (found) return found;
    }
    return undefined;
  }
  for (const pair of target.pairs) {
    const inner = shape.properties.get(pair.name) ?? (pair.name.startsWith('x-') ? undefined : shape.values);
    const here = [...path, pair.name];
    if (pair.key.start <= offset && offset <= pair.key.end)
      return { on: 'key', pair, shape: inner, path: here };
    const found = inner && treePlaceAt(pair.value, inner, offset, here);
    if (found) return found;
  }
  return undefined;
}
