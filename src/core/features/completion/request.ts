import type { Range, Translate, Uri } from '../../host.ts';
import type { DocumentFacts } from '../../index/facts.ts';
import type { WorkspaceIndex } from '../../index/workspaceIndex.ts';
import type { SchemaKind } from '../../schema/shape.ts';
import type { CursorContext, CursorPlace } from '../../yaml/cursorContext.ts';

export interface CompletionItem {
  readonly label: string;
  /** Follows the label: the name behind an id, a value in words. */
  readonly detail?: string;
  /** At the far end of the line: what kind of thing it is. */
  readonly description?: string;
  /** Plain text. */
  readonly documentation?: string;
  readonly kind: 'key' | 'value' | 'reference' | 'item' | 'skeleton';
  readonly insertText: string;
  /** `insertText` has stops: `$1`, `${1:text}`, `${1|one,two|}`, `$0`. Its lines are indented as they stand. */
  readonly isSnippet: boolean;
  /** What `insertText` replaces; never more than one line. */
  readonly range: Range;
  readonly sortText: string;
  readonly filterText: string;
  /** The next thing to choose is at the cursor. */
  readonly triggerSuggest?: true;
}

/** An item before its place in the list is known. A lower `rank` comes first; items of equal rank stay in order. */
export interface Offer extends Omit<CompletionItem, 'range' | 'sortText' | 'filterText'> {
  readonly rank: number;
  readonly filterText?: string;
}

export interface CompletionRequest {
  readonly uri: Uri;
  /** Where the file stands below its folder is told by these. */
  readonly folders: readonly Uri[];
  /** `false` for a file of another tool, and for one that is still empty. */
  readonly isOurs: boolean;
  /** `undefined` while nothing tells it. */
  readonly kind: SchemaKind | undefined;
  /** Of the text as it is now; `undefined` while there is no kind. */
  readonly facts: DocumentFacts | undefined;
  /** Of the project; what it knows of this very file may be older. */
  readonly index: WorkspaceIndex;
  readonly today: string;
  readonly translate: Translate;
}

/** A request at one of the places that the cursor may mean. */
export interface PlaceRequest extends CompletionRequest {
  readonly context: CursorContext;
  readonly place: CursorPlace;
}
