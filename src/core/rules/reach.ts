import type { Uri } from '../host.ts';
import { changedFacts } from '../index/changedFacts.ts';
import type { DocumentFacts } from '../index/facts.ts';
import { sameData } from '../index/sameData.ts';
import { haveSameKeys, type WorkspaceIndex } from '../index/workspaceIndex.ts';
import { WORKSPACE_RULES } from './registry.ts';
import type { Reach } from './rule.ts';

const REACHES: readonly Reach[] = WORKSPACE_RULES.flatMap(({ reach }) => (reach ? [reach] : []));

/**
 * What reaches further than to those who name a document, and is different now; all of it when the document comes or goes.
 *
 * @param isRevised the versions share what stands in parts that have not changed
 */
export function concernedReaches(
  before: DocumentFacts | undefined,
  after: DocumentFacts | undefined,
  isRevised: boolean,
): readonly Reach[] {
  if (!before || !after) return REACHES;
  const narrow = isRevised && haveSameKeys(before, after);
  const [was, is] = narrow ? [changedFacts(before, after), changedFacts(after, before)] : [before, after];
  return REACHES.filter(({ concern }) => !sameData(concern(was), concern(is)));
}

/** The documents that some reaches lead to from this one, perhaps several times. */
export function* reached(
  facts: DocumentFacts | undefined,
  reaches: readonly Reach[],
  index: WorkspaceIndex,
): Iterable<Uri> {
  if (facts) for (const { documents } of reaches) yield* documents(facts, index);
}
