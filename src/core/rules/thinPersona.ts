import { nameplate } from '../index/nameplate.ts';
import { textField } from '../model/fields.ts';
import { isFilled } from '../model/filled.ts';
import { claimsToBeFinished } from '../model/status.ts';
import type { WorkspaceRule } from './rule.ts';

/** Without these nobody can design for a persona: what hurts, what people expect, what they do. */
const ASKED = ['pains', 'expectations', 'behaviours'];

/** CX034: a persona that claims to be finished and says too little to decide by. */
export const thinPersona: WorkspaceRule = {
  code: 'CX034',
  slug: 'thin-persona',
  severity: 'info',
  scope: 'workspace',
  check({ facts }, report) {
    if (facts.kind !== 'persona' || facts.broken || !claimsToBeFinished(facts.data)) return;
    // Whom the company does not serve need not be known that well.
    if (textField(facts.data, 'priority') === 'negative') return;
    const missing = ASKED.filter((key) => !isFilled(facts.data, key));
    if (missing.length === 0) return;
    report({
      at: nameplate(facts, [], facts.data),
      sentence:
        'This persona says nothing about {0}, and designers have to guess. Add what your research shows.',
      args: [missing.map((key) => `\`${key}\``).join(', ')],
    });
  },
};
