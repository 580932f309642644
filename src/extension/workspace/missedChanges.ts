import * as vscode from 'vscode';
import type { FileChange, Uri } from '../../core/host.ts';
import { reasonOf } from './reasonOf.ts';

/** Files of which a watcher tells in a row until it is not trusted to have told of all: more than somebody saves by hand. */
const MANY = 50;

/** Milliseconds without news after which such a row is over: git writes for some seconds, with pauses. */
const QUIET = 2000;

/** How many files are asked for at once, as VS Code answers through other processes. */
const AT_ONCE = 24;

/** What a file was like when it was read. */
type Stamp = Pick<vscode.FileStat, 'mtime' | 'size'>;

/** What is known of the files of the folders, and who is told what else has happened to them. */
export interface KnownFiles {
  /** Those that are known now. */
  readonly known: ReadonlySet<Uri>;
  /** Those that there are on disks. */
  list(): Promise<readonly vscode.Uri[]>;
  tell(kind: FileChange['kind'], uri: vscode.Uri): void;
  /** As in `CoreHost`. */
  breathe(): Promise<void> | undefined;
}

/**
 * Finds what the watcher of VS Code has not told of. When thousands of files change at once it loses some: its library for
 * Linux copies the list of events and empties it in two steps, and what comes in between is gone
 * (`Watcher::triggerCallbacks` of `@parcel/watcher`); a queue of the system that is full is passed over in silence. So when
 * a checkout is over, all files are compared with what was read of them.
 */
export class MissedChanges implements vscode.Disposable {
  readonly #files: KnownFiles;
  readonly #read = new Map<Uri, Stamp>();
  #told = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #disposed = false;

  constructor(files: KnownFiles) {
    this.#files = files;
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
  }

  /** A file is about to be read, as it is now. */
  noteRead(uri: Uri, { mtime, size }: Stamp): void {
    this.#read.set(uri, { mtime, size });
  }

  forget(uri: Uri): void {
    this.#read.delete(uri);
  }

  forgetAll(): void {
    this.#read.clear();
  }

  /** The watcher has told of a file. */
  noteTold(): void {
    this.#told++;
    // One timer for a whole row: thousands are told of one by one.
    if (this.#told === 1) this.#wait(0);
  }

  #wait(told: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#told !== told) {
        this.#wait(this.#told);
        return;
      }
      this.#told = 0;
      // A list that fails, as the window may be closing, leaves things as they are.
      if (told >= MANY) this.#look().catch(() => {});
    }, QUIET);
  }

  async #look(): Promise<void> {
    const there = new Map((await this.#files.list()).map((uri) => [uri.toString(), uri]));
    for (const address of this.#read.keys())
      if (!there.has(address)) there.set(address, vscode.Uri.parse(address, true));
    const waiting = there.entries();
    const compareAll = async () => {
      for (const [address, uri] of waiting) {
        if (this.#disposed) return;
        await this.#compare(address, uri);
        await this.#files.breathe();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, compareAll));
  }

  async #compare(address: Uri, uri: vscode.Uri): Promise<void> {
    if (!this.#files.known.has(address)) {
      this.#files.tell('created', uri);
      return;
    }
    const before = this.#read.get(address);
    if (!before || !isOnDisk(uri)) return; // what nobody has read is of no interest
    const now = await statOf(uri);
    if (now === 'missing') this.#files.tell('deleted', uri);
    else if (now && (now.mtime !== before.mtime || now.size !== before.size))
      this.#files.tell('changed', uri);
  }
}

/** Disks are watched by the system. Other file systems tell of their changes themselves. */
export function isOnDisk({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' || scheme === 'vscode-remote';
}

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | 'missing' | undefined> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch (error) {
    return reasonOf(error) === 'missing' ? 'missing' : undefined;
  }
}
