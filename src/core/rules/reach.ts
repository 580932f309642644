import type { Uri } from '../host.ts';
import type { DocumentFacts } from '../index/facts.ts';
import { sameData } from '../index/sameData.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { WORKSPACE_RULES } from './registry.ts';
import type { Reach } from './rule.ts';

const REACHES: readonly Reach[] = WORKSPACE_RULES.flatMap(({ reach }) => (reach ? [reach] : []));

/** What reaches further than to those who name a document, and is different now; all of it when the document comes or goes. */
export function concernedReaches(
  before: DocumentFacts | undefined,
  after: DocumentFacts | undefined,
): readonly Reach[] {
  if (!before || !after) return REACHES;
  return REACHES.filter(({ concern }) => !sameData(concern(before), concern(after)));
}

/** The documents that some reaches lead to from this one, perhaps several times. */
export function* reached(
  facts: DocumentFacts | undefined,
  reaches: readonly Reach[],
  index: WorkspaceIndex,
): Iterable<Uri> {
  if (facts) for (const { documents } of reaches) yield* documents(facts, index);
}
