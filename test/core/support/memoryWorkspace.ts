import type {
  CancellationToken,
  Disposable,
  FileChange,
  IWorkspace,
  OpenedFile,
  Uri,
} from '../../../src/core/host.ts';
import { createLanguageService, type LanguageService } from '../../../src/core/service.ts';

/** A workspace that lives in memory, fires the events of a real one and counts what it is asked. */
export class MemoryWorkspace implements IWorkspace {
  readonly files = new Map<Uri, { text: string; version?: number }>();
  readonly opened: Uri[] = [];
  folders: readonly Uri[];
  readonly #fileListeners = new Set<(changes: readonly FileChange[]) => void>();
  readonly #folderListeners = new Set<() => void>();

  constructor(files: Readonly<Record<string, string>> = {}, folders: readonly Uri[] = ['mem:/ws']) {
    this.folders = folders;
    for (const [path, text] of Object.entries(files)) this.files.set(uriOf(path), { text });
  }

  async list(): Promise<readonly Uri[]> {
    return [...this.files]
      .filter(([uri, { version }]) => version !== undefined || this.#isWatched(uri))
      .map(([uri]) => uri);
  }

  async open(uri: Uri, _token: CancellationToken): Promise<OpenedFile> {
    this.opened.push(uri);
    const file = this.files.get(uri);
    return file ? { kind: 'text', ...file } : { kind: 'unreadable', reason: 'missing' };
  }

  async exists(uri: Uri): Promise<boolean> {
    return this.files.has(uri);
  }

  onDidChangeFiles(listener: (changes: readonly FileChange[]) => void): Disposable {
    this.#fileListeners.add(listener);
    return { dispose: () => this.#fileListeners.delete(listener) };
  }

  onDidChangeFolders(listener: () => void): Disposable {
    this.#folderListeners.add(listener);
    return { dispose: () => this.#folderListeners.delete(listener) };
  }

  /** Somebody writes a file outside of any editor. */
  write(path: string, text: string): void {
    const uri = uriOf(path);
    const former = this.files.get(uri);
    this.files.set(uri, { text });
    if (former?.version !== undefined || this.#isWatched(uri))
      this.#tell([{ kind: former ? 'changed' : 'created', uri }]);
  }

  /** Somebody types in an editor. */
  type(path: string, text: string): void {
    const uri = uriOf(path);
    this.files.set(uri, { text, version: (this.files.get(uri)?.version ?? 0) + 1 });
    this.#tell([{ kind: 'changed', uri }]);
  }

  /** The editor closes a document; what was typed is on disk by then. */
  close(path: string): void {
    const uri = uriOf(path);
    const file = this.files.get(uri);
    if (file?.version === undefined) return;
    this.files.set(uri, { text: file.text });
    this.#tell([{ kind: 'changed', uri }]);
  }

  delete(path: string): void {
    const uri = uriOf(path);
    const former = this.files.get(uri);
    this.files.delete(uri);
    if (former?.version !== undefined || this.#isWatched(uri)) this.#tell([{ kind: 'deleted', uri }]);
  }

  setFolders(folders: readonly Uri[]): void {
    this.folders = folders;
    for (const listener of this.#folderListeners) listener();
  }

  /** Nobody is told of files outside the folders, but for those that are open in an editor. */
  #isWatched(uri: Uri): boolean {
    return this.folders.some((folder) => uri.startsWith(`${folder}/`));
  }

  #tell(changes: readonly FileChange[]): void {
    for (const listener of this.#fileListeners) listener(changes);
  }
}

export function uriOf(path: string): Uri {
  return path.includes(':/') ? path : `mem:/ws/${path}`;
}

export const TODAY = '2026-11-22';

/** A service over files in memory, with the whole workspace read. */
export async function serviceFor(
  files: Readonly<Record<string, string>>,
): Promise<{ service: LanguageService; workspace: MemoryWorkspace }> {
  const workspace = new MemoryWorkspace(files);
  const service = serviceOver(workspace);
  await service.refresh({ isCancellationRequested: false });
  return { service, workspace };
}

export function serviceOver(workspace: IWorkspace): LanguageService {
  return createLanguageService({
    workspace,
    today: () => TODAY,
    logger: {
      error(message, error) {
        throw new Error(message, { cause: error });
      },
    },
  });
}
