import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { seal, unseal } from './seal.ts';

/** Bytes of all that is kept; what has not been written for longest goes first. */
const ROOM = 512 * 1024 * 1024;
const DAY = 24 * 60 * 60 * 1000;
/** What nobody has written anew for so many days is of a branch or a machine that is gone. */
const KEPT_FOR = 30 * DAY;

/**
 * A folder of things that can be made again. Whatever goes wrong here goes unnoticed: a run is slower without, and says
 * the same. Others may write here at the same time: a file is whole or not there, since it gets its name when it is done.
 */
export class Cache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** `undefined` for what is not there, not whole, or somebody else's. */
  read(name: string): Uint8Array | undefined {
    let file: number | undefined;
    try {
      file = openSync(path.join(this.#folder, name), 'r');
      const { uid } = fstatSync(file);
      if (process.getuid && uid !== process.getuid()) return undefined;
      return unseal(readFileSync(file));
    } catch {
      return undefined;
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }

  write(name: string, body: Uint8Array): void {
    const whole = path.join(this.#folder, name);
    const unfinished = `${whole}.${process.pid}.tmp`;
    try {
      makeFolder(this.#folder);
      writeFileSync(unfinished, seal(body), { mode: 0o600 });
      renameSync(unfinished, whole);
      this.#tidy();
    } catch {
      remove(unfinished);
    }
  }

  #tidy(): void {
    const now = Date.now();
    const kept = readdirSync(this.#folder)
      .map((name) => ({ file: path.join(this.#folder, name), ...ageOf(path.join(this.#folder, name)) }))
      .sort((a, b) => b.written - a.written);
    let bytes = 0;
    for (const { file, written, size } of kept) {
      bytes += size;
      const abandoned = file.endsWith('.tmp') && now - written > DAY;
      if (bytes > ROOM || now - written > KEPT_FOR || abandoned) remove(file);
    }
  }
}

/** Node's own way of making the folders above as well never ends where the system refuses them as missing (below /proc). */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || existsSync(path.dirname(folder))) throw error;
    makeFolder(path.dirname(folder));
    mkdirSync(folder, { mode: 0o700 });
  }
}

function ageOf(file: string): { readonly written: number; readonly size: number } {
  const stat = statSync(file, { throwIfNoEntry: false });
  return { written: stat?.mtimeMs ?? 0, size: stat?.isFile() ? stat.size : 0 };
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It is somebody else's, or a folder.
  }
}
