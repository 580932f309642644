import type { Definition, DocumentFacts } from '../index/facts.ts';
import { field, textField } from '../model/fields.ts';
import { addDuration, isDay, parseDuration } from '../model/time.ts';
import type { WorkspaceRule } from './rule.ts';

/** Nobody reviews what is put aside. */
const PUT_ASIDE: readonly string[] = ['deprecated', 'archived', 'retired', 'rejected', 'cancelled'];

/** In force: a rhythm of reviews that has never begun matters here, and not yet in a draft. */
const IN_FORCE: readonly string[] = ['approved', 'live'];

/** CX091: the day of the next review, which a team has set itself, is past. */
export const reviewOverdue: WorkspaceRule = {
  code: 'CX091',
  slug: 'review-overdue',
  severity: 'warning',
  scope: 'workspace',
  check(subject, report) {
    const { facts } = subject;
    if (PUT_ASIDE.includes(textField(facts.data, 'status') ?? '')) return;
    for (const definition of facts.definitions) {
      const { data, status = '' } = definition;
      const every = textField(data, 'reviewEvery');
      const duration = every === undefined ? undefined : parseDuration(every);
      if (every === undefined || !duration || PUT_ASIDE.includes(status)) continue;
      const last = field(data, 'lastReviewed');
      if (isDay(last)) {
        const due = addDuration(last, duration);
        if (due >= subject.today) continue;
        report({
          at: facts.spans.valueAt([...definition.path, 'lastReviewed']),
          sentence:
            'The next review was due on {0} (`reviewEvery: {1}`). Review it, and write the day of the review here.',
          args: [due, every],
          fix: { kind: 'stampReview', thing: definition.path },
        });
      } else if (last === undefined && isInForce(definition, facts)) {
        report({
          at: facts.spans.valueAt([...definition.path, 'reviewEvery']),
          sentence:
            'It is to be reviewed again and again, and nothing says when it was last. Add `lastReviewed` with that day.',
          fix: { kind: 'stampReview', thing: definition.path },
        });
      }
    }
  },
};

/** Items of a catalog share its status unless they have one. A day that stands in an unreadable part is not missed. */
function isInForce({ status }: Definition, facts: DocumentFacts): boolean {
  return !facts.broken && IN_FORCE.includes(status ?? textField(facts.data, 'status') ?? '');
}
