import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LARGEST_IMAGE } from '../core/diagram/imageAddress.ts';
import type { Disposable, IWorkspace, OpenedFile, UnreadableReason, Uri } from '../core/host.ts';
import { decodeText } from '../core/yaml/decodeText.ts';
import { type Disk, errorOf, MAX_BYTES, type Reading, realDisk } from './disk.ts';

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
  /** Where files are; the file system without it. */
  readonly disk?: Disk;
}

/** A name that stands in an address as it is. */
const PLAIN = /^[\w.-]+$/;

/** By these the system says that a path leads nowhere; a path with a sign that no path may have does so, too. */
const NOWHERE: readonly string[] = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'];

/** The file system as the core sees it. Nothing is watched: a run reads once. */
export class FileWorkspace implements IWorkspace {
  readonly folders: readonly Uri[];
  readonly #options: FileWorkspaceOptions;
  readonly #disk: Disk;
  readonly #closedFolders: string[] = [];
  readonly #unreadable = new Map<Uri, UnreadableReason>();

  constructor(options: FileWorkspaceOptions) {
    this.#options = options;
    this.#disk = options.disk ?? realDisk;
    this.folders = options.folders.map((folder) => uriOf(folder));
  }

  get overlays(): ReadonlyMap<Uri, OpenedFile> {
    return this.#options.overlays ?? new Map();
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
    for (const folder of this.#options.folders) this.#walk(folder, walked, found, links);
    // Links come last: a folder that is reachable without one keeps its own name, and no folder is walked twice.
    for (let link = links.shift(); link !== undefined; link = links.shift()) {
      this.#walk(link, walked, found, links);
    }
    for (const file of this.#options.files ?? []) {
      const real = this.#disk.real(file);
      if (!found.has(uriOf('path' in real ? real.path : file))) found.add(uriOf(file));
    }
    return [...found];
  }

  #walk(folder: string, walked: Set<string>, found: Set<Uri>, links: string[]): void {
    const real = this.#disk.real(folder);
    if ('path' in real) {
      if (walked.has(real.path)) return;
      walked.add(real.path);
    }
    const entries = 'path' in real ? this.#disk.list(folder) : real;
    if ('error' in entries) {
      // Gone in the meantime, or a link that leads nowhere or to a file.
      if (!['ENOENT', 'ENOTDIR', 'ELOOP'].includes(entries.error)) this.#closedFolders.push(folder);
      return;
    }
    const address = uriOf(folder);
    for (const { name, is } of entries) {
      if (is === 'yaml') found.add(PLAIN.test(name) ? `${address}/${name}` : uriOf(path.join(folder, name)));
      else if (is === 'folder') this.#walk(path.join(folder, name), walked, found, links);
      else links.push(path.join(folder, name));
    }
  }

  async open(uri: Uri): Promise<OpenedFile> {
    return this.openNow(uri);
  }

  /** As `open`, without waiting. */
  openNow(uri: Uri): OpenedFile {
    return this.overlaid(uri) ?? this.opened(uri, this.#disk.read(fileURLToPath(uri)));
  }

  /** What stands for a file; `undefined` when it stands for itself. */
  overlaid(uri: Uri): OpenedFile | undefined {
    return this.#options.overlays?.get(uri);
  }

  /** What a reading of a file comes to. */
  opened(uri: Uri, reading: Reading): OpenedFile {
    const file = openedFile(reading, fileURLToPath(uri), this.#disk);
    if (file.kind === 'unreadable') this.#unreadable.set(uri, file.reason);
    return file;
  }

  async exists(uri: Uri): Promise<boolean | undefined> {
    return this.existsNow(uri);
  }

  /** As `exists`, without waiting. */
  existsNow(uri: Uri): boolean | undefined {
    if (this.#options.overlays?.has(uri)) return true;
    const look = this.#disk.look(pathOfUri(uri));
    const error = errorOf(look);
    if (error === undefined) return look === 'file';
    return NOWHERE.includes(error) ? false : undefined;
  }

  async bytes(uri: Uri): Promise<Uint8Array | undefined> {
    try {
      const path = fileURLToPath(uri);
      const { size } = await fs.promises.stat(path);
      return size > LARGEST_IMAGE ? undefined : await fs.promises.readFile(path);
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

function openedFile(reading: Reading, file: string, disk: Disk): OpenedFile {
  if ('error' in reading) return { kind: 'unreadable', reason: reasonOf(reading.error, file, disk) };
  if (reading.is === 'bytes') return textOf(reading.bytes);
  if (reading.is === 'tooLarge') return { kind: 'tooLarge', bytes: reading.bytes };
  return { kind: 'unreadable', reason: reading.is === 'folder' ? 'directory' : 'failed' };
}

/** The path of an address, also of one that no file can have: there is no file of that name then. */
function pathOfUri(uri: Uri): string {
  try {
    return fileURLToPath(uri);
  } catch {
    return '\0';
  }
}

/** A text, unless there are too many bytes. */
export function textOf(bytes: Uint8Array): OpenedFile {
  if (bytes.length > MAX_BYTES) return { kind: 'tooLarge', bytes: bytes.length };
  return { kind: 'text', text: decodeText(bytes, (label) => new TextDecoder(label)) };
}

function reasonOf(error: string, file: string, disk: Disk): UnreadableReason {
  switch (error) {
    case 'EACCES':
    case 'EPERM':
      return 'permission';
    case 'ELOOP':
      return 'brokenLink';
    case 'ENOENT':
      return errorOf(disk.lookAtLink(file)) === undefined ? 'brokenLink' : 'missing';
    default:
      return 'failed';
  }
}
