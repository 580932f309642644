import * as vscode from 'vscode';
import type { CoreHost } from '../core/host.ts';
import type { LanguageService } from '../core/service.ts';
import { nextTurn } from './breather.ts';

/**
 * The core, in the order in which it is loaded. Each part is compiled by itself, since all of them at once would hold the
 * extension host, which all extensions share, for longer than a person who types may notice.
 */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import('../core/yaml/read.ts'),
  () => import('../core/schema/fits.ts'),
  // Makes them, too, which else the first file would wait for.
  () => import('../core/schema/shape.ts').then(({ rootShape }) => rootShape('journey')),
  () => import('../core/rules/askWorkspaceRules.ts'),
  () => import('../core/features/pictures.ts'),
  () => import('../core/features/codeActions.ts'),
];

type AnswersAtOnce = {
  readonly [Name in keyof LanguageService as LanguageService[Name] extends (
    ...args: never[]
  ) => Promise<unknown>
    ? never
    : Name]: LanguageService[Name];
};

/** What is answered at once is answered like this as long as nothing has been read. */
const NOTHING_READ: Omit<AnswersAtOnce, 'onDidBecomeStale' | 'dispose'> = {
  documents: () => [],
  documentsByHeader: () => [],
  census: () => ({ files: 0, unreadable: 0, hasMaps: false }),
  kindOf: () => undefined,
  diagnostics: () => [],
  progress: () => undefined,
  registry: () => [],
  projectSheets: () => [],
  usualLocale: () => undefined,
  newIdRefusal: () => undefined,
  review: () => {
    throw new Error('Both sides of a review are read before they are compared.');
  },
};

/** For all else somebody waits. */
const WAITED_FOR: { readonly [Name in Exclude<keyof LanguageService, keyof AnswersAtOnce>]: true } = {
  refresh: true,
  reviewSide: true,
  journeyPulse: true,
  hover: true,
  definition: true,
  references: true,
  highlights: true,
  prepareRename: true,
  rename: true,
  documentSymbols: true,
  workspaceSymbols: true,
  foldingRanges: true,
  selectionRanges: true,
  documentLinks: true,
  completions: true,
  codeActions: true,
  emotionChoices: true,
  codeLenses: true,
  inlayHints: true,
  semanticTokens: true,
  explorer: true,
  newFile: true,
  picture: true,
  placeAt: true,
  locate: true,
  explain: true,
  change: true,
  format: true,
  editsForMoves: true,
};

type Answer = (...args: unknown[]) => unknown;

/**
 * The service of the core, which is loaded with the first question that waits for its answer, so that the start of the editor
 * waits for none of it. Until then nothing has been read, and the answers that come at once are empty.
 */
export function serviceInParts(host: CoreHost): LanguageService {
  const stale = new vscode.EventEmitter<void>();
  let loading: Promise<LanguageService> | undefined;
  let loaded: Readonly<Record<string, Answer>> | undefined;

  const load = async (): Promise<LanguageService> => {
    for (const part of PARTS) {
      await part();
      await nextTurn();
    }
    const { createLanguageService } = await import('../core/service.ts');
    const service = createLanguageService(host);
    service.onDidBecomeStale(() => stale.fire());
    loaded = service as unknown as Readonly<Record<string, Answer>>;
    return service;
  };
  const ask = async (name: string, args: unknown[]) => {
    loading ??= load();
    await loading;
    return loaded?.[name]?.(...args);
  };

  const waitedFor = Object.keys(WAITED_FOR).map((name): [string, Answer] => [
    name,
    (...args) => loaded?.[name]?.(...args) ?? ask(name, args),
  ]);
  const atOnce = Object.entries(NOTHING_READ).map(([name, empty]): [string, Answer] => [
    name,
    (...args) => (loaded?.[name] ?? (empty as Answer))(...args),
  ]);
  return Object.freeze({
    ...Object.fromEntries([...waitedFor, ...atOnce]),
    onDidBecomeStale: (listener) => stale.event(listener),
    dispose: () => {
      stale.dispose();
      // What could not be loaded has told so to whoever asked.
      loading?.then((service) => service.dispose()).catch(() => {});
    },
  } as LanguageService);
}
