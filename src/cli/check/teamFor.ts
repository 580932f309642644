import { existsSync } from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import type { FileWorkspace } from '../fileWorkspace.ts';
import type { Commission } from './examiner.ts';
import { WORKER } from './hand.ts';
import type { Team } from './team.ts';
import { tuneThreads, tuneV8 } from './tuneV8.ts';

/** A worker begins with loading the program and learning which parts of it are asked most: it has to be worth that. */
const FILES_PER_WORKER = 400;

/** More than this wait for the one that reads from the disk. */
const MOST_WORKERS = 8;

/** So many documents are held in memory, so that each is read once. In larger workspaces most are read twice. */
const MOST_AT_ONCE = 12_000;
const MANY = 1000;

export async function teamFor(
  files: number,
  workspace: FileWorkspace,
  commission: Commission,
): Promise<Team> {
  const size = workersFor(files, process.env, os.availableParallelism());
  const room = files <= MOST_AT_ONCE ? MOST_AT_ONCE : MANY;
  // What reads and checks files is loaded only where this is done: by each worker, or here.
  if (size > 1 && existsSync(WORKER)) {
    const { crew } = await import('./crew.ts');
    tuneThreads();
    return crew(size, workspace, commission, room, () => tuneV8(files));
  }
  tuneV8(files);
  const { alone } = await import('./alone.ts');
  return alone(workspace, commission, room);
}

/** How many threads read and check so many files; 1 for none besides the first. `CX_AS_CODE_WORKERS` says it otherwise. */
export function workersFor(
  files: number,
  env: Readonly<Record<string, string | undefined>>,
  processors: number,
): number {
  const wanted = /^[1-9]\d?$/.test(env.CX_AS_CODE_WORKERS ?? '') ? Number(env.CX_AS_CODE_WORKERS) : undefined;
  return wanted ?? Math.max(1, Math.min(processors, MOST_WORKERS, Math.floor(files / FILES_PER_WORKER)));
}
