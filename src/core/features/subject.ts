import type { ReadDocument } from '../document/readDocument.ts';
import type { CancellationToken, Range, Uri } from '../host.ts';
import type { DocumentFacts } from '../index/facts.ts';
import { WorkspaceIndex } from '../index/workspaceIndex.ts';
import type { Workspace } from '../project/workspace.ts';
import type { LineIndex } from '../yaml/lineIndex.ts';
import type { YamlDocument } from '../yaml/tree.ts';

/** A place, as the Language Server Protocol writes it. */
export interface Location {
  readonly uri: Uri;
  readonly range: Range;
}

/** A document as features look at it: its text as it stands now, and what the workspace knows. */
export interface FeatureSubject {
  readonly uri: Uri;
  readonly yaml: YamlDocument;
  readonly lines: LineIndex;
  /** `undefined` for a configuration, an empty file and one whose kind nobody can tell. */
  readonly facts: DocumentFacts | undefined;
  readonly isConfig: boolean;
  readonly index: WorkspaceIndex;
  readonly workspace: Workspace;
}

/** `undefined` when the file is not ours, gone, or nobody waits for the answer any more. */
export async function readSubject(
  workspace: Workspace,
  uri: Uri,
  token: CancellationToken,
): Promise<FeatureSubject | undefined> {
  await workspace.catchUp(token);
  if (token.isCancellationRequested) return undefined;
  const read = await workspace.read(uri, token);
  if (!read || token.isCancellationRequested) return undefined;
  return subjectOf(workspace, read);
}

export function subjectOf(workspace: Workspace, { subject, checked }: ReadDocument): FeatureSubject {
  const { uri, yaml, lines } = subject;
  const { facts } = checked;
  const isConfig = subject.identity.kind === 'config';
  return { uri, yaml, lines, facts, isConfig, index: indexFor(workspace, uri, facts), workspace };
}

/** The old side of a diff and files that are left out are in no index; they are known to themselves. */
function indexFor(workspace: Workspace, uri: Uri, facts: DocumentFacts | undefined): WorkspaceIndex {
  const index = workspace.indexFor(uri);
  if (!facts || index.factsOf(uri)) return index;
  const own = new WorkspaceIndex();
  own.replace(uri, facts);
  return own;
}
