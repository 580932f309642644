import type { Diagnostic } from '../diagnostic.ts';
import { readDocument, readFacts, unreadableDocument } from '../document/readDocument.ts';
import type { ILogger, OpenedFile, Uri } from '../host.ts';
import { ContentShelf } from '../index/contentShelf.ts';
import type { CheckedDocument, DocumentFacts } from '../index/facts.ts';
import type { Key } from '../index/keys.ts';
import {
  type FactsSource,
  PartialIndex,
  Provider,
  type Provisions,
  type Token,
} from '../index/partialIndex.ts';
import { isConfigFile, kindByName } from '../model/identify.ts';
import { atOnce } from '../steps.ts';
import { inEnglish } from '../translate.ts';
import { LineIndex } from '../yaml/lineIndex.ts';
import { diagnoseDocument } from './diagnoseDocument.ts';
import { targetOf } from './linkedFiles.ts';
import type { ProjectMap } from './projectMap.ts';
import { readProjects } from './readProjects.ts';

/** What supplies files at once; nobody types meanwhile. */
export interface FilesAtHand {
  readonly folders: readonly Uri[];
  open(uri: Uri): OpenedFile;
  /** Whether a file of whatever kind is there; `undefined` when nobody can tell. */
  exists(uri: Uri): boolean | undefined;
}

/** Who has a part in which answer, over all documents. */
export interface Directory {
  documentsFor(token: Token): Iterable<Uri>;
  documents(): Iterable<Uri>;
  /** What of a kind all documents define, in the order of documents, perhaps with keys of other kinds among them. */
  definitions(kind: string): Iterable<readonly [Uri, readonly Key[]]>;
}

/** What is known of a file before anybody has looked at it among the others. */
export interface Surveyed extends Provisions {
  readonly ours: boolean;
  readonly unreadable: boolean;
}

/** What is said of a document, and what that depends on besides its text. */
export interface Verdict {
  readonly diagnostics: readonly Diagnostic[];
  /** Empty unless the workspace keeps account. */
  readonly asked: readonly Token[];
  /** A rule has looked at the calendar. */
  readonly dated: boolean;
  /** The files that it points at and that were looked for, and whether they are missing. */
  readonly linked: readonly (readonly [Uri, boolean])[];
}

interface Held {
  readonly facts: DocumentFacts;
  readonly text: string;
}

const NOTHING: Surveyed = Object.freeze({ ours: false, unreadable: false, parts: [], ids: [] });

const SETTLED: Verdict = Object.freeze({ diagnostics: [], asked: [], dated: false, linked: [] });

/** How many documents are held in memory unless told otherwise, at about 50 KB each. */
const ROOM = 8000;

/** Of how much text the content is at hand, for each document that may be held. A content takes ten times that. */
const CHARACTERS = 2000;

/**
 * Checks some documents of a workspace, and reads of the others only what these depend on. It says of each document what a
 * `Workspace` that has read all of them says, in a fraction of the time or of the memory.
 */
export class PartialWorkspace {
  readonly #files: FilesAtHand;
  readonly #logger: ILogger;
  readonly #today: string;
  readonly #projects: ProjectMap;
  readonly #room: number;
  readonly #keepsAccount: boolean;
  #shelf: ContentShelf;
  /** Documents that have been read to be checked. */
  readonly #read = new Map<Uri, CheckedDocument>();
  readonly #held = new Map<Uri, Held>();
  readonly #lines = new Map<Uri, LineIndex>();
  readonly #indexes = new Map<Uri, PartialIndex>();
  readonly #providers = new Map<Uri, Provider>();
  /** Ids by project and kind. They come from the directory, which does not change, so they are never forgotten. */
  readonly #ids = new Map<string, ReadonlySet<string>>();
  /** Documents that have been read since everything was forgotten. */
  #loaded = 0;

  /**
   * @param configs every `cx.config.yaml` of the folders
   * @param options `keepsAccount`: whether anybody is going to want to know what a verdict depends on
   */
  constructor(
    files: FilesAtHand,
    configs: readonly Uri[],
    {
      today,
      logger,
      room = ROOM,
      keepsAccount = true,
    }: {
      readonly today: string;
      readonly logger: ILogger;
      readonly room?: number;
      readonly keepsAccount?: boolean;
    },
  ) {
    this.#files = files;
    this.#logger = logger;
    this.#today = today;
    this.#room = room;
    this.#keepsAccount = keepsAccount;
    this.#shelf = new ContentShelf(room * CHARACTERS, true);
    this.#projects = readProjects(files, configs);
  }

  /** Reads a file and says in which answers it has a part; as long as there is room, it is read only once. */
  survey(uri: Uri, file: OpenedFile): Surveyed {
    if (this.#projects.excludes(uri)) return NOTHING;
    if (this.#read.size >= this.#room && file.kind === 'text') {
      const facts = this.#guarded(`${uri} could not be checked`, () => readFacts(uri, file.text));
      if (facts) return this.#surveyed(uri, facts);
    }
    const checked = this.#checked(uri, file);
    if (!checked) return NOTHING;
    this.#read.set(uri, checked);
    if (checked.facts) return this.#surveyed(uri, checked.facts);
    return { ...NOTHING, ours: true, unreadable: checked.unreadable };
  }

  check(uri: Uri, directory: Directory): Verdict {
    let checked = this.#read.get(uri);
    if (!checked) {
      this.#makeRoom();
      checked = this.#checked(uri, this.#files.open(uri));
    }
    if (!checked) return SETTLED;
    // Others may point at a place in it.
    this.#read.set(uri, checked);
    const root = this.#projects.rootOf(uri);
    const index = this.#indexOf(root, directory);
    if (checked.facts) index.replace(uri, checked.facts);
    let dated = false;
    const linked = new Map<Uri, boolean>();
    const steps = diagnoseDocument(checked, {
      index,
      severities: this.#projects.configOf(root).severities,
      translate: inEnglish,
      today: () => {
        dated = true;
        return this.#today;
      },
      linesOf: (other) => (other === uri ? checked.lines : this.#linesOf(other)),
      isMissing: (path) => this.#isMissing(uri, path, linked),
      failed: (what, error) => this.#logger.error(what, error),
    });
    const { diagnostics } = atOnce(steps);
    return { diagnostics, asked: [...index.takeAsked()], dated, linked: [...linked] };
  }

  /** Between two documents everything may be forgotten: what is asked for again is read again. */
  #makeRoom(): void {
    if (this.#loaded++ < this.#room) return;
    this.#loaded = 0;
    this.#held.clear();
    this.#lines.clear();
    this.#indexes.clear();
    this.#read.clear();
    this.#shelf = new ContentShelf(this.#room * CHARACTERS, true);
  }

  #surveyed(uri: Uri, facts: DocumentFacts): Surveyed {
    return { ours: true, unreadable: false, ...this.#providerOf(uri).provisionsOf(facts) };
  }

  #providerOf(uri: Uri): Provider {
    const root = this.#projects.rootOf(uri);
    const provider = this.#providers.get(root) ?? new Provider(root);
    this.#providers.set(root, provider);
    return provider;
  }

  #checked(uri: Uri, file: OpenedFile): CheckedDocument | undefined {
    if (this.#projects.excludes(uri)) return undefined;
    return this.#guarded(`${uri} could not be checked`, () => {
      if (file.kind === 'text')
        return readDocument(uri, file.text, { translate: inEnglish, shelf: this.#shelf })?.checked;
      if (kindByName(uri) === undefined && !isConfigFile(uri)) return undefined;
      if (file.kind === 'unreadable' && file.reason === 'missing') return undefined;
      return unreadableDocument(uri, file, inEnglish);
    });
  }

  #indexOf(root: Uri, directory: Directory): PartialIndex {
    const known = this.#indexes.get(root);
    if (known) return known;
    const inRoot = (uri: Uri) => this.#projects.rootOf(uri) === root;
    const source: FactsSource = {
      documentsFor: (token) => directory.documentsFor(token),
      everything: () => [...directory.documents()].filter(inRoot),
      facts: (uri) => this.#factsOf(uri),
      ids: (kind) => {
        const name = `${kind} ${root}`;
        const known = this.#ids.get(name) ?? idsIn(directory, kind, inRoot);
        this.#ids.set(name, known);
        return known;
      },
    };
    const index = new PartialIndex(root, source, this.#keepsAccount);
    this.#indexes.set(root, index);
    return index;
  }

  #factsOf(uri: Uri): DocumentFacts | undefined {
    const read = this.#read.get(uri)?.facts ?? this.#held.get(uri)?.facts;
    if (read) return read;
    const file = this.#files.open(uri);
    if (file.kind !== 'text') return undefined;
    const facts = this.#guarded(`${uri} could not be read`, () => readFacts(uri, file.text, this.#shelf));
    if (!facts) return undefined;
    this.#loaded++;
    this.#held.set(uri, { facts, text: file.text });
    return facts;
  }

  #linesOf(uri: Uri): LineIndex | undefined {
    const known = this.#read.get(uri)?.lines ?? this.#lines.get(uri);
    if (known) return known;
    const text = this.#held.get(uri)?.text;
    if (text === undefined) return undefined;
    const lines = new LineIndex(text);
    this.#lines.set(uri, lines);
    return lines;
  }

  #isMissing(document: Uri, path: string, linked: Map<Uri, boolean>): boolean {
    const target = targetOf(document, path);
    if (target === undefined || !this.#projects.holds(target)) return false;
    const missing = linked.get(target) ?? this.#files.exists(target) === false;
    linked.set(target, missing);
    return missing;
  }

  #guarded<T>(what: string, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      this.#logger.error(what, error);
      return undefined;
    }
  }
}

function idsIn(directory: Directory, kind: string, inRoot: (uri: Uri) => boolean): ReadonlySet<string> {
  const prefix = `${kind}:`;
  const ids = new Set<string>();
  for (const [uri, keys] of directory.definitions(kind)) {
    if (!inRoot(uri)) continue;
    for (const key of keys) if (key.startsWith(prefix)) ids.add(key.slice(prefix.length));
  }
  return ids;
}
