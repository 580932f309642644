import type { Diagnostic } from '../diagnostic.ts';
import type { Uri } from '../host.ts';
import { danglingReference } from '../rules/danglingReference.ts';

const NOTHING: readonly Diagnostic[] = [];

/** The diagnostics of all documents, and which of them speak of other documents. */
export class Published {
  readonly #diagnostics = new Map<Uri, readonly Diagnostic[]>();
  /** By the document that is pointed at, those with a diagnostic that points there. */
  readonly #pointing = new Map<Uri, Set<Uri>>();
  /** Documents with a reference that leads nowhere. */
  readonly #dangling = new Set<Uri>();

  /** Empty for a document that has none, or is not known. */
  of(uri: Uri): readonly Diagnostic[] {
    return this.#diagnostics.get(uri) ?? NOTHING;
  }

  put(uri: Uri, diagnostics: readonly Diagnostic[]): void {
    for (const other of mentionedIn(this.of(uri))) {
      const pointing = this.#pointing.get(other);
      if (pointing?.delete(uri) && pointing.size === 0) this.#pointing.delete(other);
    }
    this.#dangling.delete(uri);
    if (diagnostics.length === 0) {
      this.#diagnostics.delete(uri);
      return;
    }
    this.#diagnostics.set(uri, diagnostics);
    for (const other of mentionedIn(diagnostics)) {
      const pointing = this.#pointing.get(other);
      if (pointing) pointing.add(uri);
      else this.#pointing.set(other, new Set([uri]));
    }
    if (diagnostics.some(({ rule }) => rule === danglingReference.slug)) this.#dangling.add(uri);
  }

  /** The documents whose diagnostics show a place of that document. */
  pointingAt(uri: Uri): Iterable<Uri> {
    return this.#pointing.get(uri) ?? [];
  }

  /** The documents that name an id which does not exist: what is said of it suggests the nearest one that there is. */
  get dangling(): Iterable<Uri> {
    return this.#dangling;
  }
}

function mentionedIn(diagnostics: readonly Diagnostic[]): ReadonlySet<Uri> {
  return new Set(diagnostics.flatMap(({ related }) => related?.map(({ uri }) => uri) ?? []));
}
