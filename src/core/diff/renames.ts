import type { EntityPair } from './entities.ts';
import { idOf } from './matchItems.ts';
import type { Part } from './part.ts';

/** What has ids of its own within a file is known outside as `file-id/its-id`; by these kinds of files. */
const HOLDERS = ['journey', 'persona'];

/**
 * Ids that things have got in the place of others. A reference that follows such a thing says what it said before, so that
 * a persona with a new id is one change and not two for each journey.
 */
export class Renames {
  readonly #now = new Map<string, string>();
  readonly #before = new Map<string, string>();

  constructor(pairs: readonly EntityPair[] = []) {
    for (const { before, after } of pairs) {
      const [old, now] = [before && idOf(before.part), after && idOf(after.part)];
      if (old === undefined || now === undefined || old === now) continue;
      this.#now.set(`${after!.kind}:${old}`, now);
      this.#before.set(`${after!.kind}:${now}`, old);
    }
  }

  get none(): boolean {
    return this.#now.size === 0;
  }

  /** What an id of the old side is called on the new one, of one of these kinds; the id itself when nothing has changed. */
  now(kinds: readonly string[], id: string): string {
    return follow(this.#now, kinds, id);
  }

  before(kinds: readonly string[], id: string): string {
    return follow(this.#before, kinds, id);
  }

  /** Whether the reference of the new side is that of the old, by the name that it has now. */
  isFollowed(before: Part, after: Part): boolean {
    const kinds = after.shape?.ref;
    if (this.none || !kinds || typeof before.value !== 'string' || before.value === after.value) return false;
    return this.now(kinds, before.value) === after.value;
  }
}

function follow(ids: ReadonlyMap<string, string>, kinds: readonly string[], id: string): string {
  for (const kind of kinds) {
    const found = ids.get(`${kind}:${id}`);
    if (found !== undefined) return found;
  }
  const slash = id.indexOf('/');
  if (slash < 0) return id;
  for (const kind of HOLDERS) {
    const found = ids.get(`${kind}:${id.slice(0, slash)}`);
    if (found !== undefined) return found + id.slice(slash);
  }
  return id;
}
