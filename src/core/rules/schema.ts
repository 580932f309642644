import { explain } from '../schema/explain.ts';
import { schemaErrors } from '../schema/schemaErrors.ts';
import { rootShape } from '../schema/shape.ts';
import { nearestNode, pointerParts } from '../yaml/place.ts';
import type { DocumentRule, DocumentSubject, Finding } from './rule.ts';

/** CX002: what does not fit the format. The validator judges, and `explain` finds the words and the places. */
export const schema: DocumentRule = {
  code: 'CX002',
  slug: 'schema',
  severity: 'error',
  scope: 'document',
  check(subject, report) {
    const { identity, yaml, plain } = subject;
    if (identity.kind === undefined || identity.problem || !yaml.root || plain.exhausted) return;
    // A half-read text lacks keys that a person sees in it.
    if (yaml.problems.some(({ breaks }) => breaks)) return;
    const errors = schemaErrors(identity.kind, plain.data);
    if (errors.length === 0) return;
    const findings = explain(yaml.root, rootShape(identity.kind));
    for (const finding of findings.length > 0 ? findings : [withoutWords(subject, errors[0])]) {
      report(finding);
    }
  },
};

/** A mistake that the validator sees and we have no words for still gets its place. */
function withoutWords(
  { yaml }: DocumentSubject,
  error: { readonly instancePath: string } | undefined,
): Finding {
  const node = nearestNode(yaml.root, pointerParts(error?.instancePath ?? ''));
  return {
    at: { start: node?.start ?? 0, end: node?.end ?? 0 },
    sentence: 'This does not fit the format.',
  };
}
