import type { CancellationToken, Disposable, IWorkspace, OpenedFile, Uri } from '../../core/host.ts';

/** The workspace as it was, or would be: with other texts for some files, and without those that are not there. */
export class OverlayWorkspace implements IWorkspace {
  readonly #workspace: IWorkspace;
  readonly #known: readonly Uri[];
  readonly #texts: ReadonlyMap<Uri, string | undefined>;

  /** `known` are the files of ours that there are. A text that is `undefined` stands for a file that does not exist. */
  constructor(workspace: IWorkspace, known: readonly Uri[], texts: ReadonlyMap<Uri, string | undefined>) {
    this.#workspace = workspace;
    this.#known = known;
    this.#texts = texts;
  }

  get folders(): readonly Uri[] {
    return this.#workspace.folders;
  }

  async list(): Promise<readonly Uri[]> {
    const there = new Set(this.#known);
    for (const [uri, text] of this.#texts) {
      if (text === undefined) there.delete(uri);
      else there.add(uri);
    }
    return [...there];
  }

  async open(uri: Uri, token: CancellationToken): Promise<OpenedFile> {
    if (!this.#texts.has(uri)) return this.#workspace.open(uri, token);
    const text = this.#texts.get(uri);
    return text === undefined ? { kind: 'unreadable', reason: 'missing' } : { kind: 'text', text };
  }

  async exists(uri: Uri, token: CancellationToken): Promise<boolean | undefined> {
    if (this.#texts.has(uri)) return this.#texts.get(uri) !== undefined;
    return this.#workspace.exists?.(uri, token);
  }

  onDidChangeFiles(): Disposable {
    return { dispose() {} };
  }

  onDidChangeFolders(): Disposable {
    return { dispose() {} };
  }
}
