// `check` of a whole company, as a process from start to end.
import assert from 'node:assert/strict';
import path from 'node:path';
import { inThousands } from '../bench.mjs';
import { TODAY } from '../corpus.mjs';
import { inTurn } from '../inTurn.mjs';
import { ratioAtMost } from '../row.mjs';
import { runNode } from '../runProcess.mjs';

const PEER = path.join(import.meta.dirname, '../workers/parseFolder.mjs');

/** @type {import('../row.mjs').Row} */
export const row = {
  id: 'check',
  async measure(bench) {
    const measurements = [];
    for (const files of bench.sizes.slice(1)) {
      const { folder, corpus } = bench.onDisk(files);
      /** @type {string | undefined} */
      let report;
      const samples = await inTurn(
        {
          product: async () => {
            const args = [bench.product.cli, 'check', folder, '--format', 'json', '--today', TODAY];
            const { ms, out, errors, code } = await runNode([...bench.nodeOptions, ...args]);
            assert.equal(code, 1, `check found nothing, or failed: ${errors}`);
            assert.equal(out, report ?? out, 'two runs say the same');
            report = out;
            return ms;
          },
          peer: async () => {
            const { ms, out } = await runNode([PEER, folder]);
            assert.equal(Number(out), corpus.files.size);
            return ms;
          },
        },
        files > 1000 ? { rounds: 2, warmUp: 0 } : { rounds: 5 },
      );
      assertFaults(JSON.parse(report ?? '{}'), corpus, folder);
      measurements.push({
        what: `\`check\` of ${inThousands(files)} files, cold`,
        unit: /** @type {const} */ ('ms'),
        product: samples.product,
        peerName: '`yaml` parses the files, one thread',
        peer: samples.peer,
        atLeast: ratioAtMost(0.6),
        aim: ratioAtMost(0.15),
      });
    }
    return { measurements, notes: ['`check`: whole processes, with all rules there are.'] };
  },
};

/**
 * @param {any} report
 * @param {import('../corpus.mjs').Corpus} corpus
 * @param {string} folder
 */
function assertFaults(report, corpus, folder) {
  const found = report.diagnostics
    .filter((/** @type {any} */ { severity }) => severity === 'error')
    .map((/** @type {any} */ { file, code }) => `${path.relative(folder, path.resolve(file))} ${code}`);
  const planted = corpus.faults.map(({ path: name, code }) => `${name} ${code}`);
  assert.deepEqual(found.sort(), planted.sort(), 'check finds the planted faults and no other error');
}
