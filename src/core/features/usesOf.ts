import type { Key } from '../index/keys.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';

/** In how many places a thing is referred to, paths to what is inside of it not counted. */
export function usesOf(key: Key, index: WorkspaceIndex): number {
  const [kind] = key.split(':', 1);
  return index.usersOf(key).filter(({ item, facts }) => {
    // An id that may mean a persona or a team means the first that there is.
    return item.targets.length === 1 || index.definitionFor(item, facts)?.item.kind === kind;
  }).length;
}
