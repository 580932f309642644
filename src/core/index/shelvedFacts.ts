import type { Uri } from '../host.ts';
import type { FileKind } from '../model/identify.ts';
import type { EntityKind, RefKind } from '../schema/shape.ts';
import type { Path, Span } from '../yaml/place.ts';
import type { ContentShelf, Source } from './contentShelf.ts';
import type { Definition, DocumentFacts, Reference } from './facts.ts';
import type { Row, SpanTable } from './spanTable.ts';

/** Facts that are few bytes each: what stands in the text is asked of the shelf. */
export class ShelvedFacts implements DocumentFacts {
  readonly uri: Uri;
  readonly kind: FileKind;
  readonly id: string | undefined;
  readonly broken: boolean;
  readonly definitions: Definition[] = [];
  readonly references: Reference[] = [];
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
}

/** A definition by the row at which it stands. */
export class ShelvedDefinition implements Definition {
  readonly kind: EntityKind;
  readonly id: string;
  readonly fullId: string;
  readonly name: string;
  readonly status: string | undefined;
  readonly #home: DocumentFacts;
  readonly #row: Row;

  constructor(
    named: Pick<Definition, 'kind' | 'id' | 'fullId' | 'name' | 'status'>,
    home: DocumentFacts,
    row: Row,
  ) {
    this.kind = named.kind;
    this.id = named.id;
    this.fullId = named.fullId;
    this.name = named.name;
    this.status = named.status;
    this.#home = home;
    this.#row = row;
  }

  get path(): Path {
    return this.#home.spans.pathOf(this.#row);
  }

  get idSpan(): Span {
    return this.#home.spans.valueAt([...this.path, 'id']);
  }

  get span(): Span {
    return this.#home.spans.valueOf(this.#row);
  }

  get data(): unknown {
    return this.#home.spans.pick(this.#row, this.#home.data);
  }
}

/** A reference by the row at which it stands, as a value or as a key. */
export class ShelvedReference implements Reference {
  readonly targets: readonly RefKind[];
  readonly id: string;
  readonly from: Definition | undefined;
  readonly #home: DocumentFacts;
  readonly #row: Row;
  readonly #isKey: boolean;

  constructor(
    named: Pick<Reference, 'targets' | 'id' | 'from'>,
    home: DocumentFacts,
    row: Row,
    isKey: boolean,
  ) {
    this.targets = named.targets;
    this.id = named.id;
    this.from = named.from;
    this.#home = home;
    this.#row = row;
    this.#isKey = isKey;
  }

  get path(): Path {
    return this.#home.spans.pathOf(this.#row);
  }

  get role(): string {
    const { spans } = this.#home;
    return spans.keyAbove(this.#isKey ? spans.holderOf(this.#row) : this.#row);
  }

  get span(): Span {
    return this.#isKey ? this.#home.spans.keyOf(this.#row) : this.#home.spans.valueOf(this.#row);
  }
}
