import { decoded, folderOf } from '../address.ts';
import type { CancellationToken, Uri } from '../host.ts';
import { linkedPaths } from '../model/linkedPaths.ts';
import { targetOf } from '../project/linkedFiles.ts';
import type { Workspace } from '../project/workspace.ts';
import { YamlEdits } from '../yaml/edits.ts';
import { nearestNode } from '../yaml/place.ts';
import { subjectOf } from './subject.ts';
import type { FileEdits } from './textEdit.ts';

/** A file or folder that gets another address. */
export interface FileMove {
  readonly from: Uri;
  readonly to: Uri;
}

/**
 * What keeps relative paths true when files or folders move, in the documents that move and in those that point at what
 * moves. The edits are for the addresses before the move. A path that would lead into another folder of the window stays.
 */
export async function editsForMoves(
  workspace: Workspace,
  moves: readonly FileMove[],
  token: CancellationToken,
): Promise<readonly FileEdits[]> {
  const after = (uri: Uri) => addressAfter(uri, moves);
  const files: FileEdits[] = [];
  for (const { uri, facts: known } of workspace.checked()) {
    if (!known || linkedPaths(known).length === 0) continue;
    const read = await workspace.read(uri, token);
    if (token.isCancellationRequested) return [];
    const subject = read && subjectOf(workspace, read);
    if (!subject?.facts) continue;
    const write = new YamlEdits(subject.yaml);
    const edits = linkedPaths(subject.facts).flatMap(({ path, at }) => {
      const target = targetOf(uri, path);
      const node = nearestNode(subject.yaml.root, at);
      if (target === undefined || node?.kind !== 'scalar') return [];
      if (after(uri) === plain(uri) && after(target) === plain(target)) return [];
      const now = pathBetween(after(uri), after(target), workspace.folders);
      if (now === undefined || leadsTo(after(uri), path) === after(target)) return [];
      const edit = write.replaceScalar(
        node,
        path.startsWith('./') && !now.startsWith('.') ? `./${now}` : now,
      );
      return [{ range: subject.lines.rangeOf(edit), newText: edit.newText }];
    });
    if (edits.length > 0) files.push({ uri, edits });
  }
  return files;
}

/** As people write it: hosts differ in which letters they encode. */
function plain(uri: Uri): Uri {
  return uri.split('/').map(decoded).join('/');
}

function leadsTo(document: Uri, path: string): Uri {
  return plain(targetOf(document, path) ?? '');
}

function addressAfter(address: Uri, moves: readonly FileMove[]): Uri {
  const uri = plain(address);
  const fitting = moves
    .map(({ from, to }) => ({ from: plain(from), to: plain(to) }))
    .filter(({ from }) => uri === from || uri.startsWith(`${from}/`))
    .sort((a, b) => b.from.length - a.from.length)[0];
  return fitting ? fitting.to + uri.slice(fitting.from.length) : uri;
}

/** The path from a document's folder to a file; `undefined` when no folder of the window holds both. */
function pathBetween(document: Uri, file: Uri, folders: readonly Uri[]): string | undefined {
  const isTogether = folders
    .map(plain)
    .some((folder) => document.startsWith(`${folder}/`) && file.startsWith(`${folder}/`));
  if (!isTogether) return undefined;
  const from = folderOf(document).split('/');
  const to = file.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}
