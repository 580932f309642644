import type { Reference } from '../index/facts.ts';
import type { Key } from '../index/keys.ts';
import type { Located, WorkspaceIndex } from '../index/workspaceIndex.ts';

/** In how many places a thing is referred to, paths to what is inside of it not counted. */
export function usesOf(key: Key, index: WorkspaceIndex): number {
  return usersOf(key, index).length;
}

/** The references that `usesOf` counts, by document and place. */
export function usersOf(key: Key, index: WorkspaceIndex): readonly Located<Reference>[] {
  const [kind] = key.split(':', 1);
  return index.usersOf(key).filter(({ item }) => {
    // An id that may mean a persona or a team means the first that there is.
    return item.targets.length === 1 || index.definitionFor(item)?.item.kind === kind;
  });
}
