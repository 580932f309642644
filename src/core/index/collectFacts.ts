import type { Uri } from '../host.ts';
import { fieldAt, listField, textField, textsField } from '../model/fields.ts';
import type { FileKind } from '../model/identify.ts';
import { putAsideStatus } from '../model/putAside.ts';
import type { Journey, Stage, Step } from '../schema/generated/types.d.ts';
import { branchFor, type RefKind, rootShape, type Shape } from '../schema/shape.ts';
import { type Part, type PartRead, partsByPair } from '../yaml/parts.ts';
import type { Path, Span } from '../yaml/place.ts';
import {
  type MapNode,
  type Pair,
  resolved,
  textOf,
  valueAt,
  type YamlDocument,
  type YamlNode,
} from '../yaml/tree.ts';
import type { Content, ContentShelf, Source } from './contentShelf.ts';
import type { Definition, DocumentFacts } from './facts.ts';
import type { NamePool } from './name.ts';
import { RepeatedDefinition, RepeatedReference } from './repeatedFacts.ts';
import {
  type Cast,
  ShelvedDefinition,
  ShelvedFacts,
  ShelvedReference,
  type StageRows,
  type Stretch,
} from './shelvedFacts.ts';
import type { Row, SpanTable } from './spanTable.ts';
import { copyOf, type StringPool } from './stringPool.ts';

/** By these keys a thing says what people call it, in this order. */
const NAME_KEYS = ['name', 'statement', 'title', 'text'];

/** The facts of one stretch of a text, and what they were made under. */
export interface Collected {
  readonly stretch: Stretch;
  readonly definitions: ShelvedDefinition[];
  readonly references: ShelvedReference[];
}

/** What facts are made from. */
export interface FactsInput {
  readonly yaml: YamlDocument;
  readonly content: Content;
}

/** The facts of a document, and those of its parts for the version that comes next. */
export interface CollectedFacts {
  readonly facts: ShelvedFacts;
  /** What stands in no part. */
  readonly rest: Collected;
  readonly parts: ReadonlyMap<PartRead, Collected>;
  readonly layout: readonly Part[];
  /** The version before, when each part that has not changed is the same item of the same list as there. */
  readonly revised: DocumentFacts | undefined;
}

/**
 * Walks a tree beside its schema, whose annotations tell what defines and what refers. Places that do not fit the schema
 * are passed over: they have a diagnostic of their own.
 *
 * @param source where the content of the text is asked for later, on the shelf
 * @param before of another version of the text, whose facts are taken for parts that have not changed; they speak of this
 *   version from now on
 */
export function factsOf(
  uri: Uri,
  kind: FileKind,
  { yaml, content }: FactsInput,
  source: Source,
  shelf: ContentShelf,
  before?: CollectedFacts,
): CollectedFacts {
  const written = textOf(valueAt(yaml.root, 'id'));
  const id = written === undefined ? undefined : shelf.pool.of(written);
  const broken = yaml.problems.some(({ breaks }) => breaks);
  shelf.put(source, content);
  const facts = new ShelvedFacts({ uri, kind, id, broken }, source, shelf);
  const isSameHead = before?.facts.id === id && before?.facts.kind === kind;
  const collector = new Collector(facts, content.spans, isSameHead ? before.parts : NOTHING, shelf);
  const parts = collector.collect(yaml, rootShape(kind));
  if (kind === 'journey') {
    facts.stages = stagesOf(content, shelf.pool);
    facts.cast = castOf(content, shelf.pool);
  }
  const layout = yaml.parts ?? [];
  const revised = isSameHead && standAlike(before, layout) ? before.facts : undefined;
  return { facts, rest: collector.rest, parts, layout, revised };
}

/** Whether each part is the same item of the same list as in the other version, changed or not. */
function standAlike({ layout, parts }: CollectedFacts, after: readonly Part[]): boolean {
  return (
    layout.length === after.length &&
    after.every((part, i) => {
      const other = layout[i]!;
      return (
        part.pair === other.pair &&
        part.item === other.item &&
        (part.read === other.read || !parts.has(part.read))
      );
    })
  );
}

const NOTHING: CollectedFacts['parts'] = new Map();

function stagesOf({ data, spans }: Content, pool: StringPool): StageRows {
  const rows = spans.rowsOfItems('stages');
  const owners = listField<Journey>(data, 'stages').map((stage) => {
    const owner = textField<Stage>(stage, 'owner');
    return owner === undefined ? undefined : pool.of(owner);
  });
  return { rows, owners };
}

const NOBODY: Cast['actors'] = Object.freeze([]);

function castOf({ data, spans }: Content, pool: StringPool): Cast {
  if (putAsideStatus(data) !== undefined) return { people: [], actors: [] };
  const single = textField<Journey>(data, 'persona');
  const people = [...textsField<Journey>(data, 'personas'), ...(single === undefined ? [] : [single])];
  const actors = listField<Journey>(data, 'stages').flatMap((stage, i) =>
    listField<Stage>(stage, 'steps').flatMap((step, j) => {
      const actor = textField<Step>(step, 'actor');
      if (actor === undefined) return [];
      const first = spans.rowAt(['stages', i, 'steps', j]);
      return [{ id: pool.of(actor), first, behind: first + spans.sizeOf(first) }];
    }),
  );
  // Few journeys name anybody: the others share one list.
  return { people: people.map((id) => pool.of(id)), actors: actors.length > 0 ? actors : NOBODY };
}

class Collector {
  readonly #facts: ShelvedFacts;
  readonly #spans: SpanTable;
  readonly #before: CollectedFacts['parts'];
  readonly #pool: StringPool;
  readonly #names: NamePool;
  /** `undefined` where nothing has an anchor, and each value is come to once. */
  #visited: Set<YamlNode> | undefined;
  readonly rest: Collected;
  #into: Collected;
  /** The nearest key on the way down. */
  #role = '';

  constructor(facts: ShelvedFacts, spans: SpanTable, before: CollectedFacts['parts'], shelf: ContentShelf) {
    this.#facts = facts;
    this.#spans = spans;
    this.#before = before;
    this.#pool = shelf.pool;
    this.#names = shelf.names;
    this.rest = this.#collected(0);
    this.#into = this.rest;
  }

  collect(yaml: YamlDocument, shape: Shape): CollectedFacts['parts'] {
    const { root } = yaml;
    this.#visited = yaml.text.includes('&') ? new Set() : undefined;
    const parts = new Map<PartRead, Collected>();
    if (root?.kind === 'map' && yaml.parts) {
      this.#visitWhole(root, shape, partsByPair(yaml), parts);
    } else if (root) this.#visit(root, shape, 0, undefined, undefined);
    const { definitions, references } = this.rest;
    const all = [...parts.values()];
    this.#facts.definitions = inOrder(
      definitions,
      all.map((part) => part.definitions),
    );
    this.#facts.references = inOrder(
      references,
      all.map((part) => part.references),
    );
    return parts;
  }

  #collected(base: Row): Collected {
    return { stretch: { home: this.#facts, base }, definitions: [], references: [] };
  }

  /** The map that is all of the text, and its parts each by itself. */
  #visitWhole(
    map: MapNode,
    anyShape: Shape,
    lists: ReadonlyMap<number, readonly Part[]>,
    parts: Map<PartRead, Collected>,
  ): void {
    const shape = branchFor(anyShape, map);
    this.#define(map, shape, 0, undefined);
    let child: Row = 1;
    for (const [i, pair] of map.pairs.entries()) {
      const list = lists.get(i);
      if (list) this.#visitParts(pair, shape, list, child, parts);
      else this.#visitPair(pair, shape, child, undefined, undefined);
      child += this.#spans.sizeOf(child);
    }
  }

  #visitParts(
    { name, value }: Pair,
    holder: Shape,
    list: readonly Part[],
    row: Row,
    parts: Map<PartRead, Collected>,
  ): void {
    this.#role = name;
    const inner = innerShape(holder, name);
    const items = inner && value && branchFor(inner, value).items;
    const whole = this.#into;
    let child = row + 1;
    for (const { read } of list) {
      const known = this.#before.get(read);
      if (known) {
        known.stretch.home = this.#facts;
        known.stretch.base = child;
      }
      this.#into = known ?? this.#collected(child);
      if (!known && read.node && items) this.#visit(read.node, items, child, undefined, undefined);
      parts.set(read, this.#into);
      child += this.#spans.sizeOf(child);
    }
    this.#into = whole;
    this.#role = '';
  }

  /** @param path only inside of what an alias repeats, which has no rows of its own */
  #visit(
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
    if (this.#visited?.has(target)) return;
    this.#visited?.add(target);
    const here = node.kind === 'alias' ? (path ?? this.#spans.pathOf(row)) : path;
    if (target.kind === 'map') {
      const definition = this.#define(target, shape, row, here);
      // What stands in nothing but the whole asks its document for that.
      const around = row === 0 ? undefined : (definition ?? from);
      let child = row + 1;
      for (const pair of target.pairs) {
        this.#visitPair(pair, shape, child, here, around);
        child += this.#spans.sizeOf(child);
      }
      return;
    }
    if (!shape.items) return;
    let child = row + 1;
    for (let i = 0; i < target.items.length; i++) {
      const item = target.items[i];
      if (item) this.#visit(item, shape.items, child, here && [...here, i], from);
      child += this.#spans.sizeOf(child);
    }
  }

  #visitPair(
    { name, key, value }: Pair,
    holder: Shape,
    row: Row,
    path: Path | undefined,
    from: Definition | undefined,
  ): void {
    const inner = innerShape(holder, name);
    if (!inner) return;
    const below = path && [...path, name];
    if (holder.keyRef && !holder.properties.has(name) && (holder.keyPattern?.test(name) ?? true))
      this.#refer(holder.keyRef, name, key, row, below, from, true);
    // With anchors, who is visited first matters.
    if (!value || !(inner.holdsIds || this.#visited)) return;
    const outer = this.#role;
    this.#role = name;
    this.#visit(value, inner, row, below, from);
    this.#role = outer;
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
    const { references, stretch } = this.#into;
    const name = this.#names.of(targets, id);
    const place = { role: this.#pool.of(this.#role), from };
    references.push(
      path
        ? new RepeatedReference(name, { ...place, path, span: spanOf(node) }, stretch, row)
        : new ShelvedReference(name, place, stretch, row, isKey),
    );
  }

  #define(map: MapNode, shape: Shape, row: Row, path: Path | undefined): Definition | undefined {
    if (!shape.defines) return undefined;
    const idNode = valueAt(map, 'id');
    const id = textOf(idNode);
    if (!idNode || id === undefined || id === '') return undefined;
    const facts = this.#facts;
    const name = nameIn(map) ?? id;
    const status = textOf(valueAt(map, 'status'));
    const named = {
      kind: shape.defines,
      id: this.#pool.of(id),
      name: name === id ? this.#pool.of(id) : copyOf(name),
      status: status === undefined ? undefined : this.#pool.of(status),
    };
    const { definitions, stretch } = this.#into;
    const definition = path
      ? new RepeatedDefinition(
          { ...named, path, idSpan: spanOf(idNode), span: spanOf(map), data: fieldAt(facts.data, path) },
          shape.local,
          stretch,
          row,
        )
      : new ShelvedDefinition(named, shape.local, stretch, row);
    definitions.push(definition);
    return definition;
  }
}

function nameIn(map: MapNode): string | undefined {
  for (const key of NAME_KEYS) {
    const text = textOf(valueAt(map, key));
    if (text !== undefined) return text;
  }
  return undefined;
}

/** What a value under a key may be; `undefined` for a key of the team's own and for one that nobody knows. */
function innerShape(holder: Shape, name: string): Shape | undefined {
  return holder.properties.get(name) ?? (name.startsWith('x-') ? undefined : holder.values);
}

/** Puts the facts of parts between those that stand in none, in the order of the text. */
function inOrder<T extends { readonly row: Row }>(rest: readonly T[], parts: readonly (readonly T[])[]): T[] {
  const all: T[] = [];
  let next = 0;
  for (const part of parts) {
    const [first] = part;
    if (!first) continue;
    while (next < rest.length && rest[next]!.row < first.row) all.push(rest[next++]!);
    for (const one of part) all.push(one);
  }
  while (next < rest.length) all.push(rest[next++]!);
  return all;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
