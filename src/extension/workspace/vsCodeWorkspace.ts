import * as vscode from 'vscode';
import { LARGEST_IMAGE } from '../../core/diagram/imageAddress.ts';
import type { CancellationToken, FileChange, IWorkspace, OpenedFile, Uri } from '../../core/host.ts';
import { neverCancelled } from '../../core/host.ts';
import { decodeText } from '../../core/yaml/decodeText.ts';
import { MAX_LENGTH } from '../../core/yaml/maxLength.ts';
import { Batch } from './batch.ts';
import { findInPieces } from './findInPieces.ts';
import { isYamlPath, walkFolder } from './folderWalk.ts';
import { isOrLiesBelow } from './isOrLiesBelow.ts';
import { isOnDisk, MissedChanges } from './missedChanges.ts';
import { reasonOf } from './reasonOf.ts';
import { unlessCancelled } from './unlessCancelled.ts';

/** The longest UTF-8 form of a text that we still read. */
const MAX_BYTES = MAX_LENGTH * 3;

const YAML_ENDINGS = ['.yaml', '.yml'];

/** The core's view of what is open in this window: documents in editors first, then files of whatever file system. */
export class VsCodeWorkspace implements IWorkspace, vscode.Disposable {
  readonly #changes = new vscode.EventEmitter<readonly FileChange[]>();
  readonly #folders = new vscode.EventEmitter<void>();
  readonly #known = new Set<Uri>();
  /** What the core has asked for by `exists`: as the editor writes the address, and as the core does. */
  readonly #awaited = new Map<string, Uri>();
  /** Files that have been deleted. VS Code may keep their documents for minutes after the last editor is closed. */
  readonly #gone = new Set<Uri>();
  readonly #breathe: () => Promise<void> | undefined;
  readonly #news = new Batch<FileChange>((changes) => this.#changes.fire(changes));
  readonly #comings = new Batch<vscode.Uri>((uris) => this.#came(uris));
  readonly #goings = new Batch<vscode.Uri>((uris) => this.#went(uris));
  readonly #missed: MissedChanges;
  /** Looks at what has come, one after the other. */
  #looking: Promise<void> = Promise.resolve();
  readonly #subscriptions: vscode.Disposable[];

  /** @param breathe as in `CoreHost` */
  constructor(breathe: () => Promise<void> | undefined) {
    this.#breathe = breathe;
    this.#missed = new MissedChanges({
      known: this.#known,
      list: filesOnDisks,
      tell: (kind, uri) => this.#fileChanged(kind, uri),
      breathe,
    });
    const yaml = vscode.workspace.createFileSystemWatcher('**/*.{yaml,yml}');
    const anything = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
    this.#subscriptions = [
      this.#changes,
      this.#folders,
      this.#missed,
      yaml,
      anything,
      yaml.onDidCreate((uri) => this.#watcherTold('created', uri)),
      yaml.onDidChange((uri) => this.#watcherTold('changed', uri)),
      yaml.onDidDelete((uri) => this.#watcherTold('deleted', uri)),
      anything.onDidCreate((uri) => this.#comings.add(uri)),
      anything.onDidDelete((uri) => this.#goings.add(uri)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#documentChanged(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#documentChanged(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#documentChanged(document);
      }),
      vscode.workspace.onDidSaveTextDocument((document) => this.#documentChanged(document)),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => this.#tabsClosed(closed)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#folders.fire()),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  get folders(): readonly Uri[] {
    return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString().replace(/\/$/, ''));
  }

  readonly onDidChangeFiles = (listener: (changes: readonly FileChange[]) => void) =>
    this.#changes.event(listener);

  readonly onDidChangeFolders = (listener: () => void) => this.#folders.event(listener);

  async list(token: CancellationToken): Promise<readonly Uri[]> {
    const found = new Set<Uri>();
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      for (const uri of await filesBelow(folder, token)) {
        found.add(uri.toString());
        await this.#breathe();
      }
    }
    for (const document of vscode.workspace.textDocuments) {
      if (isOfInterest(document) && !this.#isLeftover(document)) found.add(document.uri.toString());
    }
    this.#known.clear();
    // Everything is read anew, and asks again.
    this.#awaited.clear();
    this.#missed.forgetAll();
    for (const uri of found) this.#known.add(uri);
    return [...found];
  }

  async open(uri: Uri, token: CancellationToken): Promise<OpenedFile> {
    const document = openDocument(uri);
    if (document && !this.#isLeftover(document))
      return { kind: 'text', text: document.getText(), version: document.version };
    return unlessCancelled(
      token,
      { kind: 'unreadable', reason: 'failed' },
      fileAt(uri, (stat) => this.#missed.noteRead(uri, stat)),
    );
  }

  async exists(uri: Uri, token: CancellationToken): Promise<boolean | undefined> {
    const address = vscode.Uri.parse(uri, true);
    this.#awaited.set(address.toString(), uri);
    return unlessCancelled(token, undefined, isFileAt(address));
  }

  async bytes(uri: Uri, _token: CancellationToken): Promise<Uint8Array | undefined> {
    const address = vscode.Uri.parse(uri, true);
    try {
      const { size } = await vscode.workspace.fs.stat(address);
      return size > LARGEST_IMAGE ? undefined : await vscode.workspace.fs.readFile(address);
    } catch {
      return undefined;
    }
  }

  /** Of files that are no YAML the core hears only when it has asked for them, or for something in the folder of that name. */
  #tellAwaited(kind: 'created' | 'deleted', told: ReadonlySet<string>): void {
    for (const [address, asked] of this.#awaited)
      if (isOrLiesBelow(address, told)) this.#news.add({ kind, uri: asked });
  }

  #isLeftover(document: vscode.TextDocument): boolean {
    return this.#gone.has(document.uri.toString()) && !document.isDirty && !isInTab(document.uri);
  }

  /** The document of a deleted file lives as long as its tab. */
  #tabsClosed(tabs: readonly vscode.Tab[]): void {
    for (const { input } of tabs) {
      if (input instanceof vscode.TabInputText && this.#gone.has(input.uri.toString())) {
        this.#tell('deleted', input.uri);
      }
    }
  }

  #watcherTold(kind: FileChange['kind'], uri: vscode.Uri): void {
    this.#missed.noteTold();
    this.#fileChanged(kind, uri);
  }

  #fileChanged(kind: FileChange['kind'], uri: vscode.Uri): void {
    if (kind === 'deleted') this.#gone.add(uri.toString());
    else this.#gone.delete(uri.toString());
    this.#tell(kind, uri);
  }

  #tell(kind: FileChange['kind'], uri: vscode.Uri): void {
    const address = uri.toString();
    if (kind === 'deleted') {
      this.#known.delete(address);
      this.#missed.forget(address);
    } else this.#known.add(address);
    this.#news.add({ kind, uri: address });
  }

  /** At once: whoever types asks for something the next moment. */
  #documentChanged(document: vscode.TextDocument): void {
    if (!isOfInterest(document)) return;
    this.#tell('changed', document.uri);
    this.#news.flush();
  }

  #came(uris: readonly vscode.Uri[]): void {
    this.#tellAwaited('created', addressesOf(uris));
    // A folder that is moved in, or made together with its files, may be the only thing that the watcher tells of.
    const folders = uris.filter((uri) => !isYamlPath(uri) && !/\/(node_modules|\.git)\//.test(uri.path));
    if (folders.length > 0) this.#looking = this.#looking.then(() => this.#lookInto(folders));
  }

  async #lookInto(uris: readonly vscode.Uri[]): Promise<void> {
    for (const uri of uris) {
      if (!(await isFolder(uri))) continue;
      for (const file of await walkFolder(uri, neverCancelled)) this.#fileChanged('created', file);
    }
  }

  /** With a folder its files are gone, and the watcher names the folder alone. */
  #went(uris: readonly vscode.Uri[]): void {
    const told = addressesOf(uris);
    this.#tellAwaited('deleted', told);
    // What was known as a file is no folder, and is known no more.
    for (const known of [...this.#known])
      if (isOrLiesBelow(known, told)) this.#fileChanged('deleted', vscode.Uri.parse(known, true));
  }
}

function addressesOf(uris: readonly vscode.Uri[]): ReadonlySet<string> {
  return new Set(uris.map((uri) => uri.toString()));
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false; // gone again
  }
}

/**
 * On disks `findFiles` is by far the fastest. On a file system that comes from an extension it may be slow, or wait
 * for ever for a search that nobody offers: there, whoever answers first is right.
 */
async function filesBelow(
  { uri }: vscode.WorkspaceFolder,
  token: CancellationToken,
): Promise<readonly vscode.Uri[]> {
  const find = (stop?: vscode.CancellationToken) =>
    findInPieces(YAML_ENDINGS, (pattern, without, atMost) =>
      vscode.workspace.findFiles(
        new vscode.RelativePattern(uri, pattern),
        `{${['**/node_modules/**', ...without].join(',')}}`,
        atMost,
        stop,
      ),
    );
  if (uri.scheme === 'file') return find();
  const stop = new vscode.CancellationTokenSource();
  const walk = walkFolder(uri, {
    get isCancellationRequested() {
      return token.isCancellationRequested || stop.token.isCancellationRequested;
    },
  });
  const found = find(stop.token).then((files) => (files.length > 0 ? files : walk));
  try {
    return await Promise.race([walk, found]);
  } finally {
    stop.cancel();
    stop.dispose();
  }
}

async function filesOnDisks(): Promise<readonly vscode.Uri[]> {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => isOnDisk(uri));
  return (await Promise.all(folders.map((folder) => filesBelow(folder, neverCancelled)))).flat();
}

function openDocument(uri: Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && document.uri.toString() === uri,
  );
}

async function fileAt(uri: Uri, note: (stat: vscode.FileStat) => void): Promise<OpenedFile> {
  try {
    const address = vscode.Uri.parse(uri, true);
    const stat = await vscode.workspace.fs.stat(address);
    const { type, size } = stat;
    note(stat);
    if (type & vscode.FileType.Directory) return { kind: 'unreadable', reason: 'directory' };
    if (size > MAX_BYTES) return { kind: 'tooLarge', bytes: size };
    const bytes = await vscode.workspace.fs.readFile(address);
    return { kind: 'text', text: decodeText(bytes, (label) => new TextDecoder(label)) };
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error) };
  }
}

/** `undefined` when nobody can tell. */
async function isFileAt(address: vscode.Uri): Promise<boolean | undefined> {
  try {
    return ((await vscode.workspace.fs.stat(address)).type & vscode.FileType.Directory) === 0;
  } catch (error) {
    return reasonOf(error) === 'missing' ? false : undefined;
  }
}

function isInTab(uri: vscode.Uri): boolean {
  const address = uri.toString();
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(
      ({ input }) =>
        (input instanceof vscode.TabInputText && input.uri.toString() === address) ||
        (input instanceof vscode.TabInputTextDiff && input.modified.toString() === address),
    ),
  );
}

/** YAML that can be edited. The old side of a diff and other read-only copies are nobody's problem. */
function isOfInterest(document: vscode.TextDocument): boolean {
  const { scheme } = document.uri;
  if (document.languageId !== 'yaml' && !isYamlPath(document.uri)) return false;
  return scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}
