// `check` of a hundred thousand files, and of ten that have changed among them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../host/project.mjs';
import { inThousands } from '../bench.mjs';
import { assertFaults, runCheck } from '../checkRuns.mjs';
import { atMost, ratioAtMost } from '../row.mjs';
import { mostMemory, SAY_MEMORY } from '../runProcess.mjs';
import { startWorker } from '../workers/startWorker.mjs';

const CHANGED = 10;

/** @type {import('../row.mjs').Row} */
export const row = {
  id: 'large',
  fullOnly: true,
  async measure(bench) {
    // Named with --quick it is tried on fewer.
    const many = bench.quick ? 2000 : 100_000;
    const folder = path.join(temporaryFolder(), 'company');
    const writer = startWorker('writeCompany.mjs', { node: ['--max-old-space-size=8192'] });
    /** @type {{files: number, faults: import('../corpus.mjs').Corpus['faults']}} */
    const { files, faults } = await writer.call('write', { folder, files: many });
    await writer.stop();
    git(folder, 'init', '--quiet');
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', 'A company');
    bench.say(`${inThousands(files)} files are written and committed`);

    // As whoever checks such a tree for the first time: nothing is known, and everything is noted for the next time.
    const cache = path.join(temporaryFolder(), 'cache');
    // The revision is one of the repository in which the command runs.
    const here = { cache, cwd: folder };
    const full = await runCheck(bench, folder, { ...here, options: ['-r', SAY_MEMORY] });
    assertFaults(full.out, { faults }, folder, folder);
    const memory = mostMemory(full.errors);
    bench.say(`checked in ${inThousands(Math.round(full.ms))} ms with ${Math.round(memory)} MB`);

    const changed = change(folder, new Set(faults.map(({ path }) => path)));
    const since = await runCheck(bench, folder, { ...here, args: ['--since', 'HEAD'] });
    const planted = changed.map((name) => ({ path: name, code: 'CX002' }));
    assertFaults(since.out, { faults: planted }, folder, folder);
    return {
      measurements: [
        {
          what: `\`check\` of ${inThousands(many)} files, for the first time`,
          unit: 'ms',
          product: [full.ms],
        },
        { what: 'the same, memory at most', unit: 'MB', product: [memory], atLeast: atMost(2048, 'MB') },
        {
          what: `\`check --since\` with ${CHANGED} of ${inThousands(many)} files changed`,
          unit: 'ms',
          product: [since.ms],
          peerName: 'all of them, for the first time',
          peer: [full.ms],
          atLeast: ratioAtMost(0.03),
        },
      ],
      notes: [
        `${inThousands(many)} files: one run each. \`--since\` has to find the faults of the changed files, and no other error.`,
      ],
    };
  },
};

/**
 * Plants a fault in some journeys that had none, and returns their paths.
 * @param {string} folder
 * @param {ReadonlySet<string>} faulty
 */
function change(folder, faulty) {
  const names = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('/journeys/') && name.endsWith('.yaml') && !faulty.has(name))
    .sort();
  const chosen = Array.from(
    { length: CHANGED },
    (_, i) => names[Math.floor((i * names.length) / CHANGED)] ?? '',
  );
  for (const name of chosen) {
    const file = path.join(folder, name);
    const text = fs.readFileSync(file, 'utf8');
    const changed = text.replace(' emotion: ', ' emotoin: ');
    assert.notEqual(changed, text);
    fs.writeFileSync(file, changed);
  }
  return chosen;
}

/**
 * @param {string} folder
 * @param {string[]} args
 */
function git(folder, ...args) {
  const who = ['-c', 'user.name=Benchmark', '-c', 'user.email=benchmark@example.com', '-c', 'gc.auto=0'];
  execFileSync('git', [...who, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}
