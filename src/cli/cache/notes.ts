import path from 'node:path';
import type { Disk, Mark, Reading } from '../disk.ts';

/** What has been asked of a disk, and in short what it has answered. Plain data. */
export interface Notes {
  /** Questions whose answer is short, with the answer as JSON. */
  readonly asked: readonly (readonly [
    question: 'look' | 'lookAtLink' | 'real',
    path: string,
    answer: string,
  ])[];
  /** Folders that were listed, and the list as JSON. */
  readonly listed: readonly (readonly [folder: string, entries: string])[];
  /** Files that were read, by folder. */
  readonly read: readonly (readonly [folder: string, files: readonly FileNote[]])[];
}

/** A file that was read: the digest of its bytes, and its mark unless it had just been written. */
export type FileNote = readonly [name: string, content: string, mark: Mark | 0];

/**
 * A file that has been written so lately may be written once more without getting another time: some file systems count
 * in steps of two seconds. In milliseconds.
 */
const SETTLED = 2500;

export type Digest = (bytes: Uint8Array) => string;

/** Passes questions on, and notes the answers. */
export class NotingDisk implements Disk {
  readonly #disk: Disk;
  readonly #digest: Digest;
  readonly #now: () => number;
  readonly #asked = new Map<string, Notes['asked'][number]>();
  readonly #listed = new Map<string, string>();
  readonly #read = new Map<string, readonly [content: string, mark: Mark | 0]>();
  #contradicted = false;

  constructor(disk: Disk, digest: Digest, now: () => number = Date.now) {
    this.#disk = disk;
    this.#digest = digest;
    this.#now = now;
  }

  look(file: string) {
    return this.#note('look', file, this.#disk.look(file));
  }

  lookAtLink(file: string) {
    return this.#note('lookAtLink', file, this.#disk.lookAtLink(file));
  }

  real(file: string) {
    return this.#note('real', file, this.#disk.real(file));
  }

  list(folder: string) {
    const entries = this.#disk.list(folder);
    this.#same(this.#listed, folder, JSON.stringify(entries));
    return entries;
  }

  read(file: string): Reading {
    const now = this.#now();
    const reading = this.#disk.read(file);
    const content = contentOf(reading, this.#digest);
    const former = this.#read.get(file);
    if (former && former[0] !== content) this.#contradicted = true;
    if (!former) this.#read.set(file, [content, settledMark(reading, now)]);
    return reading;
  }

  mark(file: string) {
    return this.#disk.mark(file);
  }

  trust(file: string, content: string, mark: Mark): void {
    this.#read.set(file, [content, mark]);
  }

  doubt(): void {
    this.#contradicted = true;
  }

  /** `undefined` when the disk has given two answers to one question: a file was changed meanwhile. */
  notes(): Notes | undefined {
    if (this.#contradicted) return undefined;
    const folders = new Map<string, FileNote[]>();
    for (const [file, [content, mark]] of this.#read) {
      const { dir, base } = path.parse(file);
      const notes = folders.get(dir);
      if (notes) notes.push([base, content, mark]);
      else folders.set(dir, [[base, content, mark]]);
    }
    return { asked: [...this.#asked.values()], listed: [...this.#listed], read: [...folders] };
  }

  #note<T>(question: Notes['asked'][number][0], file: string, answer: T): T {
    const text = JSON.stringify(answer);
    const key = `${question} ${file}`;
    const former = this.#asked.get(key);
    if (former && former[2] !== text) this.#contradicted = true;
    if (!former) this.#asked.set(key, [question, file, text]);
    return answer;
  }

  #same(answers: Map<string, string>, question: string, answer: string): void {
    const former = answers.get(question);
    if (former !== undefined && former !== answer) this.#contradicted = true;
    answers.set(question, answer);
  }
}

/** Tells what was read from everything else that could have been: the digest of bytes, or why there are none. */
export function contentOf(reading: Reading, digest: Digest): string {
  return 'is' in reading && reading.is === 'bytes' ? digest(reading.bytes) : `:${JSON.stringify(reading)}`;
}

/** The mark of what was read at a time, if it can be trusted; 0 when it cannot. */
export function settledMark(reading: Reading, now: number): Mark | 0 {
  if (!('is' in reading) || reading.is !== 'bytes') return 0;
  const [, modified, changed] = reading.mark;
  return Math.max(modified, changed) < now - SETTLED ? reading.mark : 0;
}

export function sameMark(one: Mark, other: Mark | undefined): boolean {
  return other !== undefined && one.every((part, i) => part === other[i]);
}
