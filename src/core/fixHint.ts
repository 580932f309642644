import type { EntityKind, RefKind } from './schema/shape.ts';
import type { Path } from './yaml/place.ts';

/**
 * What a rule knows about mending what it has found, beyond the place. Only quick fixes read it: it is no part of what
 * programs are promised, and no report shows it.
 */
export type FixHint =
  /** A key that the map beginning here needs. */
  | { readonly kind: 'addKey'; readonly key: string }
  /** A key that nobody knows; `to` is the one that was meant. `sure`: nothing else can have been meant. */
  | { readonly kind: 'unknownKey'; readonly to?: string; readonly sure?: true }
  /** A value that has to be one of these. */
  | { readonly kind: 'setValue'; readonly to: readonly string[]; readonly sure?: true }
  /** A number or truth value where a text belongs. */
  | { readonly kind: 'quoteValue' }
  /** Lines that a file has to start with. */
  | { readonly kind: 'addHeader'; readonly pairs: readonly (readonly [key: string, value: string])[] }
  /** An id that nothing has. */
  | {
      readonly kind: 'unknownId';
      readonly id: string;
      readonly targets: readonly RefKind[];
      readonly near?: string;
      readonly sure?: true;
    }
  /** A pain that nothing is planned against. */
  | { readonly kind: 'planAgainst'; readonly pain: Path; readonly in: EntityKind }
  /** A thing whose review is due. */
  | { readonly kind: 'stampReview'; readonly thing: Path };
