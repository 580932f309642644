import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import type { EntityKind } from '../schema/shape.ts';
import { type Place, placeOf } from './place.ts';

/** A thing that a view names: by what people call it, else by its id. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** Where it is defined; `undefined` when nothing has that id. */
  readonly at?: Place;
}

/** The first thing with that id among some kinds; its id alone when there is none. */
export function named(id: string, kinds: readonly EntityKind[], index: WorkspaceIndex): Named {
  for (const kind of kinds) {
    const found = index.definitionsOf(`${kind}:${id}`)[0];
    if (found) {
      const { item, facts } = found;
      return { id, name: item.name, at: placeOf(item.path, facts.uri) };
    }
  }
  return { id, name: id };
}

export function allNamed(ids: Iterable<string>, kind: EntityKind, index: WorkspaceIndex): readonly Named[] {
  return [...new Set(ids)].map((id) => named(id, [kind], index));
}
