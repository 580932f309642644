import { field } from '../model/fields.ts';
import { claimsToBeFinished } from '../model/status.ts';
import type { WorkspaceRule } from './rule.ts';

/** CX100: a journey of the future that does not say what it is better than. */
export const futureWithoutBaseline: WorkspaceRule = {
  code: 'CX100',
  slug: 'future-without-baseline',
  severity: 'warning',
  scope: 'workspace',
  check({ facts }, report) {
    if (facts.kind !== 'journey' || facts.broken || field(facts.data, 'state') !== 'future') return;
    if (field(facts.data, 'baseline') !== undefined || !claimsToBeFinished(facts.data)) return;
    const journey = facts.whole;
    if (!journey) return;
    report({
      at: journey.idSpan,
      sentence:
        'This journey of the future does not say what it improves on. Name the journey of today: `baseline: …`.',
    });
  },
};
