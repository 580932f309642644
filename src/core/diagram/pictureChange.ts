import type { Place } from './place.ts';

/** What somebody can change in a picture itself; each is a small edit of the text. */
export type PictureChange =
  /** `at` is the score, or where it would stand; −2 … +2. */
  | { readonly kind: 'emotion'; readonly at: Place; readonly score: number }
  /** `at` is the step. */
  | { readonly kind: 'momentOfTruth'; readonly at: Place }
  /** `at` is a stage, a step, or a text of the journey. */
  | { readonly kind: 'rename'; readonly at: Place; readonly name: string }
  /** Behind the step at `at`, or at the end of the stage there. */
  | { readonly kind: 'addStep'; readonly at: Place; readonly name: string };
