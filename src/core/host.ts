/**
 * What a host (an editor, the command line, a test) supplies to the core, and the few types that both share.
 * Shapes follow the Language Server Protocol: lines and characters count from 0, characters in UTF-16 units.
 */

/** A document's address, as the host writes it. The core treats it as an opaque path with `/` between its parts. */
export type Uri = string;

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Disposable {
  dispose(): void;
}

/** Says that nobody waits for the answer any more. It is asked after each wait; a cancelled question gets the empty answer. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

export const neverCancelled: CancellationToken = Object.freeze({ isCancellationRequested: false });

/** Why a file has no text. */
export type UnreadableReason = 'missing' | 'brokenLink' | 'directory' | 'permission' | 'failed';

export type OpenedFile =
  /** `version` grows with each edit in an editor; files that nobody edits have none. */
  | { readonly kind: 'text'; readonly text: string; readonly version?: number }
  | { readonly kind: 'tooLarge'; readonly bytes: number }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

export interface FileChange {
  readonly kind: 'created' | 'changed' | 'deleted';
  readonly uri: Uri;
}

export interface IWorkspace {
  /** The folders that are open, without a slash at the end. They may change; `onDidChangeFolders` tells. */
  readonly folders: readonly Uri[];
  /** Every `.yaml` and `.yml` file below the folders, in any order. Files of unsaved documents need not be among them. */
  list(token: CancellationToken): Promise<readonly Uri[]>;
  /** The text as the user sees it: what is unsaved in an editor goes before what is on disk. Never throws. */
  open(uri: Uri, token: CancellationToken): Promise<OpenedFile>;
  /**
   * Whether a file of whatever kind is there, such as a picture that a persona shows; `undefined` when nobody can tell.
   * Only files below the folders are asked for, and `onDidChangeFiles` tells when one of them comes or goes. Never throws.
   */
  exists?(uri: Uri, token: CancellationToken): Promise<boolean | undefined>;
  /**
   * What is in a file that is no text, such as a picture; `undefined` when nobody can read it, or it is larger than
   * `LARGEST_IMAGE`. Only files below the folders are asked for. Never throws.
   */
  bytes?(uri: Uri, token: CancellationToken): Promise<Uint8Array | undefined>;
  /** Fires for edits in an editor and for changes on disk, whoever made them; many at once come as one event. */
  onDidChangeFiles(listener: (changes: readonly FileChange[]) => void): Disposable;
  onDidChangeFolders(listener: () => void): Disposable;
}

export interface ILogger {
  /** Something that the user cannot mend and need not see. */
  error(message: string, error?: unknown): void;
}

/**
 * Gives the sentence in the user's language. `{0}`, `{1}` … stand for the arguments.
 * The English sentence is its own key, as in `vscode.l10n.t`.
 */
export type Translate = (sentence: string, ...args: readonly (string | number)[]) => string;

export interface CoreHost {
  readonly workspace: IWorkspace;
  readonly logger: ILogger;
  /** The day on which rules about time are asked, as `2026-11-22`. The core has no clock. */
  readonly today: () => string;
  readonly translate?: Translate;
  /** Lets others run when a long piece of work has held the thread for a while; nothing to wait for otherwise. */
  readonly breathe?: () => Promise<void> | undefined;
}
