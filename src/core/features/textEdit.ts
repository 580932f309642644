import type { Range, Uri } from '../host.ts';

/** Puts a text in the place of another; ranges of one answer lie in the same text and do not overlap. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
  /** A piece of the new text that a person is to type over, its last occurrence; an editor may select it. */
  readonly typeOver?: string;
}

/** Edits of one file, in the order of their places. */
export interface FileEdits {
  readonly uri: Uri;
  readonly edits: readonly TextEdit[];
  /** A question to a person who has to agree first, as a sentence; `undefined` for edits that are sure. */
  readonly confirm?: string;
}
