import { nameplate } from '../index/nameplate.ts';
import { isFilled } from '../model/filled.ts';
import type { PainModel } from '../model/journey.ts';
import { claimsToBeFinished } from '../model/status.ts';
import type { Path } from '../yaml/place.ts';
import type { WorkspaceRule } from './rule.ts';

const SEVERE: readonly (string | undefined)[] = ['high', 'critical'];

/** CX031: what budgets are moved for, a severe pain or a moment of truth, and nothing shows that it is true. */
export const claimWithoutEvidence: WorkspaceRule = {
  code: 'CX031',
  slug: 'claim-without-evidence',
  severity: 'warning',
  scope: 'workspace',
  checkPart({ facts, journey }, report) {
    if (!journey || facts.broken || !claimsToBeFinished(journey.data)) return;
    // What is yet to come cannot have been observed.
    if (journey.state === 'future') return;
    for (const stage of journey.stages) {
      if (isFilled(stage.data, 'evidence')) continue;
      judge(stage.pains);
      for (const step of stage.steps) {
        if (isFilled(step.data, 'evidence')) continue;
        judge(step.pains);
        if (step.momentOfTruth) askAtMoment(step.path);
      }
    }

    function judge(pains: readonly PainModel[]): void {
      for (const { path, data, severity } of pains) {
        if (!SEVERE.includes(severity) || isFilled(data, 'evidence')) continue;
        report({
          at: nameplate(facts, path, data),
          sentence:
            'The severity of this pain is {0}, and nothing shows it. Name what it is based on (`evidence: […]`), here or at the step, or lower the severity.',
          args: [severity!],
        });
      }
    }

    function askAtMoment(step: Path): void {
      report({
        at: facts.spans.keyAt([...step, 'momentOfTruth']),
        sentence:
          'Nothing shows that this moment decides about the customer. Name what it is based on (`evidence: […]`) at the step, or do not call it a moment of truth.',
      });
    }
  },
};
