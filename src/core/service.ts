import type { Diagnostic } from './diagnostic.ts';
import type { JourneyPicture } from './diagram/buildJourneyView.ts';
import { buildJourneyView } from './diagram/buildJourneyView.ts';
import { type CodeActions, createCodeActions } from './features/codeActions.ts';
import { type Completion, createCompletion } from './features/completion.ts';
import { createNavigation, type Navigation } from './features/navigation.ts';
import { createOverview, type Overview } from './features/overview.ts';
import { type RegistryEntry, registryOf } from './features/registry.ts';
import type { CancellationToken, CoreHost, Disposable, Position, Range, Uri } from './host.ts';
import type { FileKind } from './model/identify.ts';
import { type DocumentSummary, Workspace } from './project/workspace.ts';

export type JourneyAnswer =
  /** `problem` is the first thing that keeps the YAML from being read, where there is one; the picture is then incomplete. */
  | {
      readonly kind: 'journey';
      readonly picture: JourneyPicture;
      readonly problem?: Diagnostic;
      readonly version?: number;
    }
  /** The file cannot be read as a journey at all. */
  | { readonly kind: 'broken'; readonly problem: Diagnostic }
  /** It is no journey of ours, or gone. */
  | { readonly kind: 'none' };

/**
 * The one public door of the core besides its types. Everything is answered from what has been read by the last `refresh`,
 * so that a host decides when work is done.
 */
export interface LanguageService extends Navigation, Completion, CodeActions, Overview {
  /**
   * Reads what is new or has changed and checks what depends on it; the first call reads the whole workspace.
   * Returns the files whose diagnostics are different now. Cancelled, it stops early and goes on with the next call.
   */
  refresh(token: CancellationToken): Promise<readonly Uri[]>;
  /** Something has changed: a `refresh` would have work to do. */
  onDidBecomeStale(listener: () => void): Disposable;
  /** All files that are ours, in the order of their addresses. */
  documents(): readonly DocumentSummary[];
  /** What a file is, by its header or else its name; `undefined` when it is not ours. */
  kindOf(uri: Uri): FileKind | undefined;
  /** In the order of their places; empty for files that are not ours. */
  diagnostics(uri: Uri): readonly Diagnostic[];
  /** How many files the running first reading has read, of how many; `undefined` when nothing is being read. */
  progress(): { readonly done: number; readonly total: number } | undefined;
  /** The picture of a journey as its text stands now. */
  journey(uri: Uri, token: CancellationToken): Promise<JourneyAnswer>;
  /** Everything that the workspace defines, in the order of kind and id. */
  registry(): readonly RegistryEntry[];
  dispose(): void;
}

export function createLanguageService(host: CoreHost): LanguageService {
  const workspace = new Workspace(host);
  return Object.freeze<LanguageService>({
    ...createNavigation(workspace, host),
    ...createCodeActions(workspace, host),
    ...createCompletion(workspace, host),
    ...createOverview(workspace, host),
    refresh: (token) => workspace.refresh(token),
    onDidBecomeStale: (listener) => workspace.onDidBecomeStale(listener),
    documents: () => workspace.documents(),
    kindOf: (uri) => workspace.kindOf(uri),
    diagnostics: (uri) => workspace.diagnostics(uri),
    progress: () => workspace.progress(),
    registry: () => registryOf(workspace),
    dispose: () => workspace.dispose(),
    async journey(uri, token) {
      const read = await workspace.read(uri, token);
      if (!read || token.isCancellationRequested) return { kind: 'none' };
      const { identity, lines } = read.subject;
      const { facts } = read.checked;
      const problem = workspace.firstProblem(read);
      if (identity.kind !== 'journey')
        return problem && identity.problem ? { kind: 'broken', problem } : { kind: 'none' };
      const picture = facts && buildJourneyView(facts, lines, workspace.indexFor(uri), host.translate);
      if (!picture) return problem ? { kind: 'broken', problem } : { kind: 'none' };
      return { kind: 'journey', picture, problem, version: read.version };
    },
  });
}

/** The step at a place of the text; `undefined` between steps. */
export function stepAt(picture: JourneyPicture, position: Position): number | undefined {
  const at = picture.stepRanges.findIndex((range) => contains(range, position));
  return at < 0 ? undefined : at;
}

function contains(range: Range, { line, character }: Position): boolean {
  if (line < range.start.line || line > range.end.line) return false;
  if (line === range.start.line && character < range.start.character) return false;
  return line < range.end.line || character <= range.end.character;
}
