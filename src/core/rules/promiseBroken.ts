import { field, textField } from '../model/fields.ts';
import { latestOf, quantityOf } from '../model/metric.ts';
import { isPromiseMade, promisedSeconds } from '../model/promise.ts';
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
      const seconds = isPromiseMade(promise, facts) ? promisedSeconds(data) : undefined;
      const metric = index.definitionsOf(`metric:${textField(data, 'metric') ?? ''}`)[0];
      // A longer time is what this metric aims at: it measures something else than how soon we are.
      if (seconds === undefined || !metric || field(metric.item.data, 'direction') === 'higher') continue;
      const latest = latestOf(metric.item.data);
      const quantity = latest && quantityOf(metric.item.data, latest.value);
      if (quantity?.of !== 'seconds' || quantity.amount <= seconds) continue;
      const { spans, uri } = metric.facts;
      const there = place(uri, spans.valueAt([...metric.item.path, ...latest!.path]));
      report({
        at: facts.spans.valueAt([...path, 'within']),
        sentence:
          'This promise is broken: we promise {0}, and "{1}" stands at {2}. Get faster, or promise less.',
        args: [textField(data, 'within') ?? '', metric.item.name, withUnit(metric.item.data, latest!.value)],
        ...(there && { related: [{ ...there, sentence: 'Where the metric stands' }] }),
      });
    }
  },
};

function withUnit(metric: unknown, value: unknown): string {
  return typeof value === 'number' ? `${value} ${textField(metric, 'unit') ?? ''}` : String(value);
}
