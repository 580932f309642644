// `check` of a whole company, as a process from start to end.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { temporaryFolder } from '../../host/project.mjs';
import { inThousands } from '../bench.mjs';
import { assertFaults, runCheck } from '../checkRuns.mjs';
import { inTurn } from '../inTurn.mjs';
import { ratioAtMost } from '../row.mjs';
import { runNode } from '../runProcess.mjs';

const PEER = path.join(import.meta.dirname, '../workers/parseFolder.mjs');

const PARSING = '`yaml` parses the files, one thread';

/** @type {import('../row.mjs').Row} */
export const row = {
  id: 'check',
  async measure(bench) {
    const measurements = [];
    const cache = path.join(temporaryFolder(), 'cache');
    for (const files of bench.sizes.slice(1)) {
      const { folder, corpus } = bench.onDisk(files);
      /** @type {string | undefined} */
      let report;
      const checked = async (/** @type {string} */ node, /** @type {string | undefined} */ kept) => {
        const { ms, out } = await runCheck(bench, folder, { cache: kept, node });
        assert.equal(out, report ?? out, 'two runs say the same, whatever is remembered');
        report = out;
        return ms;
      };
      // The first run with the cache fills it.
      const filling = await checked(process.execPath, cache);
      const contenders = (/** @type {string} */ node) => ({
        cold: () => checked(node, undefined),
        unchanged: () => checked(node, cache),
        peer: async () => {
          const { ms, out } = await runNode([PEER, folder], { node });
          assert.equal(Number(out), corpus.files.size);
          return ms;
        },
      });
      const rounds = files > 1000 ? { rounds: 2, warmUp: 0 } : { rounds: 5 };
      const samples = await inTurn(contenders(process.execPath), rounds);
      assert.ok(fs.readdirSync(cache).length > 0, 'something is remembered');
      assertFaults(report ?? '{}', corpus, folder);
      const what = `\`check\` of ${inThousands(files)} files`;
      const shared = { unit: /** @type {const} */ ('ms'), peerName: PARSING, peer: samples.peer };
      measurements.push(
        {
          ...shared,
          what: `${what}, cold`,
          product: samples.cold,
          atLeast: ratioAtMost(0.6),
          aim: ratioAtMost(0.15),
        },
        { ...shared, what: `${what}, cold, and everything is put into the cache`, product: [filling] },
        {
          ...shared,
          what: `${what}, nothing changed since the last run`,
          product: samples.unchanged,
          ...(files === 1000 && { atLeast: ratioAtMost(0.03), aim: ratioAtMost(0.015) }),
        },
      );
      if (files > 1000 || !bench.olderNode) continue;
      const older = await inTurn(contenders(bench.olderNode), { rounds: 5 });
      const inOlder = { ...shared, peer: older.peer };
      const version = `in Node ${await versionOf(bench.olderNode)}`;
      measurements.push(
        { ...inOlder, what: `${what}, cold, ${version}`, product: older.cold },
        {
          ...inOlder,
          what: `${what}, nothing changed since the last run, ${version}`,
          product: older.unchanged,
        },
      );
    }
    return {
      measurements,
      notes: [
        '`check`: whole processes, with all rules there are. Cold: with `--no-cache`. Unchanged: with a cache of its own, which earlier runs have filled; what is printed is the same to the byte.',
      ],
    };
  },
};

/** @param {string} node */
async function versionOf(node) {
  return (await runNode(['-p', 'process.versions.node'], { node })).out.trim();
}
