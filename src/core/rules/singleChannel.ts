import { textField } from '../model/fields.ts';
import { claimsToBeFinished } from '../model/status.ts';
import { channelsOf, touchpointsAt } from '../model/touchpoint.ts';
import type { WorkspaceRule } from './rule.ts';

/** CX054: customers use more than one channel; a map that shows only one may have been drawn from inside. */
export const singleChannel: WorkspaceRule = {
  code: 'CX054',
  slug: 'single-channel',
  severity: 'info',
  scope: 'workspace',
  check({ facts, index, journey }, report) {
    if (!journey || journey.id === undefined || facts.broken) return;
    // What happens in one place is all that a micro journey is about.
    if (!claimsToBeFinished(journey.data) || textField(journey.data, 'level') === 'micro') return;
    const met = journey.steps
      .map((step) => touchpointsAt(step, index))
      .filter((touchpoints) => touchpoints.length > 0);
    const [channel, ...others] = channelsOf(met.flat()) ?? [];
    if (met.length < 2 || channel === undefined || others.length > 0) return;
    report({
      at: facts.spans.valueAt(['id']),
      sentence:
        'All of this journey happens on the channel "{0}". Add what customers do elsewhere, or write `level: micro` if that is all.',
      args: [channel],
    });
  },
};
