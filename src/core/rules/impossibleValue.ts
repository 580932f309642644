import type { DocumentFacts } from '../index/facts.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { fieldAt, listField, textField } from '../model/fields.ts';
import { isImpossible } from '../model/metric.ts';
import { rangeOf } from '../model/metricRange.ts';
import { parseDuration } from '../model/time.ts';
import type { Path } from '../yaml/place.ts';
import type { Report, WorkspaceRule } from './rule.ts';

const HOLDERS = ['baseline', 'target', 'benchmark', 'current'] as const;

/** CX072: a figure that no measurement can give. */
export const impossibleValue: WorkspaceRule = {
  code: 'CX072',
  slug: 'impossible-value',
  severity: 'error',
  scope: 'workspace',
  checkPart({ facts, definitions, references, index }, report) {
    for (const definition of definitions) {
      if (definition.kind !== 'metric') continue;
      const { data, path } = definition;
      const series = listField(data, 'series').map((_, i): Path => ['series', i]);
      for (const holder of [...HOLDERS.map((key): Path => [key]), ...series]) {
        checkValue(data, [...path, ...holder, 'value'], facts, report);
      }
    }
    for (const { metric, path } of keyResultsOf(references, index)) {
      for (const key of ['from', 'to']) checkValue(metric, [...path, key], facts, report);
    }
  },
};

/** The key results of a strategy's objectives whose metric is known. */
function keyResultsOf(references: DocumentFacts['references'], index: WorkspaceIndex) {
  return references.flatMap((reference) => {
    if (reference.role !== 'metric' || !reference.targets.includes('metric')) return [];
    const { path } = reference;
    const metric = path.includes('keyResults') ? index.definitionFor(reference)?.item : undefined;
    return metric ? [{ metric: metric.data, path: path.slice(0, -1) }] : [];
  });
}

function checkValue(metric: unknown, path: Path, facts: DocumentFacts, report: Report): void {
  const value = fieldAt(facts.data, path);
  const at = facts.spans.valueAt(path);
  const type = textField(metric, 'type');
  const range = rangeOf(metric);
  if (type === undefined || !range) return;
  if (type !== 'duration' && typeof value === 'string' && parseDuration(value)) {
    report({
      at,
      sentence:
        'A length of time is no value of a metric of the type `{0}`. Write a number, or correct the type.',
      args: [type],
    });
  }
  if (typeof value !== 'number' || !isImpossible(metric, value)) return;
  report(
    type === 'duration'
      ? { at, sentence: 'A length of time cannot be negative. Correct the value.' }
      : {
          at,
          sentence:
            'A metric of the type `{0}` lies between {1} and {2}; {3} is impossible. Correct the value, or the type.',
          args: [type, range.min, range.max, value],
        },
  );
}
