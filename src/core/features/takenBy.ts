import type { Translate } from '../host.ts';
import { isBuiltIn, type Key, ownIdAt } from '../index/keys.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import type { EntityKind } from '../schema/shape.ts';
import { usersMeaning } from './idPlaces.ts';
import { kindWord } from './kindWords.ts';

/** Why a thing cannot have that id, as a sentence; `undefined` when nothing stands against it. */
export function takenBy(
  key: Key,
  newId: string,
  index: WorkspaceIndex,
  translate: Translate,
): string | undefined {
  for (const [own, wanted] of newKeys(key, newId, index)) {
    const [other] = index.definitionsOf(wanted);
    if (other) {
      const { kind, name, fullId } = other.item;
      return translate('The id "{0}" is taken by the {1} "{2}".', fullId, kindWord(kind, translate), name);
    }
    // What means something else by this id now would mean this thing too.
    const means = index
      .usersOf(wanted)
      .find(({ item }) => index.definitionFor(item) !== undefined || isBuiltIn(item));
    if (means && own === key) {
      return translate('The id "{0}" is taken: it already means something else where it stands.', newId);
    }
  }
  for (const { item } of usersMeaning(key, index)) {
    for (const other of item.keys) {
      const [there] = index.definitionsOf(renamed(other, newId));
      if (!there) continue;
      const { kind, name } = there.item;
      return translate('The id "{0}" is taken by the {1} "{2}".', newId, kindWord(kind, translate), name);
    }
  }
  return undefined;
}

/** What is known by another key after the change: the thing, and with a file the stages, steps and pains in it. */
function newKeys(key: Key, newId: string, index: WorkspaceIndex): (readonly [Key, Key])[] {
  const keys: (readonly [Key, Key])[] = [[key, renamed(key, newId)]];
  for (const { facts, item } of index.definitionsOf(key)) {
    if (item.path.length > 0) continue;
    for (const { kind, id, fullId } of facts.definitions) {
      if (fullId !== id) keys.push([localKey(kind, facts.id, id), localKey(kind, newId, id)]);
    }
  }
  return keys;
}

function localKey(kind: EntityKind, file: string | undefined, id: string): Key {
  return `${kind}:${file ?? ''}/${id}`;
}

/** The same key with its last part changed. */
function renamed(key: Key, newId: string): Key {
  return key.slice(0, ownIdAt(key)) + newId;
}
