// Runs of `check` as a process, from start to end.
import assert from 'node:assert/strict';
import path from 'node:path';
import { TODAY } from './corpus.mjs';
import { runNode } from './runProcess.mjs';

/**
 * Milliseconds, and what was reported.
 * @param {import('./bench.mjs').Bench} bench
 * @param {string} folder
 * @param {{cache?: string, args?: string[], options?: string[], cwd?: string, node?: string}} [options] `cache`: the folder for what is
 *   known from run to run; none, and nothing is remembered. `options`: those of Node
 */
export async function runCheck(
  bench,
  folder,
  { cache, args = [], options = bench.nodeOptions, cwd, node } = {},
) {
  const run = await runNode(
    [
      ...[...options, bench.product.cli, 'check', folder, '--format', 'json', '--today', TODAY],
      ...(cache === undefined ? ['--no-cache'] : []),
      ...args,
    ],
    { cwd, node, ...(cache !== undefined && { env: { CX_AS_CODE_CACHE: cache } }) },
  );
  assert.equal(run.code, 1, `check found nothing, or failed: ${run.errors}`);
  return run;
}

/**
 * @param {string} out what `check` printed
 * @param {Pick<import('./corpus.mjs').Corpus, 'faults'>} corpus
 * @param {string} folder
 * @param {string} [cwd] in which `check` ran
 */
export function assertFaults(out, corpus, folder, cwd = process.cwd()) {
  const found = JSON.parse(out)
    .diagnostics.filter((/** @type {any} */ { severity }) => severity === 'error')
    .map((/** @type {any} */ { file, code }) => `${path.relative(folder, path.resolve(cwd, file))} ${code}`);
  const planted = corpus.faults.map(({ path: name, code }) => `${name} ${code}`);
  assert.deepEqual(found.sort(), planted.sort(), 'check finds the planted faults and no other error');
}
