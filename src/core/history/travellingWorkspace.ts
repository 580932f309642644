import type { CancellationToken, Disposable, FileChange, IWorkspace, OpenedFile, Uri } from '../host.ts';

/**
 * A workspace that goes from one state of its files to another, such as from commit to commit. Whoever knows it reads
 * only what is different on the way.
 */
export class TravellingWorkspace implements IWorkspace {
  #state: IWorkspace;
  readonly #listeners = new Set<(changes: readonly FileChange[]) => void>();

  constructor(start: IWorkspace) {
    this.#state = start;
  }

  /** `changed` are the files that may be different there. The folders stay. */
  travelTo(state: IWorkspace, changed: Iterable<Uri>): void {
    this.#state = state;
    const changes = [...changed].map((uri): FileChange => ({ kind: 'changed', uri }));
    if (changes.length > 0) for (const listener of this.#listeners) listener(changes);
  }

  get folders(): readonly Uri[] {
    return this.#state.folders;
  }

  list(token: CancellationToken): Promise<readonly Uri[]> {
    return this.#state.list(token);
  }

  open(uri: Uri, token: CancellationToken): Promise<OpenedFile> {
    return this.#state.open(uri, token);
  }

  async exists(uri: Uri, token: CancellationToken): Promise<boolean | undefined> {
    return this.#state.exists?.(uri, token);
  }

  onDidChangeFiles(listener: (changes: readonly FileChange[]) => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  onDidChangeFolders(): Disposable {
    return { dispose() {} };
  }
}
