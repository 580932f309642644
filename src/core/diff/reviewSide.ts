import type { Diagnostic } from '../diagnostic.ts';
import type { ReadDocument } from '../document/readDocument.ts';
import type { Uri } from '../host.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import type { LineIndex } from '../yaml/lineIndex.ts';

/** One file that may be different on the other side. */
export interface ReviewDocument {
  readonly uri: Uri;
  /** The same on both sides for the same file, and what is printed. */
  readonly path: string;
  /** `undefined` when the file is not ours or has no text. */
  readonly read: ReadDocument | undefined;
  /** Why a file of ours has no text: it is far too large, or cannot be read. */
  readonly unreadable?: Diagnostic | undefined;
}

/** One state of a workspace, as far as a review asks about it. */
export interface ReviewSide {
  /** The files that are compared, by path. Files that are the same on both sides may be left out. */
  readonly documents: readonly ReviewDocument[];
  /** The index of the whole project that a file belongs to. */
  indexFor(uri: Uri): WorkspaceIndex;
  /** Problems of a file, with the whole project known. */
  diagnostics(uri: Uri): readonly Diagnostic[];
  /** Where the lines of any file of the workspace begin; `undefined` when it is not ours. */
  linesOf(uri: Uri): LineIndex | undefined;
  /** The path that is printed for an address. */
  pathOf(uri: Uri): string;
  /** Every file of the workspace that is ours. */
  readonly uris: readonly Uri[];
}
