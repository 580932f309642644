import type { Definition, DocumentFacts } from '../index/facts.ts';
import { catalogStanding } from '../model/catalogItem.ts';
import { field } from '../model/fields.ts';
import type { WorkspaceRule } from './rule.ts';

/** CX050: what customers say about this touchpoint reaches nobody. */
export const touchpointUnowned: WorkspaceRule = {
  code: 'CX050',
  slug: 'touchpoint-unowned',
  severity: 'warning',
  scope: 'workspace',
  check({ facts }, report) {
    if (facts.broken) return;
    for (const touchpoint of facts.definitions) {
      if (touchpoint.kind !== 'touchpoint' || field(touchpoint.data, 'owner') !== undefined) continue;
      if (!isOffered(touchpoint, facts)) continue;
      report({
        at: touchpoint.idSpan,
        sentence:
          'Nobody owns this touchpoint, so that what customers say about it reaches nobody. Name the team: `owner: …`.',
      });
    }
  },
};

/** What is missing or retired has no owner; in a catalog that does not say where it stands, a sketch needs none yet. */
function isOffered({ status }: Definition, facts: DocumentFacts): boolean {
  const standing = catalogStanding(facts);
  if (standing === 'quiet' || status === 'missing' || status === 'retired') return false;
  return standing === 'finished' || status === 'live' || status === 'degraded';
}
