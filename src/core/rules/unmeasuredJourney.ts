import { textsField } from '../model/fields.ts';
import type { WorkspaceRule } from './rule.ts';

/** CX074: customers live through it, and no metric says how well it goes. */
export const unmeasuredJourney: WorkspaceRule = {
  code: 'CX074',
  slug: 'unmeasured-journey',
  severity: 'warning',
  scope: 'workspace',
  check({ facts, journey }, report) {
    if (journey?.status !== 'live' || facts.id === undefined || facts.broken) return;
    const measured = [journey, ...journey.stages, ...journey.steps].some(
      ({ data }) => textsField(data, 'metrics').length > 0,
    );
    if (measured) return;
    report({
      at: facts.spans.valueAt(['id']),
      sentence: 'This journey is live, and no metric says how well it goes. Name one: `metrics: […]`.',
    });
  },
};
