import type { Uri } from '../../host.ts';
import type { FileKind } from '../../model/identify.ts';
import type { Workspace } from '../../project/workspace.ts';

/** The address of a file that is not there yet, named as files of its kind are. */
export function freeAddress(workspace: Workspace, folder: Uri, id: string, kind: FileKind): Uri {
  const taken = new Set(workspace.documents().map(({ uri }) => uri));
  const address = (name: string) => `${folder}/${name}.${kind}.yaml`;
  let free = address(id);
  for (let number = 2; taken.has(free); number++) free = address(`${id}-${number}`);
  return free;
}
