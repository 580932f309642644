import { folderOf } from '../address.ts';
import type { CancellationToken, IWorkspace, Uri } from '../host.ts';
import type { DocumentFacts } from '../index/facts.ts';
import { linkedPaths } from '../model/linkedPaths.ts';

interface Link {
  readonly path: string;
  readonly target: Uri;
  readonly missing: boolean;
}

/**
 * The files of any kind that documents point at. The host is asked when a document is read, and again when it tells of
 * such a file; never for anything outside the folders that are open.
 */
export class LinkedFiles {
  readonly #workspace: IWorkspace;
  readonly #links = new Map<Uri, readonly Link[]>();
  /** The documents that point at each file: a checkout asks for each of its files. */
  readonly #pointing = new Map<Uri, Set<Uri>>();

  constructor(workspace: IWorkspace) {
    this.#workspace = workspace;
  }

  /** Asks for all that a document points at now; `undefined` facts mean that it points at nothing. */
  async ask(document: Uri, facts: DocumentFacts | undefined, token: CancellationToken): Promise<void> {
    const paths = facts && this.#workspace.exists ? linkedPaths(facts) : [];
    this.forget(document);
    for (const { path } of paths) {
      const target = targetOf(document, path);
      if (target === undefined || !this.#workspace.folders.some((folder) => target.startsWith(`${folder}/`)))
        continue;
      // Known before the answer is there, so that what happens in the meantime makes the document stale.
      const others = this.#links.get(document) ?? [];
      this.#links.set(document, [...others, { path, target, missing: false }]);
      this.#pointing.set(target, (this.#pointing.get(target) ?? new Set()).add(document));
      const exists = await this.#workspace.exists?.(target, token);
      if (token.isCancellationRequested) return;
      this.#links.set(document, [...others, { path, target, missing: exists === false }]);
    }
  }

  /** A document is gone, and with it all that it points at. */
  forget(document: Uri): void {
    for (const { target } of this.#links.get(document) ?? []) {
      const pointing = this.#pointing.get(target);
      pointing?.delete(document);
      if (pointing?.size === 0) this.#pointing.delete(target);
    }
    this.#links.delete(document);
  }

  /** The documents that point at a file. */
  pointingAt(file: Uri): readonly Uri[] {
    return [...(this.#pointing.get(file) ?? [])];
  }

  /** Whether a document's path leads to a file that is known not to be there. */
  isMissing(document: Uri, path: string): boolean {
    return this.#links.get(document)?.some((link) => link.path === path && link.missing) ?? false;
  }
}

/** The address that a path leads to from a document; `undefined` for what cannot be an address. */
export function targetOf(document: Uri, path: string): Uri | undefined {
  const parts = folderOf(document).split('/');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') {
      const encoded = encode(part);
      if (encoded === undefined) return undefined;
      parts.push(encoded);
    }
  }
  return parts.join('/');
}

function encode(part: string): string | undefined {
  try {
    return encodeURIComponent(part);
  } catch {
    return undefined; // half a character
  }
}
