import type { Span } from '../yaml/place.ts';
import type { ChangeClass } from './change.ts';
import type { Part } from './part.ts';
import type { Renames } from './renames.ts';
import type { Thing } from './thing.ts';

/** One end of a difference: the value, in the normal form, and what a reader should be shown of the text. */
export interface DraftSide {
  readonly part: Part;
  readonly span: Span;
  /** In the place of the part's own data, where not all of it is meant. */
  readonly data?: unknown;
}

/** A difference that has been found and not yet been put into words. */
export interface Draft {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved' | 'split' | 'merged';
  readonly class: ChangeClass;
  readonly thing: Thing;
  readonly keys: readonly string[];
  /** The item of a list, without an id of its own, in which the difference is. */
  readonly item?: Part;
  readonly before?: DraftSide;
  readonly after?: DraftSide;
  /** Of what a split or a merger consists. */
  readonly edits?: readonly Pick<Draft, 'kind' | 'before' | 'after'>[];
  /** The other stage of a split or a merger; of what has moved elsewhere, what holds it now and held it before. */
  readonly other?: { readonly before?: string; readonly after?: string };
  /** Only the name of what it refers to is another one. */
  readonly follows?: true;
}

/** Collects what is different between two versions of one thing, and which stretches of both texts that explains. */
export class Comparison {
  readonly renames: Renames;
  readonly drafts: Draft[] = [];
  /** Stretches of the old text of which something has been said. */
  readonly saidBefore: Span[] = [];
  readonly saidAfter: Span[] = [];

  constructor(renames: Renames) {
    this.renames = renames;
  }

  report(draft: Draft): void {
    this.drafts.push(draft);
    for (const edit of draft.edits ?? [draft]) this.#cover(edit);
  }

  /** Lines that come or go together with what has been reported, such as the key of a list with its first item. */
  #cover({ before, after }: Pick<Draft, 'before' | 'after'>): void {
    if (before) this.saidBefore.push(before.span);
    if (after) this.saidAfter.push(after.span);
  }

  /** All of these texts is told by what has been reported. */
  explain(before: Part | undefined, after: Part | undefined): void {
    if (before) this.saidBefore.push(before.outer);
    if (after) this.saidAfter.push(after.outer);
  }

  /** The key of a list, and its brackets, come with its first item and go with its last. */
  explainEmpty(before: Part | undefined, after: Part | undefined): void {
    if (!before?.items.length || !after?.items.length) this.explain(before, after);
  }
}

export function whole(part: Part): DraftSide {
  return { part, span: part.outer };
}

export function valueOnly(part: Part): DraftSide {
  return { part, span: part.span };
}
