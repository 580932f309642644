import type { Uri } from '../host.ts';
import type { Definition, DocumentFacts, Reference } from '../index/facts.ts';
import type { Located, WorkspaceIndex } from '../index/workspaceIndex.ts';
import { field } from '../model/fields.ts';
import { isHeldByLiveThing, putAsideStatus } from '../model/putAside.ts';
import { phrase } from '../phrase.ts';
import type { WorkspaceRule } from './rule.ts';

/** CX013: something live leans on something that is deprecated, archived or retired. */
export const retiredReference: WorkspaceRule = {
  code: 'CX013',
  slug: 'retired-reference',
  severity: 'warning',
  scope: 'workspace',
  checkPart({ facts, references, index, place }, report) {
    for (const reference of references) {
      if (isHistory(reference) || !isHeldByLiveThing(reference, facts)) continue;
      const target = index.definitionFor(reference);
      if (!target || isSaidElsewhere(target.item, facts)) continue;
      const status = retiredBy(target, facts);
      if (status === undefined) continue;
      const there = place(target.facts.uri, target.item.idSpan);
      report({
        at: reference.span,
        sentence:
          'This is live and refers to the {0} "{1}", which is {2}. Name what has taken its place, or remove it here.',
        args: [phrase(target.item.kind), target.item.name, status],
        ...(there && {
          related: [{ ...there, sentence: 'Here is what is {0}: {1}', args: [status, target.item.name] }],
        }),
      });
    }
  },
  reach: { concern: ({ data }) => putAsideStatus(data), documents: usersOfRetiredParts },
};

/** A baseline, and what somebody said or was asked in a study, belong to the past by their nature. */
function isHistory({ role, from }: Reference): boolean {
  return role === 'baseline' || from?.kind === 'evidence';
}

/** Retired touchpoints of a journey of today have a rule of their own, and so has the age of evidence. */
function isSaidElsewhere({ kind }: Definition, facts: DocumentFacts): boolean {
  if (kind === 'evidence') return true;
  return kind === 'touchpoint' && facts.kind === 'journey' && field(facts.data, 'state') !== 'future';
}

/** A part is retired with the whole, unless the one that refers to it is a part of that too. */
function retiredBy({ facts, item }: Located<Definition>, from: DocumentFacts): string | undefined {
  const byWhole = item.status === undefined && facts !== from;
  return putAsideStatus(item.data) ?? (byWhole ? putAsideStatus(facts.data) : undefined);
}

/** Whoever names a stage or an item does not see that the status of its file changes. */
function* usersOfRetiredParts(facts: DocumentFacts, index: WorkspaceIndex): Iterable<Uri> {
  if (putAsideStatus(facts.data) === undefined) return;
  for (const definition of facts.definitions) {
    for (const user of index.usersOf(definition.key)) yield user.facts.uri;
  }
}
