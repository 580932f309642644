import { branchFor, type Shape } from '../../schema/shape.ts';
import type { Path } from '../../yaml/place.ts';
import { type MapNode, type Pair, resolved, type ScalarNode, type YamlNode } from '../../yaml/tree.ts';

/** A map of a document, with what the schema says about it. */
export interface MapPlace {
  readonly map: MapNode;
  /** Of a union, the branch that is meant; `undefined` where the schema knows nothing. */
  readonly shape: Shape | undefined;
  readonly path: Path;
}

/** Every map of a tree, the outer ones first. What an alias repeats stands where it is written out. */
export function* mapPlaces(
  node: YamlNode | undefined,
  anyShape: Shape | undefined,
  path: Path = [],
): Iterable<MapPlace> {
  if (!node || node.kind === 'alias') return;
  const shape = anyShape && branchFor(anyShape, node);
  if (node.kind === 'map') {
    yield { map: node, shape, path };
    for (const { name, value } of node.pairs)
      yield* mapPlaces(value, shape?.properties.get(name) ?? shape?.values, [...path, name]);
  } else if (node.kind === 'sequence') {
    for (const [i, item] of node.items.entries()) yield* mapPlaces(item, shape?.items, [...path, i]);
  }
}

/** The pair whose key begins at an offset, and the map that it is in. */
export function pairAt(
  root: YamlNode | undefined,
  shape: Shape | undefined,
  offset: number,
): (MapPlace & { readonly pair: Pair }) | undefined {
  for (const place of mapPlaces(root, shape)) {
    const pair = place.map.pairs.find(({ key }) => key.start === offset);
    if (pair) return { ...place, pair };
  }
  return undefined;
}

/** The scalar, be it a key or a value, that takes exactly this place; `undefined` for an alias. */
export function scalarAt(
  node: YamlNode | undefined,
  { start, end }: { readonly start: number; readonly end: number },
): ScalarNode | undefined {
  if (!node || node.kind === 'alias' || start < node.start || start > node.end) return undefined;
  if (node.kind === 'scalar') return node.start === start && node.end === end ? node : undefined;
  const inside = node.kind === 'map' ? node.pairs.flatMap(({ key, value }) => [key, value]) : node.items;
  for (const each of inside) {
    const found = scalarAt(each, { start, end });
    if (found) return found;
  }
  return undefined;
}

/** The map at a path of a document, written out there; `undefined` where there is none. */
export function mapAt(
  root: YamlNode | undefined,
  shape: Shape | undefined,
  path: Path,
): MapPlace | undefined {
  for (const place of mapPlaces(root, shape)) {
    if (place.path.length === path.length && place.path.every((part, i) => part === path[i])) return place;
  }
  return undefined;
}

/** Whether a map has a key with a value. */
export function hasValue(map: MapNode, name: string): boolean {
  return resolved(map.pairs.find((pair) => pair.name === name)?.value) !== undefined;
}
