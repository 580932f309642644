import process from 'node:process';
import { Cache } from './cache/cache.ts';
import { cacheFolder } from './cache/cacheFolder.ts';
import { contentDigest } from './cache/contentDigest.ts';
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
function start(args: readonly string[]): void {
  const streams = processStreams();
  const memory = memoryFor(args, streams.coloured);
  const { cache, question } = memory;
  const kept = cache && question !== undefined ? recall(cache, question, realDisk, contentDigest) : undefined;
  if (!kept) {
    void import('./main.ts').then(({ main }) => main(args, streams, memory));
    return;
  }
  streams.out(kept.out);
  for (const line of kept.complaints) streams.complain(line);
  process.exitCode = kept.status;
}

function memoryFor(args: readonly string[], coloured: boolean): Memory {
  const build = `${BUILD_ID} ${process.version}`;
  if (args.includes('--no-cache')) return { cache: undefined, question: undefined, build };
  const folder = cacheFolder(process.env, process.platform);
  const cwd = currentFolder();
  return {
    cache: folder === undefined ? undefined : new Cache(folder),
    question: cwd === undefined ? undefined : questionOf({ args, cwd, build, coloured }),
    build,
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

start(process.argv.slice(2));
