import type { Diagnostic } from './diagnostic.ts';
import { createReviews, type Reviews } from './diff/reviews.ts';
import { type CodeActions, createCodeActions } from './features/codeActions.ts';
import { type Completion, createCompletion } from './features/completion.ts';
import { createNavigation, type Navigation } from './features/navigation.ts';
import { createOverview, type Overview } from './features/overview.ts';
import { createPictures, type Pictures } from './features/pictures.ts';
import { type RegistryEntry, registryOf } from './features/registry.ts';
import { createWholeFiles, type WholeFiles } from './features/wholeFiles.ts';
import { createHistories, type Histories } from './history/histories.ts';
import type { CancellationToken, CoreHost, Disposable, Uri } from './host.ts';
import type { FileKind } from './model/identify.ts';
import type { Census } from './project/inventory.ts';
import { type DocumentSummary, Workspace } from './project/workspace.ts';

/**
 * The one public door of the core besides its types. Everything is answered from what has been read by the last `refresh`,
 * so that a host decides when work is done.
 */
export interface LanguageService
  extends Reviews,
    Histories,
    Navigation,
    Completion,
    CodeActions,
    Overview,
    Pictures,
    WholeFiles {
  /**
   * Reads what is new or has changed and checks what depends on it; the first call reads the whole workspace.
   * Returns the files whose diagnostics are different now. Cancelled, it stops early and goes on with the next call.
   */
  refresh(token: CancellationToken): Promise<readonly Uri[]>;
  /** Something has changed: a `refresh` would have work to do. */
  onDidBecomeStale(listener: () => void): Disposable;
  /** All files that are ours, in the order of their addresses. */
  documents(): readonly DocumentSummary[];
  /** How many those are; quick, where `documents` puts all of them in order. */
  census(): Census;
  /** Those that are ours by their header alone, whatever they are called. */
  documentsByHeader(): readonly Uri[];
  /** What a file is, by its header or else its name; `undefined` when it is not ours. */
  kindOf(uri: Uri): FileKind | undefined;
  /** In the order of their places; empty for files that are not ours. */
  diagnostics(uri: Uri): readonly Diagnostic[];
  /** How many files the running first reading has read, of how many; `undefined` when nothing is being read. */
  progress(): { readonly done: number; readonly total: number } | undefined;
  /** Everything that the workspace defines, in the order of kind and id. */
  registry(): readonly RegistryEntry[];
  dispose(): void;
}

export function createLanguageService(host: CoreHost): LanguageService {
  const workspace = new Workspace(host);
  return Object.freeze<LanguageService>({
    ...createReviews(workspace, host),
    ...createHistories(workspace),
    ...createNavigation(workspace, host),
    ...createCodeActions(workspace, host),
    ...createCompletion(workspace, host),
    ...createOverview(workspace, host),
    ...createPictures(workspace, host),
    ...createWholeFiles(workspace, host),
    refresh: (token) => workspace.refresh(token),
    onDidBecomeStale: (listener) => workspace.onDidBecomeStale(listener),
    documents: () => workspace.documents(),
    documentsByHeader: () => workspace.documentsByHeader(),
    census: () => workspace.census(),
    kindOf: (uri) => workspace.kindOf(uri),
    diagnostics: (uri) => workspace.diagnostics(uri),
    progress: () => workspace.progress(),
    registry: () => registryOf(workspace),
    dispose: () => workspace.dispose(),
  });
}
