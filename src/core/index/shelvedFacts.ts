import type { Uri } from '../host.ts';
import type { FileKind } from '../model/identify.ts';
import type { EntityKind, RefKind } from '../schema/shape.ts';
import type { Path, Span } from '../yaml/place.ts';
import type { ContentShelf, Source } from './contentShelf.ts';
import type { Definition, DocumentFacts, Located, Reference } from './facts.ts';
import { type Key, keyOf } from './keys.ts';
import type { Name } from './name.ts';
import type { Row, SpanTable } from './spanTable.ts';
import { joined } from './stringPool.ts';

/** The stages of a journey: the row of each and, as the last, that behind them; and who owns each. */
export interface StageRows {
  readonly rows: readonly Row[];
  readonly owners: readonly (string | undefined)[];
}

/** Who acts in a journey: everybody it is about, and in some steps somebody by name. */
export interface Cast {
  readonly people: readonly string[];
  readonly actors: readonly { readonly id: string; readonly first: Row; readonly behind: Row }[];
}

const NO_STAGES: StageRows = Object.freeze({ rows: [], owners: [] });
const NO_CAST: Cast = Object.freeze({ people: [], actors: [] });

/**
 * Facts that are few bytes each. What stands in the text is asked of the shelf; in which stage and who acts there, others
 * ask so often, and of so many journeys at once, that it is kept.
 */
export class ShelvedFacts implements DocumentFacts {
  readonly uri: Uri;
  readonly kind: FileKind;
  readonly id: string | undefined;
  readonly broken: boolean;
  /** All facts, in the order of the text. */
  definitions: ShelvedDefinition[] = [];
  references: ShelvedReference[] = [];
  stages: StageRows = NO_STAGES;
  cast: Cast = NO_CAST;
  readonly #source: Source;
  readonly #shelf: ContentShelf;

  constructor(
    head: Pick<DocumentFacts, 'uri' | 'kind' | 'id' | 'broken'>,
    source: Source,
    shelf: ContentShelf,
  ) {
    this.uri = head.uri;
    this.kind = head.kind;
    this.id = head.id;
    this.broken = head.broken;
    this.#source = source;
    this.#shelf = shelf;
  }

  get data(): unknown {
    return this.#shelf.of(this.#source).data;
  }

  get spans(): SpanTable {
    return this.#shelf.of(this.#source).spans;
  }

  get stageOwners(): StageRows['owners'] {
    return this.stages.owners;
  }

  get people(): Cast['people'] {
    return this.cast.people;
  }

  /** Who acts in the step in which a row stands, where the step names somebody. */
  actorAt(row: Row): string | undefined {
    return this.cast.actors.find(({ first, behind }) => first <= row && row < behind)?.id;
  }

  /** The number of the stage in which a row stands. */
  stageOf(row: Row): number | undefined {
    const { rows } = this.stages;
    if (rows.length === 0 || row < rows[0]! || row >= rows[rows.length - 1]!) return undefined;
    let stage = 0;
    while (row >= rows[stage + 1]!) stage++;
    return stage;
  }

  get whole(): Definition | undefined {
    const first = this.definitions[0];
    return first?.row === 0 ? first : undefined;
  }
}

/**
 * The facts of a stretch of text that is read together: a part, or what stands in none. Facts of a part live on while its
 * lines stay as they are, so where they stand is asked of the version that has them now.
 */
export interface Stretch {
  home: ShelvedFacts;
  /** The row from which theirs are counted. */
  base: Row;
}

/** A definition by the row at which it stands. It is its own entry in the index. */
export class ShelvedDefinition implements Definition, Located<Definition> {
  readonly kind: EntityKind;
  readonly id: string;
  readonly name: string;
  readonly status: string | undefined;
  /** Its id counts within the document only. */
  readonly #isLocal: boolean;
  readonly #stretch: Stretch;
  readonly #row: Row;
  #key: Key | undefined;

  constructor(
    named: Pick<Definition, 'kind' | 'id' | 'name' | 'status'>,
    isLocal: boolean,
    stretch: Stretch,
    row: Row,
  ) {
    this.kind = named.kind;
    this.id = named.id;
    this.name = named.name;
    this.status = named.status;
    this.#isLocal = isLocal;
    this.#stretch = stretch;
    this.#row = row - stretch.base;
  }

  get facts(): DocumentFacts {
    return this.#stretch.home;
  }

  get item(): this {
    return this;
  }

  get row(): Row {
    return this.#stretch.base + this.#row;
  }

  get fullId(): string {
    return this.#isLocal ? joined(this.facts.id ?? '', '/', this.id) : this.id;
  }

  /** Made once: a document whose own id changes has new facts. */
  get key(): Key {
    this.#key ??= keyOf(this);
    return this.#key;
  }

  get path(): Path {
    return this.facts.spans.pathOf(this.row);
  }

  get stage(): number | undefined {
    return this.#stretch.home.stageOf(this.row);
  }

  get idSpan(): Span {
    return this.facts.spans.valueBelow(this.row, 'id');
  }

  get span(): Span {
    return this.facts.spans.valueOf(this.row);
  }

  get data(): unknown {
    return this.facts.spans.pick(this.row, this.facts.data);
  }
}

/** A reference by the row at which it stands, as a value or as a key. It is its own entry in the index. */
export class ShelvedReference implements Reference, Located<Reference> {
  readonly role: string;
  readonly #name: Name;
  /** None for what stands in nothing smaller than the whole. */
  readonly #from: Definition | undefined;
  readonly #stretch: Stretch;
  /** For a key, the complement. */
  readonly #row: Row;

  constructor(
    name: Name,
    place: Pick<Reference, 'role' | 'from'>,
    stretch: Stretch,
    row: Row,
    isKey: boolean,
  ) {
    this.#name = name;
    this.role = place.role;
    this.#from = place.from;
    this.#stretch = stretch;
    const own = row - stretch.base;
    this.#row = isKey ? ~own : own;
  }

  get targets(): readonly RefKind[] {
    return this.#name.targets;
  }

  get id(): string {
    return this.#name.id;
  }

  get keys(): readonly Key[] {
    return this.#name.keysIn(this.#stretch.home.id);
  }

  get facts(): DocumentFacts {
    return this.#stretch.home;
  }

  get item(): this {
    return this;
  }

  get row(): Row {
    return this.#stretch.base + (this.#row < 0 ? ~this.#row : this.#row);
  }

  get from(): Definition | undefined {
    return this.#from ?? this.#stretch.home.whole;
  }

  get path(): Path {
    return this.facts.spans.pathOf(this.row);
  }

  get stage(): number | undefined {
    return this.#stretch.home.stageOf(this.row);
  }

  get actor(): string | undefined {
    return this.#stretch.home.actorAt(this.row);
  }

  get span(): Span {
    return this.#row < 0 ? this.facts.spans.keyOf(this.row) : this.facts.spans.valueOf(this.row);
  }
}
