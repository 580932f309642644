import { fieldAt } from '../model/fields.ts';
import { directionOf, isBetter, latestOf, quantityOf } from '../model/metric.ts';
import { isDay } from '../model/time.ts';
import type { WorkspaceRule } from './rule.ts';

/** CX073: the day of the target is past, and the metric is not there. */
export const targetMissed: WorkspaceRule = {
  code: 'CX073',
  slug: 'target-missed',
  severity: 'warning',
  scope: 'workspace',
  checkPart(subject, report) {
    const { facts, definitions } = subject;
    for (const definition of definitions) {
      if (definition.kind !== 'metric') continue;
      const { data } = definition;
      const by = fieldAt(data, ['target', 'by']);
      if (!isDay(by) || by >= subject.today) continue;
      const latest = latestOf(data);
      const value = fieldAt(data, ['target', 'value']);
      const target = quantityOf(data, value);
      const baseline = quantityOf(data, fieldAt(data, ['baseline', 'value']));
      // Without a direction, the way from the baseline to the target tells it.
      const direction = directionOf(data) ?? (isBetter(target, baseline, 'lower') ? 'lower' : 'higher');
      // A target on the wrong side of the baseline has a problem of its own.
      if (isBetter(target, baseline, direction) === false) continue;
      if (isBetter(target, quantityOf(data, latest?.value), direction) !== true) continue;
      report({
        at: facts.spans.valueAt([...definition.path, 'target', 'by']),
        sentence:
          'This day is past, and the target {0} is not reached: it stands at {1}. Set a new target and say why.',
        args: [String(value), String(latest?.value)],
      });
    }
  },
};
