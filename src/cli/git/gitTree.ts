import path from 'node:path';
import type { Disposable, IWorkspace, OpenedFile, Uri } from '../../core/host.ts';
import { MAX_BYTES } from '../disk.ts';
import { textOf, uriOf } from '../fileWorkspace.ts';
import { git, gitWithInput } from './git.ts';

interface Blob {
  readonly hash: string;
  readonly bytes: number;
}

/** A commit as the core sees it: its files under the addresses that they have in the working tree. Nothing is checked out. */
export class GitTree implements IWorkspace {
  readonly folders: readonly Uri[];
  readonly #root: string;
  readonly #yaml: ReadonlyMap<Uri, Blob>;
  readonly #others: ReadonlySet<Uri>;
  readonly #texts: Map<string, OpenedFile>;
  #reading: Promise<void> | undefined;

  private constructor(
    root: string,
    yaml: ReadonlyMap<Uri, Blob>,
    others: ReadonlySet<Uri>,
    texts: Map<string, OpenedFile>,
  ) {
    this.folders = [uriOf(root)];
    this.#root = root;
    this.#yaml = yaml;
    this.#others = others;
    this.#texts = texts;
  }

  /**
   * `commit` is a full hash; `root` the top of the working tree. Texts by their hash may be shared by the trees of a
   * repository, so that what is the same in many commits is read once.
   */
  static async read(
    root: string,
    commit: string,
    texts: Map<string, OpenedFile> = new Map(),
  ): Promise<GitTree> {
    const { out } = await git(root, ['ls-tree', '-r', '-l', '-z', '--full-tree', commit]);
    const yaml = new Map<Uri, Blob>();
    const others = new Set<Uri>();
    for (const row of out.toString('utf8').split('\0')) {
      // Links and submodules hold no text of their own.
      const match = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(row);
      if (!match) continue;
      const [, hash = '', bytes, file = ''] = match;
      const uri = uriOf(path.join(root, file));
      if (/\.ya?ml$/i.test(file) && !isHidden(file)) yaml.set(uri, { hash, bytes: Number(bytes) });
      else others.add(uri);
    }
    return new GitTree(root, yaml, others, texts);
  }

  /** The YAML files that are not the same in another tree. */
  differingFrom(other: GitTree): readonly Uri[] {
    const all = new Set([...this.#yaml.keys(), ...other.#yaml.keys()]);
    return [...all].filter((uri) => this.#yaml.get(uri)?.hash !== other.#yaml.get(uri)?.hash);
  }

  /** Whether there is a file at or below an address. */
  holds(uri: Uri): boolean {
    return [...this.#yaml.keys(), ...this.#others].some((each) => each === uri || each.startsWith(`${uri}/`));
  }

  async list(): Promise<readonly Uri[]> {
    return [...this.#yaml.keys()];
  }

  async open(uri: Uri): Promise<OpenedFile> {
    const blob = this.#yaml.get(uri);
    if (!blob) return { kind: 'unreadable', reason: 'missing' };
    if (blob.bytes > MAX_BYTES) return { kind: 'tooLarge', bytes: blob.bytes };
    if (!this.#texts.has(blob.hash)) {
      this.#reading ??= this.#readAll();
      await this.#reading;
    }
    return this.#texts.get(blob.hash) ?? { kind: 'unreadable', reason: 'failed' };
  }

  async exists(uri: Uri): Promise<boolean> {
    return this.#yaml.has(uri) || this.#others.has(uri);
  }

  /** All texts in one go: a process for each file would take longer than everything else. */
  async #readAll(): Promise<void> {
    const hashes = [...this.#yaml.values()].filter(({ bytes }) => bytes <= MAX_BYTES).map(({ hash }) => hash);
    const wanted = [...new Set(hashes)].filter((hash) => !this.#texts.has(hash));
    if (wanted.length === 0) return;
    const out = await gitWithInput(this.#root, ['cat-file', '--batch'], `${wanted.join('\n')}\n`);
    for (let at = 0; at < out.length; ) {
      const lineEnd = out.indexOf(10, at);
      const head = /^([0-9a-f]+) blob (\d+)$/.exec(out.toString('latin1', at, lineEnd));
      at = lineEnd + 1;
      if (!head) continue;
      const bytes = Number(head[2]);
      this.#texts.set(head[1]!, textOf(out.subarray(at, at + bytes)));
      at += bytes + 1;
    }
  }

  onDidChangeFiles(): Disposable {
    return { dispose() {} };
  }

  onDidChangeFolders(): Disposable {
    return { dispose() {} };
  }
}

/** What a walk through the folders of the working tree would not look into either. */
function isHidden(file: string): boolean {
  return file
    .split('/')
    .some((part, i, parts) => i < parts.length - 1 && (part === 'node_modules' || part.startsWith('.')));
}
