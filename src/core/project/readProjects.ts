import { readDocument } from '../document/readDocument.ts';
import type { OpenedFile, Uri } from '../host.ts';
import { inEnglish } from '../translate.ts';
import { readConfig } from './config.ts';
import { ProjectMap } from './projectMap.ts';

/**
 * The projects of some folders.
 * @param configs every `cx.config.yaml` of the folders
 */
export function readProjects(
  files: { readonly folders: readonly Uri[]; open(uri: Uri): OpenedFile },
  configs: readonly Uri[],
): ProjectMap {
  const projects = new ProjectMap(files.folders);
  for (const uri of [...configs].sort()) {
    const file = files.open(uri);
    const read = file.kind === 'text' ? readDocument(uri, file.text, { translate: inEnglish }) : undefined;
    projects.setConfig(uri, read && readConfig(read.subject.yaml));
  }
  return projects;
}
