import type { Definition, DocumentFacts } from '../index/facts.ts';
import { catalogStanding } from '../model/catalogItem.ts';
import { field } from '../model/fields.ts';
import { directionOf } from '../model/metric.ts';
import type { WorkspaceRule } from './rule.ts';

/** CX070: a metric of which nobody can say whether it is getting better. */
export const metricIncomplete: WorkspaceRule = {
  code: 'CX070',
  slug: 'metric-incomplete',
  severity: 'warning',
  scope: 'workspace',
  checkPart({ facts, definitions }, report) {
    if (facts.broken) return;
    for (const metric of definitions) {
      if (metric.kind !== 'metric' || !isMeant(metric, facts)) continue;
      const lacking = lackingOf(metric.data);
      if (lacking.length === 0) continue;
      report({
        at: metric.idSpan,
        sentence: 'Nobody can say whether this metric gets better: it has no {0}. Add what is missing.',
        args: [lacking.map((key) => `\`${key}\``).join(', ')],
      });
    }
  },
};

/** In a catalog that does not say where it stands, a metric without any figure is an idea, which may lack everything. */
function isMeant({ data }: Definition, facts: DocumentFacts): boolean {
  const standing = catalogStanding(facts);
  if (standing !== 'unsaid') return standing === 'finished';
  return ['baseline', 'target', 'current'].some((key) => field(data, key) !== undefined);
}

function lackingOf(metric: unknown): readonly string[] {
  return [
    ...['baseline', 'target'].filter((key) => field(metric, key) === undefined),
    ...(directionOf(metric) === undefined && field(metric, 'direction') === undefined ? ['direction'] : []),
  ];
}
