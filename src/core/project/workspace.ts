import type { Diagnostic } from '../diagnostic.ts';
import { type ReadDocument, readDocument, unreadableDocument } from '../document/readDocument.ts';
import type { CancellationToken, CoreHost, Disposable, OpenedFile, Translate, Uri } from '../host.ts';
import { ContentShelf } from '../index/contentShelf.ts';
import type { CheckedDocument } from '../index/facts.ts';
import { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { type FileKind, isConfigFile, kindByName } from '../model/identify.ts';
import type { FindingMemory } from '../rules/askWorkspaceRules.ts';
import type { OpenText } from '../rules/keepsOtherAnswers.ts';
import type { Steps } from '../steps.ts';
import { inEnglish } from '../translate.ts';
import type { LineIndex } from '../yaml/lineIndex.ts';
import { readConfig } from './config.ts';
import { type Diagnosis, diagnoseDocument } from './diagnoseDocument.ts';
import { Findings } from './findings.ts';
import { type Census, Inventory } from './inventory.ts';
import { LinkedFiles } from './linkedFiles.ts';
import { openAhead } from './openAhead.ts';
import { ProjectMap } from './projectMap.ts';

/** What is known of one file that is ours. */
export interface DocumentSummary {
  readonly uri: Uri;
  /** `undefined` when the file's header does not tell, and for `cx.config.yaml`. */
  readonly kind: FileKind | undefined;
  readonly id: string | undefined;
  readonly name: string | undefined;
  /** The file could not be read at all; its one diagnostic says why. */
  readonly unreadable: boolean;
}

/** More than somebody changes by hand. */
const FEW = 100;

const EMPTY_INDEX = new WorkspaceIndex();

const MISSING = Object.freeze({ kind: 'unreadable', reason: 'missing' } as const);

/** Keeps what is known of all documents true while they come, change and go. */
export class Workspace {
  readonly #host: CoreHost;
  readonly #translate: Translate;
  readonly #documents = new Map<Uri, CheckedDocument>();
  /** The parsed text of documents that are open in an editor; of all others only facts are kept. */
  readonly #open = new Map<Uri, ReadDocument>();
  /** The last document that was asked for without being one of those. */
  #passing: ReadDocument | undefined;
  /** What documents hold, as far as it has been asked for lately. */
  readonly #shelf = new ContentShelf();
  readonly #indexes = new Map<Uri, WorkspaceIndex>();
  readonly #rootOf = new Map<Uri, Uri>();
  readonly #inventory = new Inventory();
  readonly #findings: Findings;
  readonly #stale = new Set<Uri>();
  readonly #configTexts = new Map<Uri, string | undefined>();
  readonly #listeners = new Set<() => void>();
  readonly #linked: LinkedFiles;
  readonly #subscriptions: Disposable[];
  #projects: ProjectMap;
  #listed = false;
  /** Every YAML file that the host has told of, ours or not. */
  #known = new Set<Uri>();
  /** What the host has listed although it lies in none of the folders, until an editor tells of it. */
  #outside = new Set<Uri>();
  #progress: { done: number; total: number } | undefined;
  #running: Promise<unknown> = Promise.resolve();

  constructor(host: CoreHost) {
    this.#host = host;
    this.#translate = host.translate ?? inEnglish;
    this.#projects = new ProjectMap(host.workspace.folders);
    this.#linked = new LinkedFiles(host.workspace);
    this.#findings = new Findings(host, {
      documents: this.#documents,
      rootOf: (uri) => this.#rootOf.get(uri) ?? '',
      textOf: (uri) => this.#openText(uri),
      diagnose: (uri, memory) => this.#diagnose(uri, memory),
    });
    this.#subscriptions = [
      host.workspace.onDidChangeFiles((changes) => {
        for (const { uri } of changes) {
          const pointing = this.#linked.pointingAt(uri);
          for (const document of pointing) this.#stale.add(document);
          // A picture is of interest to those who show it, and nothing to be read.
          if (pointing.length > 0 && !isYaml(uri)) continue;
          this.#stale.add(uri);
          this.#known.add(uri);
          this.#outside.delete(uri);
        }
        this.#announce();
      }),
      host.workspace.onDidChangeFolders(() => {
        this.#listed = false;
        this.#announce();
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#listeners.clear();
  }

  onDidBecomeStale(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  progress(): { readonly done: number; readonly total: number } | undefined {
    return this.#progress && { ...this.#progress };
  }

  checked(): readonly CheckedDocument[] {
    return [...this.#documents.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  documents(): readonly DocumentSummary[] {
    return this.checked().map(({ uri, facts, unreadable }) => ({
      uri,
      kind: facts?.kind,
      id: facts?.id,
      name: facts?.whole?.name,
      unreadable,
    }));
  }

  census(): Census {
    return this.#inventory.census();
  }

  /** Those that are ours by their header alone, in the order of their addresses. */
  documentsByHeader(): readonly Uri[] {
    return this.#inventory.byHeader();
  }

  kindOf(uri: Uri): FileKind | undefined {
    return this.#documents.get(uri)?.facts?.kind ?? (this.#documents.has(uri) ? kindByName(uri) : undefined);
  }

  diagnostics(uri: Uri): readonly Diagnostic[] {
    return this.#findings.of(uri);
  }

  /** As `diagnostics`, of what has been read by now, also where no `refresh` has checked it yet. */
  currentDiagnostics(uri: Uri): readonly Diagnostic[] {
    return this.#findings.current(uri);
  }

  /** Where the lines of a file begin, as the index knows it; `undefined` when it is not ours. */
  linesOf(uri: Uri): LineIndex | undefined {
    return this.#documents.get(uri)?.lines;
  }

  /** The folders that are open. */
  get folders(): readonly Uri[] {
    return this.#host.workspace.folders;
  }

  /** The index of the project that a file belongs to; an empty one for a file that is not ours. */
  indexFor(uri: Uri): WorkspaceIndex {
    return this.#indexes.get(this.#rootOf.get(uri) ?? '') ?? EMPTY_INDEX;
  }

  firstProblem({ checked, subject }: ReadDocument): Diagnostic | undefined {
    return subject.yaml.problems.length > 0 || subject.identity.problem ? checked.findings[0] : undefined;
  }

  /** The text as it stands now, parsed at most once for each version; `undefined` when the file is not ours or gone. */
  async read(uri: Uri, token: CancellationToken): Promise<ReadDocument | undefined> {
    const file = await this.#host.workspace.open(uri, token);
    if (file.kind !== 'text') return undefined;
    if (this.#documents.has(uri)) return this.#parse(uri, file);
    // Nobody tells when the old side of a diff is closed, so only the one that was asked for last is kept.
    const { version, subject } = this.#passing ?? {};
    if (subject?.uri !== uri || version !== file.version || subject.yaml.text !== file.text)
      this.#passing = this.#readText(uri, file, undefined);
    return this.#passing;
  }

  refresh(token: CancellationToken): Promise<readonly Uri[]> {
    const next = this.#running.then(() => this.#refresh(token));
    this.#running = next.catch(() => {});
    return next;
  }

  /** Reads what is new or has changed, so that the index is true now; what follows from it, the next `refresh` checks. */
  catchUp(token: CancellationToken): Promise<void> {
    const next = this.#running.then(() => this.#catchUp(token));
    this.#running = next.catch(() => {});
    return next;
  }

  async #refresh(token: CancellationToken): Promise<readonly Uri[]> {
    await this.#catchUp(token);
    if (token.isCancellationRequested) return [];
    const changed = await this.#findings.askAffected(token);
    if (!this.#findings.isWaiting) this.#shelf.settle();
    return changed;
  }

  async #catchUp(token: CancellationToken): Promise<void> {
    if (!this.#listed) await this.#list(token);
    await this.#readStale(token);
  }

  async #list(token: CancellationToken): Promise<void> {
    const { workspace } = this.#host;
    const leftOver = [...this.#stale];
    const uris = await workspace.list(token);
    // Names of thousands of files are some milliseconds of work each time that somebody goes through them.
    await this.#host.breathe?.();
    if (token.isCancellationRequested) return;
    this.#known = new Set(uris);
    this.#projects = new ProjectMap(workspace.folders);
    this.#configTexts.clear();
    this.#outside = new Set(uris.filter((uri) => !this.#projects.holds(uri)));
    // Files of a folder that was closed while they were waiting to be read.
    for (const uri of leftOver)
      if (!this.#known.has(uri) && !this.#projects.holds(uri)) this.#stale.delete(uri);
    // What is open in an editor stays, in whatever folder it lies.
    for (const uri of [...this.#documents.keys()]) {
      if (this.#open.has(uri)) this.#known.add(uri);
      else if (!this.#known.has(uri)) this.#put(uri, undefined);
    }
    for (const uri of this.#known) this.#stale.add(uri);
    this.#listed = true;
  }

  async #readStale(token: CancellationToken): Promise<void> {
    if (this.#stale.size > FEW) {
      this.#shelf.expect(this.#stale.size);
      await this.#host.breathe?.();
    }
    // Configurations first: they say which files are left out and which belong together, and make others stale.
    await this.#readAll([...this.#stale].filter(isConfigFile), token);
    await this.#readAll([...this.#stale], token);
    this.#progress = undefined;
  }

  async #readAll(uris: readonly Uri[], token: CancellationToken): Promise<void> {
    const waiting = new Set([...uris].sort());
    const progress = { done: 0, total: waiting.size };
    this.#progress = progress;
    const open = (uri: Uri) => {
      // From here on a change means that what is being opened is old already.
      this.#stale.delete(uri);
      return this.#openOne(uri, token);
    };
    for await (const { uri, file } of openAhead([...waiting], open)) {
      if (token.isCancellationRequested) break;
      await this.#host.breathe?.();
      await this.#readOne(uri, file, token);
      if (token.isCancellationRequested) break;
      waiting.delete(uri);
      progress.done++;
    }
    for (const uri of waiting) this.#stale.add(uri);
  }

  async #openOne(uri: Uri, token: CancellationToken): Promise<OpenedFile> {
    // A configuration is read even when another one leaves it out: which of them count, the project map knows.
    const skip = this.#projects.excludes(uri) && !isConfigFile(uri);
    return skip ? MISSING : this.#host.workspace.open(uri, token);
  }

  async #readOne(uri: Uri, opened: OpenedFile, token: CancellationToken): Promise<void> {
    const file = this.#belongs(uri, opened) ? opened : MISSING;
    if (isConfigFile(uri)) this.#configure(uri, file);
    const check = () => (this.#projects.excludes(uri) ? undefined : this.#check(uri, file));
    const checked = this.#guarded(`${uri} could not be checked`, check);
    this.#put(uri, checked);
    await this.#linked.ask(uri, checked?.facts, token);
  }

  #check(uri: Uri, file: OpenedFile): CheckedDocument | undefined {
    if (file.kind === 'text') return this.#parse(uri, file)?.checked;
    this.#open.delete(uri);
    if (kindByName(uri) === undefined && !isConfigFile(uri)) return undefined;
    if (file.kind === 'unreadable' && file.reason === 'missing') return undefined;
    return unreadableDocument(uri, file, this.#translate);
  }

  /** A file outside the folders is none of our business any more once the editor has closed it. */
  #belongs(uri: Uri, file: OpenedFile): boolean {
    const inEditor = file.kind === 'text' && file.version !== undefined;
    return inEditor || this.#projects.holds(uri) || this.#outside.has(uri);
  }

  #parse(uri: Uri, file: OpenedFile & { kind: 'text' }): ReadDocument | undefined {
    const cached = this.#open.get(uri);
    // Versions begin anew when a document is closed and opened again, so the text has to be the same as well.
    if (cached && cached.version === file.version && cached.subject.yaml.text === file.text) return cached;
    const read = this.#readText(uri, file, file.version === undefined ? undefined : cached);
    if (read && file.version !== undefined) this.#open.set(uri, read);
    else this.#open.delete(uri);
    return read;
  }

  #readText(
    uri: Uri,
    { text, version }: OpenedFile & { kind: 'text' },
    before: ReadDocument | undefined,
  ): ReadDocument | undefined {
    return readDocument(uri, text, { version, translate: this.#translate, shelf: this.#shelf, before });
  }

  #put(uri: Uri, checked: CheckedDocument | undefined): void {
    if (!checked && !this.#documents.has(uri)) return;
    const root = this.#projects.rootOf(uri);
    const former = this.#rootOf.get(uri);
    if (former !== undefined && former !== root) this.#replaceFacts(former, uri, undefined);
    this.#inventory.replace(this.#documents.get(uri), checked);
    if (checked) {
      this.#documents.set(uri, checked);
      this.#rootOf.set(uri, root);
    } else {
      this.#documents.delete(uri);
      this.#rootOf.delete(uri);
      this.#linked.forget(uri);
    }
    this.#replaceFacts(root, uri, checked);
    this.#findings.revise(uri, this.indexFor(uri));
  }

  /** `undefined` for a document that nobody edits, or whose kind nobody can tell. */
  #openText(uri: Uri): OpenText | undefined {
    const open = this.#open.get(uri);
    return open?.reusable && open.checked === this.#documents.get(uri)
      ? { yaml: open.subject.yaml, facts: open.reusable.facts }
      : undefined;
  }

  #replaceFacts(root: Uri, uri: Uri, checked: CheckedDocument | undefined): void {
    const index = this.#indexes.get(root) ?? new WorkspaceIndex();
    this.#indexes.set(root, index);
    const revised = this.#open.get(uri)?.reusable?.facts.revised;
    this.#findings.replaceFacts(index, root, { uri, after: checked?.facts, revised });
  }

  /** A new configuration may move files to another project, leave them out or weigh their problems otherwise. */
  #configure(uri: Uri, file: OpenedFile): void {
    const text = file.kind === 'text' ? file.text : undefined;
    if (this.#configTexts.get(uri) === text) return;
    this.#configTexts.set(uri, text);
    const read = file.kind === 'text' ? this.#parse(uri, file) : undefined;
    this.#projects.setConfig(uri, read && readConfig(read.subject.yaml));
    for (const [other, checked] of [...this.#documents]) {
      this.#put(other, this.#projects.excludes(other) ? undefined : checked);
    }
    for (const other of this.#known) if (!this.#documents.has(other) && other !== uri) this.#stale.add(other);
  }

  *#diagnose(uri: Uri, memory: FindingMemory | undefined): Steps<Diagnosis> {
    const checked = this.#documents.get(uri);
    if (!checked) return { diagnostics: [], memory: undefined };
    return yield* diagnoseDocument(checked, {
      index: this.indexFor(uri),
      severities: this.#projects.configOf(this.#rootOf.get(uri) ?? '').severities,
      translate: this.#translate,
      today: () => this.#host.today(),
      linesOf: (other) => this.#documents.get(other)?.lines,
      isMissing: (path) => this.#linked.isMissing(uri, path),
      failed: (what, error) => this.#host.logger.error(what, error),
      text: this.#openText(uri),
      memory,
    });
  }

  #guarded<T>(what: string, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      this.#host.logger.error(what, error);
      return undefined;
    }
  }

  #announce(): void {
    for (const listener of this.#listeners) listener();
  }
}

function isYaml(uri: Uri): boolean {
  return /\.ya?ml$/i.test(uri);
}
