import { folderOf } from '../address.ts';
import type { Uri } from '../host.ts';
import { isConfigFile } from '../model/identify.ts';
import type { Workspace } from './workspace.ts';

/**
 * Tells the folder of the project that a file or folder belongs to, whether it exists or not: the nearest one above it with
 * a configuration that counts, else the one that is open, else the file's own. Made once for many questions.
 */
export function projectFolders(workspace: Workspace): (uri: Uri) => Uri {
  const { folders } = workspace;
  const configured = workspace
    .checked()
    .filter((document) => isConfigFile(document.uri))
    .map((document) => folderOf(document.uri));
  return (uri) => longestAbove(configured, uri) ?? longestAbove(folders, uri) ?? folderOf(uri);
}

function longestAbove(folders: readonly Uri[], uri: Uri): Uri | undefined {
  return folders
    .filter((folder) => uri === folder || uri.startsWith(`${folder}/`))
    .reduce<Uri | undefined>((best, each) => (each.length > (best?.length ?? -1) ? each : best), undefined);
}
