import type { Definition, DocumentFacts } from '../index/facts.ts';
import type { Located, WorkspaceIndex } from '../index/workspaceIndex.ts';
import { painsBehind } from './opportunityLinks.ts';

/**
 * The opportunities that a document speaks of: of a journey or a persona those that it names and those against its
 * pains; of all others, and of no document, every one of the project. By document and place.
 */
export function opportunitiesAbout(
  facts: DocumentFacts | undefined,
  index: WorkspaceIndex,
): readonly Located<Definition>[] {
  const all = [...index.idsOf('opportunity')]
    .sort()
    .flatMap((id) => index.definitionsOf(`opportunity:${id}`));
  if (facts?.kind !== 'journey' && facts?.kind !== 'persona') return all;
  const named = new Set(
    facts.references.flatMap(({ targets, id }) => (targets.includes('opportunity') ? id : [])),
  );
  return all.filter(
    ({ item }) => named.has(item.id) || painsBehind(item, index).some((pain) => pain.facts.uri === facts.uri),
  );
}
