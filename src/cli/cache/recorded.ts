import type { ExitStatus } from '../command.ts';
import { type Disk, realDisk } from '../disk.ts';
import type { Streams } from '../streams.ts';
import { keep } from './keptRun.ts';
import type { Known } from './known.ts';
import { NotingDisk } from './notes.ts';

/** Runs something and keeps what it prints, if it comes to an answer. */
export async function recorded(
  { cache, digest }: Known,
  question: string,
  streams: Streams,
  run: (streams: Streams, disk: Disk) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const disk = new NotingDisk(realDisk, digest);
  const out: string[] = [];
  const complaints: string[] = [];
  const noted: Streams = {
    ...streams,
    out(text) {
      out.push(text);
      streams.out(text);
    },
    complain(line) {
      complaints.push(line);
      streams.complain(line);
    },
  };
  const status = await run(noted, disk);
  const notes = disk.notes();
  // What cannot be read today may be read tomorrow without a trace of why.
  if (notes && status !== 2) keep(cache, { question, notes, out: out.join(''), complaints, status });
  return status;
}
