import type { Uri } from '../host.ts';
import { fieldAt } from '../model/fields.ts';
import type { FileKind } from '../model/identify.ts';
import { branchFor, type RefKind, rootShape, type Shape } from '../schema/shape.ts';
import type { Path, Span } from '../yaml/place.ts';
import { type MapNode, resolved, textOf, valueAt, type YamlDocument, type YamlNode } from '../yaml/tree.ts';
import { ContentShelf } from './contentShelf.ts';
import type { Definition, DocumentFacts } from './facts.ts';
import { ShelvedDefinition, ShelvedFacts, ShelvedReference } from './shelvedFacts.ts';
import { type Row, SpanTable } from './spanTable.ts';

/** By these keys a thing says what people call it, in this order. */
const NAME_KEYS = ['name', 'statement', 'title', 'text'];

/**
 * Walks a tree beside its schema, whose annotations tell what defines and what refers. Places that do not fit the schema
 * are passed over: they have a diagnostic of their own.
 *
 * @param shelf where the content of the text is asked for later
 */
export function factsOf(
  uri: Uri,
  kind: FileKind,
  yaml: YamlDocument,
  data: unknown,
  shelf = new ContentShelf(),
): DocumentFacts {
  const id = textOf(valueAt(yaml.root, 'id'));
  const broken = yaml.problems.some(({ breaks }) => breaks);
  const source = { text: yaml.text };
  const spans = new SpanTable(yaml.root);
  shelf.put(source, { data, spans });
  const facts = new ShelvedFacts({ uri, kind, id, broken }, source, shelf);
  if (yaml.root) new Collector(facts, spans).visit(yaml.root, rootShape(kind), 0, undefined, undefined);
  return facts;
}

class Collector {
  readonly #facts: ShelvedFacts;
  readonly #spans: SpanTable;
  readonly #visited = new Set<YamlNode>();

  constructor(facts: ShelvedFacts, spans: SpanTable) {
    this.#facts = facts;
    this.#spans = spans;
  }

  /** @param path only inside of what an alias repeats, which has no rows of its own */
  visit(
    node: YamlNode,
    anyShape: Shape,
    row: Row,
    path: Path | undefined,
    from: Definition | undefined,
  ): void {
    const target = resolved(node);
    if (!target) return;
    const shape = branchFor(anyShape, target);
    if (target.kind === 'scalar') {
      // What is no id at all has a problem of its own.
      if (shape.ref && typeof target.value === 'string' && (shape.pattern?.test(target.value) ?? true))
        this.#refer(shape.ref, target.value, node, row, path, from);
      return;
    }
    // What an alias repeats counts once: where it is written out, or here when that is under a key of the team's own.
    if (this.#visited.has(target)) return;
    this.#visited.add(target);
    const here = node.kind === 'alias' ? (path ?? this.#spans.pathOf(row)) : path;
    if (target.kind === 'map') {
      const definition = this.#define(target, shape, row, here);
      this.#visitPairs(target, shape, row, here, definition ?? from);
      return;
    }
    if (!shape.items) return;
    let child = row + 1;
    for (const [i, item] of target.items.entries()) {
      if (item) this.visit(item, shape.items, child, here && [...here, i], from);
      child += this.#spans.sizeOf(child);
    }
  }

  #visitPairs(
    map: MapNode,
    shape: Shape,
    row: Row,
    path: Path | undefined,
    from: Definition | undefined,
  ): void {
    let child = row + 1;
    for (const { name, key, value } of map.pairs) {
      const declared = shape.properties.get(name);
      const inner = declared ?? (name.startsWith('x-') ? undefined : shape.values);
      if (inner) {
        const below = path && [...path, name];
        if (shape.keyRef && !declared && (shape.keyPattern?.test(name) ?? true))
          this.#refer(shape.keyRef, name, key, child, below, from, true);
        if (value) this.visit(value, inner, child, below, from);
      }
      child += this.#spans.sizeOf(child);
    }
  }

  #refer(
    targets: readonly RefKind[],
    id: string,
    node: Span,
    row: Row,
    path: Path | undefined,
    from: Definition | undefined,
    isKey = false,
  ): void {
    const { references } = this.#facts;
    if (!path) references.push(new ShelvedReference({ targets, id, from }, this.#facts, row, isKey));
    else references.push({ targets, id, from, path, role: roleOf(path, isKey), span: spanOf(node) });
  }

  #define(map: MapNode, shape: Shape, row: Row, path: Path | undefined): Definition | undefined {
    const idNode = valueAt(map, 'id');
    const id = textOf(idNode);
    if (!shape.defines || !idNode || id === undefined || id === '') return undefined;
    const facts = this.#facts;
    const named = {
      kind: shape.defines,
      id,
      fullId: shape.local ? `${facts.id ?? ''}/${id}` : id,
      name: NAME_KEYS.map((key) => textOf(valueAt(map, key))).find((name) => name !== undefined) ?? id,
      status: textOf(valueAt(map, 'status')),
    };
    const definition: Definition = path
      ? { ...named, path, idSpan: spanOf(idNode), span: spanOf(map), data: fieldAt(facts.data, path) }
      : new ShelvedDefinition(named, facts, row);
    facts.definitions.push(definition);
    return definition;
  }
}

/** The last key on the way, so that an item of `touchpoints` has the role `touchpoints`. */
function roleOf(path: Path, isKey: boolean): string {
  return (
    (isKey ? path.slice(0, -1) : path).findLast((part): part is string => typeof part === 'string') ?? ''
  );
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
