import { textField } from '../model/fields.ts';
import { isPromiseMade } from '../model/promise.ts';
import { measureOf } from '../model/promiseState.ts';
import type { WorkspaceRule } from './rule.ts';

/** CX079: by its own metric, customers wait longer than we said. */
export const promiseBroken: WorkspaceRule = {
  code: 'CX079',
  slug: 'promise-broken',
  severity: 'warning',
  scope: 'workspace',
  check({ facts, index, place }, report) {
    for (const promise of facts.definitions) {
      const { data, path } = promise;
      const measure = isPromiseMade(promise, facts) ? measureOf(promise, index) : undefined;
      if (!measure?.isBroken) continue;
      const { metric, latest } = measure;
      const { spans, uri } = metric.facts;
      const there = place(uri, spans.valueAt([...metric.item.path, ...latest.path]));
      report({
        at: facts.spans.valueAt([...path, 'within']),
        sentence:
          'This promise is broken: we promise {0}, and "{1}" stands at {2}. Get faster, or promise less.',
        args: [textField(data, 'within') ?? '', metric.item.name, withUnit(metric.item.data, latest.value)],
        ...(there && { related: [{ ...there, sentence: 'Where the metric stands' }] }),
      });
    }
  },
};

function withUnit(metric: unknown, value: unknown): string {
  return typeof value === 'number' ? `${value} ${textField(metric, 'unit') ?? ''}` : String(value);
}
