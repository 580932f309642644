import type { Uri } from '../host.ts';
import type { CheckedDocument } from '../index/facts.ts';
import { isConfigFile, kindByName } from '../model/identify.ts';

/** How many files are ours, in short. */
export interface Census {
  readonly files: number;
  /** Those of them that could not be read at all. */
  readonly unreadable: number;
  /** There is more than configuration. */
  readonly hasMaps: boolean;
}

/** What documents there are, kept as they come and go: whoever asks after each change need not look through all of them. */
export class Inventory {
  #files = 0;
  #unreadable = 0;
  #maps = 0;
  readonly #byHeader = new Set<Uri>();

  replace(before: CheckedDocument | undefined, after: CheckedDocument | undefined): void {
    if (before) this.#count(before, -1);
    if (after) this.#count(after, 1);
  }

  census(): Census {
    return { files: this.#files, unreadable: this.#unreadable, hasMaps: this.#maps > 0 };
  }

  /** Those that are ours although their names do not say so, in the order of their addresses. */
  byHeader(): readonly Uri[] {
    return [...this.#byHeader].sort();
  }

  #count({ uri, facts, unreadable }: CheckedDocument, by: 1 | -1): void {
    const named = kindByName(uri) !== undefined;
    this.#files += by;
    if (unreadable) this.#unreadable += by;
    if (facts !== undefined || named) this.#maps += by;
    if (named || isConfigFile(uri)) return;
    if (by > 0) this.#byHeader.add(uri);
    else this.#byHeader.delete(uri);
  }
}
