import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { MAX_LENGTH } from '../core/yaml/maxLength.ts';

/** A character of UTF-16 takes at most three bytes of UTF-8, and a file may be UTF-16; beyond this it is surely too long. */
export const MAX_BYTES = MAX_LENGTH * 4;

/** What a path leads to, or the system's word for why nobody can tell, such as `ENOENT`. */
export type Look = 'file' | 'folder' | 'link' | 'other' | { readonly error: string };

export interface Entry {
  readonly name: string;
  readonly is: 'yaml' | 'folder' | 'link';
}

export type Reading =
  | { readonly is: 'bytes'; readonly bytes: Uint8Array; readonly mark: Mark }
  | { readonly is: 'tooLarge'; readonly bytes: number }
  | { readonly is: 'folder' | 'other' }
  | { readonly error: string };

/** By these a file is known to be the one that was read: size, times of change in milliseconds, number of its node. */
export type Mark = readonly [size: number, modified: number, changed: number, node: number];

/**
 * All that a check asks of the file system. The answers are plain data, so that they can be noted and compared: a check
 * whose questions would be answered as before would say what it has said before.
 */
export interface Disk {
  /** Follows links. */
  look(file: string): Look;
  lookAtLink(file: string): Look;
  /** The path without links. */
  real(file: string): { readonly path: string } | { readonly error: string };
  /** What a walk for YAML files looks at, in the order of names; a folder that is called like a YAML file comes as both. */
  list(folder: string): readonly Entry[] | { readonly error: string };
  /** The bytes of a file, unless there are too many. */
  read(file: string): Reading;
  /** The mark of a file as it is now; `undefined` when there is no such file. */
  mark(file: string): Mark | undefined;
  /** Tells that a file was not read, since its mark says that it has this content. */
  trust?(file: string, content: string, mark: Mark): void;
  /** Tells that something was changed while it was looked at, so that the answers do not belong together. */
  doubt?(): void;
}

// A run has nothing else to do meanwhile, and a round trip through the thread pool takes ten times as long.
export const realDisk: Disk = {
  look: (file) => guarded(() => kindOf(statSync(file))),
  lookAtLink: (file) => guarded(() => kindOf(lstatSync(file))),
  real: (file) => guarded(() => ({ path: realpathSync(file) })),
  list: (folder) => guarded(() => entriesOf(folder)),
  read(file) {
    return guarded(() => {
      const stat = statSync(file);
      if (stat.isDirectory()) return { is: 'folder' };
      // A pipe or a device might never end.
      if (!stat.isFile()) return { is: 'other' };
      if (stat.size > MAX_BYTES) return { is: 'tooLarge', bytes: stat.size };
      // The mark is taken first: what is written while we read makes it wrong, and never the other way round.
      return { is: 'bytes', bytes: readFileSync(file), mark: markOf(stat) };
    });
  },
  mark(file) {
    const stat = guarded(() => statSync(file, { throwIfNoEntry: false }));
    return stat && 'ino' in stat && stat.isFile() ? markOf(stat) : undefined;
  },
};

function markOf(stat: {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
}): Mark {
  return [stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino];
}

interface Kinds {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

function kindOf(entry: Kinds): Look {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

function entriesOf(folder: string): readonly Entry[] {
  const entries: Entry[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const { name } = entry;
    if (/\.ya?ml$/i.test(name)) entries.push({ name, is: 'yaml' });
    if (name === 'node_modules' || name.startsWith('.')) continue;
    if (entry.isDirectory()) entries.push({ name, is: 'folder' });
    else if (entry.isSymbolicLink()) entries.push({ name, is: 'link' });
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function guarded<T>(ask: () => T): T | { readonly error: string } {
  try {
    return ask();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { error: code ?? 'unknown' };
  }
}

/** Says whether a question has got no answer, and why. */
export function errorOf(answer: unknown): string | undefined {
  return typeof answer === 'object' && answer !== null && 'error' in answer
    ? String(answer.error)
    : undefined;
}
