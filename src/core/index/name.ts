import type { RefKind } from '../schema/shape.ts';
import { isLocal, type Key, keysOf } from './keys.ts';
import type { StringPool } from './stringPool.ts';

/** An id, and of what it may be one: what a reference says. All that say the same share one. */
export class Name {
  readonly targets: readonly RefKind[];
  readonly id: string;
  /** `undefined` where it depends on the document what is meant. */
  readonly #keys: readonly Key[] | undefined;

  constructor(targets: readonly RefKind[], id: string, pool: StringPool) {
    this.targets = targets;
    this.id = id;
    this.#keys = isLocal(targets, id) ? undefined : keysOf(targets, id, undefined).map((key) => pool.of(key));
  }

  /** The things that it may mean in a document with that id. */
  keysIn(document: string | undefined): readonly Key[] {
    return this.#keys ?? keysOf(this.targets, this.id, document);
  }
}

/** The names that documents say: ids are written again and again, and what they mean is asked still more often. */
export class NamePool {
  readonly #pool: StringPool;
  readonly #known = new Map<readonly RefKind[], Map<string, Name>>();

  constructor(pool: StringPool) {
    this.#pool = pool;
  }

  of(targets: readonly RefKind[], id: string): Name {
    let names = this.#known.get(targets);
    if (!names) {
      names = new Map();
      this.#known.set(targets, names);
    }
    const known = names.get(id);
    if (known) return known;
    const own = this.#pool.of(id);
    const name = new Name(targets, own, this.#pool);
    names.set(own, name);
    return name;
  }
}
