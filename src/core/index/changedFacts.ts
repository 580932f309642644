import type { DocumentFacts } from './facts.ts';

/**
 * A document as if it had only those definitions and references that another version does not share with it. For what is
 * collected from each of them alone, these are enough to tell whether anything is different.
 */
export function changedFacts(facts: DocumentFacts, other: DocumentFacts): DocumentFacts {
  const definitions = facts.definitions.filter((one, i) => one !== other.definitions[i]);
  const references = facts.references.filter((one, i) => one !== other.references[i]);
  return {
    uri: facts.uri,
    kind: facts.kind,
    id: facts.id,
    broken: facts.broken,
    whole: facts.whole,
    stageOwners: facts.stageOwners,
    people: facts.people,
    get data() {
      return facts.data;
    },
    get spans() {
      return facts.spans;
    },
    definitions,
    references,
  };
}
