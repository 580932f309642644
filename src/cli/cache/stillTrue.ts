import path from 'node:path';
import type { Disk } from '../disk.ts';
import { contentOf, type Digest, type FileNote, type Notes, sameMark, settledMark } from './notes.ts';

/**
 * Asks a disk once more what has been asked before. Gives notes that are true now, which may know more marks than those
 * that were given (the very same ones when they do not); `undefined` as soon as an answer is another one. A file whose mark
 * is the same is not read again.
 */
export function stillTrue(notes: Notes, disk: Disk, digest: Digest, now = Date.now()): Notes | undefined {
  for (const [question, file, answer] of notes.asked)
    if (JSON.stringify(disk[question](file)) !== answer) return undefined;
  for (const [folder, entries] of notes.listed)
    if (JSON.stringify(disk.list(folder)) !== entries) return undefined;
  const read: (readonly [string, readonly FileNote[]])[] = [];
  let learned = false;
  for (const [folder, files] of notes.read) {
    const renewed = renewedNotes(folder, files, { disk, digest, now });
    if (!renewed) return undefined;
    if (renewed !== files) learned = true;
    read.push([folder, renewed]);
  }
  return learned ? { ...notes, read } : notes;
}

interface Means {
  readonly disk: Disk;
  readonly digest: Digest;
  readonly now: number;
}

function renewedNotes(
  folder: string,
  files: readonly FileNote[],
  { disk, digest, now }: Means,
): readonly FileNote[] | undefined {
  let renewed: FileNote[] | undefined;
  for (const [i, [name, content, mark]] of files.entries()) {
    const file = folder + path.sep + name;
    if (mark !== 0 && sameMark(mark, disk.mark(file))) continue;
    const reading = disk.read(file);
    if (contentOf(reading, digest) !== content) return undefined;
    const settled = settledMark(reading, now);
    if (settled === 0 && mark === 0) continue;
    renewed ??= [...files];
    renewed[i] = [name, content, settled];
  }
  return renewed ?? files;
}
