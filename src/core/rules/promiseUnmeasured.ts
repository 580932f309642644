import { field } from '../model/fields.ts';
import { isPromiseMade } from '../model/promise.ts';
import type { WorkspaceRule } from './rule.ts';

/** CX075: nobody will ever know whether it is kept. A promise that customers know of weighs more. */
export const promiseUnmeasured: WorkspaceRule = {
  code: 'CX075',
  slug: 'promise-unmeasured',
  severity: 'warning',
  scope: 'workspace',
  check({ facts }, report) {
    if (facts.broken) return;
    for (const promise of facts.definitions) {
      if (!isPromiseMade(promise, facts) || field(promise.data, 'metric') !== undefined) continue;
      report(
        field(promise.data, 'audience') === 'public'
          ? {
              at: promise.idSpan,
              severity: 'error',
              sentence:
                'Customers know of this promise, and nothing measures whether it is kept. Name the metric that shows it: `metric: …`.',
            }
          : {
              at: promise.idSpan,
              sentence:
                'Nothing measures whether this promise is kept. Name the metric that shows it: `metric: …`.',
            },
      );
    }
  },
};
