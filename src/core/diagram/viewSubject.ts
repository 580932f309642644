import type { Translate } from '../host.ts';
import type { DocumentFacts } from '../index/facts.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';

/** What a view is made from. */
export interface ViewSubject {
  readonly facts: DocumentFacts;
  /** Of the file's project. */
  readonly index: WorkspaceIndex;
  /** The day on which the picture is drawn, as `2026-11-22`. */
  readonly today: string;
  readonly translate: Translate;
}

/** What a view of a document, or of the whole project, is made from. */
export interface ScopeSubject extends Omit<ViewSubject, 'facts'> {
  /** `undefined` for the whole project. */
  readonly facts: DocumentFacts | undefined;
}
