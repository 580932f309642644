import { fieldAt, textField } from '../model/fields.ts';
import { putAsideStatus } from '../model/putAside.ts';
import type { Step } from '../schema/generated/types.d.ts';
import type { Path, Span } from '../yaml/place.ts';
import type { Definition, Reference } from './facts.ts';
import type { Name } from './name.ts';
import { ShelvedDefinition, ShelvedReference, type Stretch } from './shelvedFacts.ts';
import type { Row } from './spanTable.ts';

/** A definition inside of what an alias repeats, where there are no rows: it brings its places along. */
export class RepeatedDefinition extends ShelvedDefinition {
  readonly #own: Omit<Definition, 'fullId' | 'key' | 'stage'>;

  constructor(
    own: Omit<Definition, 'fullId' | 'key' | 'stage'>,
    isLocal: boolean,
    stretch: Stretch,
    row: Row,
  ) {
    super(own, isLocal, stretch, row);
    this.#own = own;
  }

  override get path(): Path {
    return this.#own.path;
  }

  override get stage(): number | undefined {
    return stageIn(this.#own.path);
  }

  override get idSpan(): Span {
    return this.#own.idSpan;
  }

  override get span(): Span {
    return this.#own.span;
  }

  override get data(): unknown {
    return this.#own.data;
  }
}

/** The same for a reference. */
export class RepeatedReference extends ShelvedReference {
  readonly #own: Pick<Reference, 'path' | 'span'>;

  constructor(
    name: Name,
    own: Pick<Reference, 'role' | 'from' | 'path' | 'span'>,
    stretch: Stretch,
    row: Row,
  ) {
    super(name, own, stretch, row, false);
    this.#own = own;
  }

  override get path(): Path {
    return this.#own.path;
  }

  override get stage(): number | undefined {
    return stageIn(this.#own.path);
  }

  override get actor(): string | undefined {
    const { data } = this.facts;
    const { path } = this.#own;
    if (path[2] !== 'steps' || putAsideStatus(data) !== undefined) return undefined;
    return textField<Step>(fieldAt(data, path.slice(0, 4)), 'actor');
  }

  override get span(): Span {
    return this.#own.span;
  }
}

function stageIn([list, stage]: Path): number | undefined {
  return list === 'stages' && typeof stage === 'number' ? stage : undefined;
}
