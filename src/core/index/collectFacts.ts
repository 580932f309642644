import type { Uri } from '../host.ts';
import type { FileKind } from '../model/identify.ts';
import { branchFor, rootShape, type Shape } from '../schema/shape.ts';
import type { Path, Span } from '../yaml/place.ts';
import { type MapNode, resolved, textOf, valueAt, type YamlDocument, type YamlNode } from '../yaml/tree.ts';
import type { Definition, DocumentFacts, Reference } from './facts.ts';
import { SpanTable } from './spanTable.ts';

/** By these keys a thing says what people call it, in this order. */
const NAME_KEYS = ['name', 'statement', 'title', 'text'];

/**
 * Walks a tree beside its schema, whose annotations tell what defines and what refers. Places that do not fit the schema
 * are passed over: they have a diagnostic of their own.
 */
export function factsOf(uri: Uri, kind: FileKind, yaml: YamlDocument, data: unknown): DocumentFacts {
  const id = textOf(valueAt(yaml.root, 'id'));
  const definitions: Definition[] = [];
  const references: Reference[] = [];
  const visited = new Set<YamlNode>();

  function visit(
    node: YamlNode,
    anyShape: Shape,
    path: Path,
    value: unknown,
    from: Definition | undefined,
  ): void {
    const target = resolved(node);
    if (!target) return;
    const shape = branchFor(anyShape, target);
    if (target.kind === 'scalar') {
      // What is no id at all has a problem of its own.
      if (shape.ref && typeof target.value === 'string' && (shape.pattern?.test(target.value) ?? true)) {
        references.push({
          targets: shape.ref,
          id: target.value,
          role: roleOf(path),
          path,
          span: spanOf(node),
          from,
        });
      }
      return;
    }
    // What an alias repeats counts once: where it is written out, or here when that is under a key of the team's own.
    if (visited.has(target)) return;
    visited.add(target);
    if (target.kind === 'sequence') {
      if (!shape.items) return;
      for (const [i, item] of target.items.entries()) {
        if (item) visit(item, shape.items, [...path, i], at(value, i), from);
      }
      return;
    }
    const definition = define(target, shape, path, value);
    visitPairs(target, shape, path, value, definition ?? from);
  }

  function visitPairs(
    map: MapNode,
    shape: Shape,
    path: Path,
    value: unknown,
    from: Definition | undefined,
  ): void {
    for (const { name, key, value: node } of map.pairs) {
      const declared = shape.properties.get(name);
      const inner = declared ?? (name.startsWith('x-') ? undefined : shape.values);
      if (!inner) continue;
      if (shape.keyRef && !declared && (shape.keyPattern?.test(name) ?? true)) {
        references.push({
          targets: shape.keyRef,
          id: name,
          role: roleOf(path),
          path: [...path, name],
          span: spanOf(key),
          from,
        });
      }
      if (node) visit(node, inner, [...path, name], at(value, name), from);
    }
  }

  function define(map: MapNode, shape: Shape, path: Path, value: unknown): Definition | undefined {
    const idNode = valueAt(map, 'id');
    const own = textOf(idNode);
    if (!shape.defines || !idNode || own === undefined || own === '') return undefined;
    const definition: Definition = {
      kind: shape.defines,
      id: own,
      fullId: shape.local ? `${id ?? ''}/${own}` : own,
      name: NAME_KEYS.map((key) => textOf(valueAt(map, key))).find((name) => name !== undefined) ?? own,
      path,
      idSpan: spanOf(idNode),
      span: spanOf(map),
      data: value,
      status: textOf(valueAt(map, 'status')),
    };
    definitions.push(definition);
    return definition;
  }

  if (yaml.root) visit(yaml.root, rootShape(kind), [], data, undefined);
  const broken = yaml.problems.some(({ breaks }) => breaks);
  return { uri, kind, id, data, spans: new SpanTable(yaml.root), definitions, references, broken };
}

/** The last key on the way, so that an item of `touchpoints` has the role `touchpoints`. */
function roleOf(path: Path): string {
  for (let i = path.length - 1; i >= 0; i--) if (typeof path[i] === 'string') return path[i] as string;
  return '';
}

function at(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
