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
  readonly definitions: DocumentFacts['definitions'];
  readonly references: DocumentFacts['references'];
  readonly #facts: DocumentFacts;

  constructor(facts: DocumentFacts, other: DocumentFacts) {
    this.definitions = facts.definitions.filter((one, i) => one !== other.definitions[i]);
    this.references = facts.references.filter((one, i) => one !== other.references[i]);
    this.#facts = facts;
  }

  get uri() {
    return this.#facts.uri;
  }

  get kind() {
    return this.#facts.kind;
  }

  get id() {
    return this.#facts.id;
  }

  get broken() {
    return this.#facts.broken;
  }

  get whole() {
    return this.#facts.whole;
  }

  get stageOwners() {
    return this.#facts.stageOwners;
  }

  get people() {
    return this.#facts.people;
  }

  get data() {
    return this.#facts.data;
  }

  get spans() {
    return this.#facts.spans;
  }
}
