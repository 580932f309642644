import { rootShape, type SchemaKind, type Shape } from '../../schema/shape.ts';
import type { Path } from '../../yaml/place.ts';

/** A shape without its unions: everything that may stand there. */
export function alternatives(shape: Shape): readonly Shape[] {
  return shape.branches.length > 0 ? shape.branches.flatMap(alternatives) : [shape];
}

/** All that may stand at a path of a file; empty where nothing may. Which branch of a union is meant, the path tells. */
export function shapesAt(kind: SchemaKind, path: Path): readonly Shape[] {
  let shapes = alternatives(rootShape(kind));
  for (const part of path) {
    if (typeof part === 'number') {
      shapes = shapes.flatMap(({ items }) => (items ? alternatives(items) : []));
      continue;
    }
    const declared = shapes.flatMap(({ properties }) => properties.get(part) ?? []);
    const open = part.startsWith('x-') ? [] : shapes.flatMap(({ values }) => values ?? []);
    shapes = (declared.length > 0 ? declared : open).flatMap(alternatives);
  }
  return shapes;
}

/** Of several kinds of maps, those that the keys which are there already leave possible. */
export function mapsWith(shapes: readonly Shape[], taken: ReadonlySet<string>): readonly Shape[] {
  const maps = shapes.filter(({ types }) => types.has('object'));
  const keys = [...taken].filter((key) => !key.startsWith('x-'));
  if (keys.length === 0 || maps.length < 2) return maps;
  const declaring = maps.filter(({ properties }) => keys.some((key) => properties.has(key)));
  return declaring.length > 0 ? declaring : maps.filter(({ values }) => values);
}

/** The type of a place whose word comes to mind first: a list, a map, or neither. */
export function structureOf(shape: Shape): 'list' | 'map' | 'plain' {
  const [first] = alternatives(shape);
  if (first?.types.has('array')) return 'list';
  return first?.types.has('object') ? 'map' : 'plain';
}
