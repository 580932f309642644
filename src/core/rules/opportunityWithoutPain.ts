import type { Definition, DocumentFacts } from '../index/facts.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { catalogStanding } from '../model/catalogItem.ts';
import { isAnyFilled } from '../model/filled.ts';
import type { WorkspaceRule } from './rule.ts';

/** By these words somebody has decided that it is worth the work. */
const CHOSEN: readonly (string | undefined)[] = ['validated', 'prioritised', 'in-progress', 'shipped'];
const DROPPED: readonly (string | undefined)[] = ['rejected', 'parked'];

/** CX061: a solution looking for a problem. */
export const opportunityWithoutPain: WorkspaceRule = {
  code: 'CX061',
  slug: 'opportunity-without-pain',
  severity: 'warning',
  scope: 'workspace',
  check({ facts, index }, report) {
    if (facts.broken) return;
    for (const opportunity of facts.definitions) {
      if (opportunity.kind !== 'opportunity' || !isMeant(opportunity, facts)) continue;
      if (isAnyFilled(opportunity.data, ['pains', 'evidence']) || isMet(opportunity, index)) continue;
      report({
        at: opportunity.idSpan,
        sentence:
          'A solution looking for a problem? Name the pains that it takes away (`pains`), or the evidence that customers need it.',
      });
    }
  },
};

function isMeant({ status }: Definition, facts: DocumentFacts): boolean {
  const standing = catalogStanding(facts);
  if (standing === 'quiet' || DROPPED.includes(status)) return false;
  return standing === 'finished' || CHOSEN.includes(status);
}

/** A journey or a persona names it, at a pain or where it is needed. */
function isMet({ id }: Definition, index: WorkspaceIndex): boolean {
  return index
    .usersOf(`opportunity:${id}`)
    .some(({ facts }) => facts.kind === 'journey' || facts.kind === 'persona');
}
