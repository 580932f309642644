import type { ExitStatus } from '../command.ts';
import type { Disk } from '../disk.ts';
import type { Cache } from './cache.ts';
import type { Known } from './known.ts';
import { nameFor } from './nameFor.ts';
import type { Notes } from './notes.ts';
import { stillTrue } from './stillTrue.ts';

/** What a run has printed, and what it has asked of the disk to come to that. */
export interface KeptRun {
  /** All that the answer depends on besides the disk; a name alone might be that of another question by chance. */
  readonly question: string;
  readonly notes: Notes;
  readonly out: string;
  readonly complaints: readonly string[];
  readonly status: ExitStatus;
}

/** What a run of the same question has printed, if the disk would still answer as it did; `undefined` otherwise. */
export function recall({ cache, digest }: Known, question: string, disk: Disk): KeptRun | undefined {
  const bytes = cache.read(nameFor('run', question));
  const kept = bytes && parse(bytes);
  if (!kept || kept.question !== question) return undefined;
  const notes = stillTrue(kept.notes, disk, digest);
  if (notes && notes !== kept.notes) keep(cache, { ...kept, notes });
  return notes && kept;
}

export function keep(cache: Cache, run: KeptRun): void {
  cache.write(nameFor('run', run.question), Buffer.from(JSON.stringify(run)));
}

function parse(bytes: Uint8Array): KeptRun | undefined {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'));
  } catch {
    return undefined;
  }
}
