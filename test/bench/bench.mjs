// What every row is given.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { OUT, temporaryFolder } from '../host/project.mjs';
import { makeCorpus } from './corpus.mjs';

/** @typedef {Awaited<ReturnType<typeof createBench>>} Bench */

/**
 * @param {{product: import('./build.mjs').Product, quick: boolean, profile: boolean}} options
 */
export async function createBench({ product, quick, profile }) {
  /** @type {Map<number, {folder: string, corpus: import('./corpus.mjs').Corpus}>} */
  const written = new Map();
  return {
    product,
    quick,
    profile,
    /** @type {typeof import('./core.ts')} */
    core: await import(product.core),
    /** Numbers of files, the largest last. */
    sizes: quick ? [100, 1000] : [100, 1000, 10_000],
    largest: quick ? 1000 : 10_000,
    /** @param {string} text */
    say: (text) => process.stderr.write(`  ${text}\n`),
    /** The Node with which the benchmark was begun, when that is another one than all programs run in. */
    olderNode: process.env.CX_BENCH_OLDER_NODE,
    /** Options that make a Node process write a profile, when one was asked for. */
    nodeOptions: profile ? ['--cpu-prof', `--cpu-prof-dir=${path.join(OUT, 'profiles')}`] : [],
    /**
     * A company of so many files, on disk. Nobody may change it.
     * @param {number} files
     */
    onDisk(files) {
      const present = written.get(files);
      if (present) return present;
      const corpus = makeCorpus({ files });
      const folder = path.join(temporaryFolder(), 'company');
      writeFiles(folder, corpus.files);
      const made = { folder, corpus };
      written.set(files, made);
      return made;
    },
  };
}

/**
 * @param {string} folder
 * @param {Map<string, string>} files
 */
export function writeFiles(folder, files) {
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
}

/** @param {number} count */
export const inThousands = (count) => count.toLocaleString('en-US');
