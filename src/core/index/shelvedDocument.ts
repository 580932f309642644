import type { Diagnostic } from '../diagnostic.ts';
import type { Uri } from '../host.ts';
import type { LineIndex } from '../yaml/lineIndex.ts';
import type { ContentShelf, Source } from './contentShelf.ts';
import type { CheckedDocument, DocumentFacts, Suppression } from './facts.ts';

/** What is kept of a document, whose lines are counted again when somebody asks where they begin. */
export class ShelvedDocument implements CheckedDocument {
  readonly uri: Uri;
  readonly facts: DocumentFacts | undefined;
  readonly suppressions: readonly Suppression[];
  readonly findings: readonly Diagnostic[];
  readonly #source: Source;
  readonly #shelf: ContentShelf;

  constructor(
    known: Pick<CheckedDocument, 'uri' | 'facts' | 'suppressions' | 'findings'>,
    source: Source,
    shelf: ContentShelf,
  ) {
    this.uri = known.uri;
    this.facts = known.facts;
    this.suppressions = known.suppressions;
    this.findings = known.findings;
    this.#source = source;
    this.#shelf = shelf;
  }

  get unreadable(): boolean {
    return false;
  }

  get lines(): LineIndex {
    return this.#shelf.linesOf(this.#source);
  }
}
