import process from 'node:process';
import { Cache } from './cache/cache.ts';
import { cacheFolder } from './cache/cacheFolder.ts';
import { recall } from './cache/keptRun.ts';
import { questionOf } from './cache/question.ts';
import { realDisk } from './disk.ts';
import type { Memory } from './main.ts';
import { processStreams } from './streams.ts';

/** Which build this is; esbuild.mjs makes it from what is built. */
declare const BUILD_ID: string;

/**
 * The door of the command line. A `check` that has been asked before, of files that are as they were, is answered by what
 * it said then; only for all else the program itself is loaded.
 */
async function start(args: readonly string[]): Promise<void> {
  const streams = processStreams();
  const memory = await memoryFor(args, streams.coloured);
  const { known, question } = memory;
  const kept = known && question !== undefined ? recall(known, question, realDisk) : undefined;
  if (!kept) {
    const { main } = await import('./main.ts');
    await main(args, streams, memory);
    return;
  }
  streams.out(kept.out);
  for (const line of kept.complaints) streams.complain(line);
  process.exitCode = kept.status;
}

async function memoryFor(args: readonly string[], coloured: boolean): Promise<Memory> {
  const folder = args.includes('--no-cache') ? undefined : cacheFolder(process.env, process.platform);
  if (folder === undefined) return { known: undefined, question: undefined };
  // Loads the cryptography of Node, which takes as long as the program.
  const { contentDigest } = await import('./cache/contentDigest.ts');
  const build = `${BUILD_ID} ${process.version}`;
  const cwd = currentFolder();
  return {
    known: { cache: new Cache(folder), digest: contentDigest, build },
    question: cwd === undefined ? undefined : questionOf({ args, cwd, build, coloured }),
  };
}

/** `undefined` when it is gone; the program explains it. */
function currentFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

void start(process.argv.slice(2));
