import { type Dirent, promises as fs, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LARGEST_IMAGE } from '../core/diagram/imageAddress.ts';
import type { Disposable, IWorkspace, OpenedFile, UnreadableReason, Uri } from '../core/host.ts';
import { decodeText } from '../core/yaml/decodeText.ts';
import { MAX_LENGTH } from '../core/yaml/limits.ts';

/** A character of UTF-16 takes at most three bytes of UTF-8, and a file may be UTF-16; beyond this it is surely too long. */
export const MAX_BYTES = MAX_LENGTH * 4;

export interface FileWorkspaceOptions {
  /** Absolute paths of folders. */
  readonly folders: readonly string[];
  /**
   * Absolute paths of files that belong to it, wherever they lie and whatever they are called. One that the folders hold
   * under another name, because the path leads through a link, is not added: it would be there twice.
   */
  readonly files?: readonly string[];
  /** What stands for the file of an address, whether it exists or not. */
  readonly overlays?: ReadonlyMap<Uri, OpenedFile>;
}

/** The file system as the core sees it. Nothing is watched: a run reads once. */
export class FileWorkspace implements IWorkspace {
  readonly folders: readonly Uri[];
  readonly #options: FileWorkspaceOptions;
  readonly #closedFolders: string[] = [];
  readonly #unreadable = new Map<Uri, UnreadableReason>();

  constructor(options: FileWorkspaceOptions) {
    this.#options = options;
    this.folders = options.folders.map((folder) => uriOf(folder));
  }

  /** Folders whose content could not be listed. */
  get closedFolders(): readonly string[] {
    return this.#closedFolders;
  }

  /** Files that were asked for and could not be read. */
  get unreadable(): ReadonlyMap<Uri, UnreadableReason> {
    return this.#unreadable;
  }

  async list(): Promise<readonly Uri[]> {
    const found = new Set<Uri>([...(this.#options.overlays?.keys() ?? [])]);
    const walked = new Set<string>();
    const links: string[] = [];
    for (const folder of this.#options.folders) await this.#walk(folder, walked, found, links);
    // Links come last: a folder that is reachable without one keeps its own name, and no folder is walked twice.
    for (let link = links.shift(); link !== undefined; link = links.shift()) {
      await this.#walk(link, walked, found, links);
    }
    for (const file of this.#options.files ?? []) {
      const real = await fs.realpath(file).catch(() => file);
      if (!found.has(uriOf(real))) found.add(uriOf(file));
    }
    return [...found];
  }

  async #walk(folder: string, walked: Set<string>, found: Set<Uri>, links: string[]): Promise<void> {
    let entries: Dirent[];
    try {
      const real = await fs.realpath(folder);
      if (walked.has(real)) return;
      walked.add(real);
      entries = await fs.readdir(folder, { withFileTypes: true });
    } catch (error) {
      // Gone in the meantime, or a link that leads nowhere or to a file.
      if (!['ENOENT', 'ENOTDIR', 'ELOOP'].includes(codeOf(error))) this.#closedFolders.push(folder);
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const whole = path.join(folder, entry.name);
      if (/\.ya?ml$/i.test(entry.name)) found.add(uriOf(whole));
      if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) await this.#walk(whole, walked, found, links);
      else if (entry.isSymbolicLink()) links.push(whole);
    }
  }

  async open(uri: Uri): Promise<OpenedFile> {
    const overlay = this.#options.overlays?.get(uri);
    if (overlay) return overlay;
    const file = await openFile(fileURLToPath(uri));
    if (file.kind === 'unreadable') this.#unreadable.set(uri, file.reason);
    return file;
  }

  async exists(uri: Uri): Promise<boolean | undefined> {
    if (this.#options.overlays?.has(uri)) return true;
    try {
      return (await fs.stat(fileURLToPath(uri))).isFile();
    } catch (error) {
      // A path with a sign that no path may have leads nowhere, too.
      const nowhere = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(codeOf(error));
      return nowhere || error instanceof TypeError ? false : undefined;
    }
  }

  async bytes(uri: Uri): Promise<Uint8Array | undefined> {
    try {
      const path = fileURLToPath(uri);
      const { size } = await fs.stat(path);
      return size > LARGEST_IMAGE ? undefined : await fs.readFile(path);
    } catch {
      return undefined;
    }
  }

  onDidChangeFiles(): Disposable {
    return { dispose() {} };
  }

  onDidChangeFolders(): Disposable {
    return { dispose() {} };
  }
}

/** The address of a path. Encoding is left to Node, which knows about `#`, `%`, blanks and drive letters. */
export function uriOf(file: string): Uri {
  const uri = pathToFileURL(file).href;
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}

async function openFile(file: string): Promise<OpenedFile> {
  try {
    // A run has nothing else to do meanwhile, and a round trip through the thread pool takes ten times as long.
    const stat = statSync(file);
    if (stat.isDirectory()) return { kind: 'unreadable', reason: 'directory' };
    // A pipe or a device might never end.
    if (!stat.isFile()) return { kind: 'unreadable', reason: 'failed' };
    if (stat.size > MAX_BYTES) return { kind: 'tooLarge', bytes: stat.size };
    return textOf(readFileSync(file));
  } catch (error) {
    return { kind: 'unreadable', reason: await reasonOf(error, file) };
  }
}

/** A text, unless there are too many bytes. */
export function textOf(bytes: Uint8Array): OpenedFile {
  if (bytes.length > MAX_BYTES) return { kind: 'tooLarge', bytes: bytes.length };
  return { kind: 'text', text: decodeText(bytes, (label) => new TextDecoder(label)) };
}

async function reasonOf(error: unknown, file: string): Promise<UnreadableReason> {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return 'permission';
    case 'ELOOP':
      return 'brokenLink';
    case 'ENOENT': {
      const link = await fs.lstat(file).catch(() => undefined);
      return link ? 'brokenLink' : 'missing';
    }
    default:
      return 'failed';
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | undefined)?.code ?? '';
}
