import { nameplate } from '../index/nameplate.ts';
import { textField } from '../model/fields.ts';
import { putAsideStatus } from '../model/putAside.ts';
import { builtInPhases } from '../schema/shape.ts';
import type { WorkspaceRule } from './rule.ts';

/** What people can take in at a glance; the guides of journey-management tools advise to split and nest beyond. */
const MAX_STAGES = 8;
const MAX_STEPS = 30;

/** CX024: a journey that nobody can take in any more. */
export const oversizedJourney: WorkspaceRule = {
  code: 'CX024',
  slug: 'oversized-journey',
  severity: 'info',
  scope: 'workspace',
  check({ facts, journey }, report) {
    if (!journey || putAsideStatus(journey.data) !== undefined) return;
    const at = nameplate(facts, [], journey.data);
    // The map of the whole relationship may have a stage for each phase.
    const isLifecycle = textField(journey.data, 'level') === 'lifecycle';
    const maxStages = isLifecycle ? builtInPhases().length : MAX_STAGES;
    if (journey.stages.length > maxStages) {
      report({
        at,
        sentence:
          'This journey has {0} stages; more than {1} are hard to take in. Move some of them to a journey of their own, which names this one as its `parent`.',
        args: [journey.stages.length, maxStages],
      });
    } else if (journey.steps.length > MAX_STEPS) {
      report({
        at,
        sentence:
          'This journey has {0} steps; more than {1} are hard to take in. Move the details of a step to a journey of their own, which the step names as its `subJourney`.',
        args: [journey.steps.length, MAX_STEPS],
      });
    }
  },
};
