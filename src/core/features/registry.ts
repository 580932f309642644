import type { Uri } from '../host.ts';
import type { Workspace } from '../project/workspace.ts';
import type { EntityKind } from '../schema/shape.ts';

/** One thing that the workspace defines. */
export interface RegistryEntry {
  readonly kind: EntityKind;
  /** As other files write it: `return-goods/ship` for a stage or step. */
  readonly id: string;
  readonly name: string;
  readonly status: string | undefined;
  readonly owner: string | undefined;
  readonly uri: Uri;
  /** From 0. */
  readonly line: number;
  /** In how many places it is referred to. */
  readonly uses: number;
}

export function registryOf(workspace: Workspace): readonly RegistryEntry[] {
  const entries: RegistryEntry[] = [];
  for (const { uri, facts, lines } of workspace.checked()) {
    const index = workspace.indexFor(uri);
    for (const definition of facts?.definitions ?? []) {
      const data = definition.data as { readonly owner?: unknown } | null;
      entries.push({
        kind: definition.kind,
        id: definition.fullId,
        name: definition.name,
        status: definition.status,
        owner: typeof data?.owner === 'string' ? data.owner : undefined,
        uri,
        line: lines.positionAt(definition.idSpan.start).line,
        uses: index.usersOf(definition.key).length,
      });
    }
  }
  return entries.sort((a, b) => compare(a.kind, b.kind) || compare(a.id, b.id) || compare(a.uri, b.uri));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
