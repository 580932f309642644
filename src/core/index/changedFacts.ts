import type { DocumentFacts } from './facts.ts';

/**
 * A document as if it had only those definitions and references that another version does not share with it. For what is
 * collected from each of them alone, these are enough to tell whether anything is different.
 */
export function changedFacts(facts: DocumentFacts, other: DocumentFacts): DocumentFacts {
  return new ChangedFacts(facts, other);
}

/**
 * A class, since the engine makes a shape of its own for each literal with a getter: it would hold the version until all
 * of the memory is cleared, and with each keystroke there is another one.
 */
class ChangedFacts implements DocumentFacts {
  readonly uri: DocumentFacts['uri'];
  readonly kind: DocumentFacts['kind'];
  readonly id: DocumentFacts['id'];
  readonly broken: DocumentFacts['broken'];
  readonly whole: DocumentFacts['whole'];
  readonly stageOwners: DocumentFacts['stageOwners'];
  readonly people: DocumentFacts['people'];
  readonly definitions: DocumentFacts['definitions'];
  readonly references: DocumentFacts['references'];
  readonly #facts: DocumentFacts;

  constructor(facts: DocumentFacts, other: DocumentFacts) {
    this.uri = facts.uri;
    this.kind = facts.kind;
    this.id = facts.id;
    this.broken = facts.broken;
    this.whole = facts.whole;
    this.stageOwners = facts.stageOwners;
    this.people = facts.people;
    this.definitions = facts.definitions.filter((one, i) => one !== other.definitions[i]);
    this.references = facts.references.filter((one, i) => one !== other.references[i]);
    this.#facts = facts;
  }

  get data() {
    return this.#facts.data;
  }

  get spans() {
    return this.#facts.spans;
  }
}
