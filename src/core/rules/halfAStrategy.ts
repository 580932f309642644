import type { Definition, DocumentFacts } from '../index/facts.ts';
import { field, textField } from '../model/fields.ts';
import { isAnyFilled, isFilled } from '../model/filled.ts';
import { claimsToBeFinished } from '../model/status.ts';
import type { Report, WorkspaceRule, WorkspaceSubject } from './rule.ts';

/** CX092: a strategy needs words and numbers, a measure for each objective, and journeys that are more than a draft. */
export const halfAStrategy: WorkspaceRule = {
  code: 'CX092',
  slug: 'half-a-strategy',
  severity: 'warning',
  scope: 'workspace',
  check(subject, report) {
    const { facts } = subject;
    if (facts.kind !== 'strategy' || !claimsToBeFinished(facts.data)) return;
    if (!facts.broken) checkHalves(facts, report);
    for (const definition of facts.definitions) checkObjective(definition, facts, report);
    checkPriorities(subject, report);
  },
};

/** The words are mission and vision, the numbers are objectives with key results. */
function checkHalves(facts: DocumentFacts, report: Report): void {
  const { data } = facts;
  const words = isAnyFilled(data, ['mission', 'vision']);
  const numbers = isFilled(data, 'objectives');
  const whole = facts.whole;
  if (!whole || (words && numbers)) return;
  report({
    at: whole.idSpan,
    sentence: words
      ? 'This strategy has words and no numbers. Add `objectives` with `keyResults`, so that everybody can tell whether it works.'
      : numbers
        ? 'This strategy has numbers and no words. Add a `mission` or a `vision`, so that everybody knows what the numbers are for.'
        : 'This strategy has neither words nor numbers. Add a `mission` or a `vision`, and `objectives` with `keyResults`.',
  });
}

function checkObjective({ kind, data, idSpan }: Definition, { broken }: DocumentFacts, report: Report): void {
  const results = field(data, 'keyResults');
  const none = results === undefined || (Array.isArray(results) && results.length === 0);
  if (kind !== 'objective' || !none || broken) return;
  report({
    at: idSpan,
    sentence:
      'No key result measures this objective. Add `keyResults`: a metric, from where to where, and by when.',
  });
}

/** What is put aside, or not there at all, is said by others. */
function checkPriorities({ facts, index, place }: WorkspaceSubject, report: Report): void {
  for (const reference of facts.references) {
    if (reference.role !== 'priorityJourneys') continue;
    const journey = index.definitionFor(reference);
    if (!journey || (textField(journey.item.data, 'status') ?? 'draft') !== 'draft') continue;
    const there = place(journey.facts.uri, journey.item.idSpan);
    report({
      at: reference.span,
      sentence:
        'The strategy puts this journey first, and it is still a draft. Finish "{0}" and raise its `status`, or take it off the list.',
      args: [journey.item.name],
      related: there ? [{ ...there, sentence: 'The draft' }] : [],
    });
  }
}
