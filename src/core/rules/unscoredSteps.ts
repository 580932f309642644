import { nameplate } from '../index/nameplate.ts';
import { textField } from '../model/fields.ts';
import { isFilled } from '../model/filled.ts';
import type { StepModel } from '../model/journey.ts';
import { claimsToBeFinished } from '../model/status.ts';
import type { WorkspaceRule } from './rule.ts';

/** Beyond this the curve is drawn through gaps rather than through what is known. */
const MAX_SHARE = 0.3;

/** CX044: an emotion curve with so many gaps that its lows and highs may be missing. */
export const unscoredSteps: WorkspaceRule = {
  code: 'CX044',
  slug: 'unscored-steps',
  severity: 'info',
  scope: 'workspace',
  check({ facts, journey }, report) {
    if (!journey || facts.broken || !claimsToBeFinished(journey.data)) return;
    const steps = journey.steps.filter((step) => isOfPersonas(step, journey.personas));
    const unscored = steps.filter(({ data }) => !isFilled(data, 'emotion'));
    if (unscored.length <= steps.length * MAX_SHARE) return;
    report({
      at: nameplate(facts, [], journey.data),
      sentence:
        '{0} of {1} steps do not say how the customer feels, so the curve may miss the lows and the highs. Give them an `emotion` from −2 to 2.',
      args: [unscored.length, steps.length],
    });
  },
};

/** What a team does behind the scenes has no feeling of the customer to it. */
function isOfPersonas({ data }: StepModel, personas: readonly string[]): boolean {
  const actor = textField(data, 'actor');
  return actor === undefined || personas.includes(actor);
}
