import { fieldAt } from '../model/fields.ts';
import { directionOf, isBetter, quantityOf } from '../model/metric.ts';
import type { WorkspaceRule } from './rule.ts';

/** CX071: who reaches this target has gained nothing. */
export const targetBackwards: WorkspaceRule = {
  code: 'CX071',
  slug: 'target-backwards',
  severity: 'warning',
  scope: 'workspace',
  checkPart({ facts, definitions }, report) {
    for (const definition of definitions) {
      if (definition.kind !== 'metric') continue;
      const { data } = definition;
      const direction = directionOf(data);
      if (direction === undefined) continue;
      const baseline = fieldAt(data, ['baseline', 'value']);
      const target = fieldAt(data, ['target', 'value']);
      if (isBetter(quantityOf(data, target), quantityOf(data, baseline), direction) !== false) continue;
      report({
        at: facts.spans.valueAt([...definition.path, 'target', 'value']),
        sentence:
          direction === 'higher'
            ? 'Higher is better here, but the target {0} is not above the baseline {1}. Correct the target, or `direction`.'
            : 'Lower is better here, but the target {0} is not below the baseline {1}. Correct the target, or `direction`.',
        args: [String(target), String(baseline)],
      });
    }
  },
};
