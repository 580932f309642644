import { nameplate } from '../index/nameplate.ts';
import { field, textField } from '../model/fields.ts';
import { phrase } from '../phrase.ts';
import type { WorkspaceRule } from './rule.ts';

const AGREED: readonly string[] = ['approved', 'live'];

/** CX030: a persona or a journey that people build upon, and nobody has asked a customer. */
export const assumptionOnly: WorkspaceRule = {
  code: 'CX030',
  slug: 'assumption-only',
  severity: 'warning',
  scope: 'workspace',
  check({ facts }, report) {
    if (facts.kind !== 'persona' && facts.kind !== 'journey') return;
    const status = textField(facts.data, 'status') ?? 'draft';
    // What is yet to come cannot have been observed.
    if (facts.broken || !AGREED.includes(status) || field(facts.data, 'state') === 'future') return;
    if (facts.references.some(({ targets }) => targets.includes('evidence'))) return;
    report({
      at: nameplate(facts, [], facts.data),
      sentence:
        'This {0} is {1}, and nothing shows that it is true. Name what it is based on (`evidence: […]`), or call it a draft until you have asked customers.',
      args: [phrase(facts.kind), status],
    });
  },
};
