import type { Range } from '../host.ts';

/**
 * A paragraph of a hover. What users have written is only ever in `heading`, `text` and `list`, which are shown
 * letter by letter; `markdown` holds words of our own.
 */
export type HoverPart =
  | { readonly kind: 'heading' | 'text' | 'markdown' | 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

export interface Hover {
  /** What the words are about. */
  readonly range: Range;
  readonly parts: readonly HoverPart[];
}

export function text(words: string): HoverPart {
  return { kind: 'text', text: words };
}
