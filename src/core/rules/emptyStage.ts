import { nameplate } from '../index/nameplate.ts';
import { isAnyFilled, isFilled } from '../model/filled.ts';
import { claimsToBeFinished } from '../model/status.ts';
import type { WorkspaceRule } from './rule.ts';

/** By one of these a step says what happens in it. */
const HAPPENING = ['action', 'touchpoints', 'subJourney', 'frontstage', 'backstage', 'support'];

/** CX020: a stage or a step in which nothing happens, in a journey that claims to be finished. */
export const emptyStage: WorkspaceRule = {
  code: 'CX020',
  slug: 'empty-stage',
  severity: 'warning',
  scope: 'workspace',
  checkPart({ facts, index, journey }, report) {
    if (!journey || facts.broken || !claimsToBeFinished(journey.data)) return;
    for (const stage of journey.stages) {
      if (!isFilled(stage.data, 'steps') && !isToldByAnother(`${journey.id}/${stage.id}`)) {
        report({
          at: nameplate(facts, stage.path, stage.data),
          sentence:
            'Nothing happens in this stage: it has no steps. Write down what the customer does, or delete the stage.',
        });
      }
    }
    for (const step of journey.steps) {
      if (isAnyFilled(step.data, HAPPENING)) continue;
      report({
        at: nameplate(facts, step.path, step.data),
        sentence:
          'This step does not say what happens. Add `action`, what the customer does, or `touchpoints`, where the customer meets the company.',
      });
    }

    /** A journey that hangs below a stage tells what happens there. */
    function isToldByAnother(stage: string): boolean {
      return index.usersOf(`stage:${stage}`).some(({ item }) => item.role === 'parent');
    }
  },
};
