// npm run bench: how fast we are, beside others in the same run.
//   npm run bench -- [--quick] [--profile] [ROW…]
// --quick: workspaces of 1,000 files at most, fewer rounds. --profile: profiles of Node processes in out/profiles.
// Exit code 1 only when a result is wrong. docs/benchmarks.md is written when all rows have run.
// All programs, ours and others, run in one Node: the one that VS Code brings along, since some peers need one so new.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureDependencies } from '../host/dependencies.mjs';
import { ROOT } from '../host/project.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, profile: { type: 'boolean', default: false } },
});
process.chdir(ROOT);
ensureDependencies();
// Only now: these need what was just installed.
const { node } = (await import('../host/vscodeInstall.mjs')).ensureVSCode();
if (fs.realpathSync(process.execPath) !== fs.realpathSync(node)) {
  const env = { ...process.env, CX_BENCH_OLDER_NODE: process.execPath };
  const again = spawnSync(node, process.argv.slice(1), { stdio: 'inherit', env });
  process.exit(again.status ?? 1);
}
const { buildProduct } = await import('./build.mjs');
const { createBench } = await import('./bench.mjs');
const { describeMachine, load } = await import('./report/machine.mjs');
const { stopWorkers } = await import('./workers/startWorker.mjs');
const { plainTable, tableOf } = await import('./report/table.mjs');
const { writeJson, writeMarkdown } = await import('./report/write.mjs');

const rows = await loadRows();
const unknown = positionals.filter((id) => !rows.some((row) => row.id === id));
if (unknown.length > 0) {
  console.error(`No row "${unknown.join('", "')}". There are: ${rows.map(({ id }) => id).join(', ')}.`);
  process.exit(2);
}

const about = describeMachine();
const loads = [load()];
const bench = await createBench({ ...values, product: await buildProduct() });
/** @type {import('./row.mjs').Measurement[]} */
const measurements = [];
/** @type {string[]} */
const notes = [];
/** @type {string[]} */
const failures = [];
for (const row of rows) {
  if (positionals.length > 0 ? !positionals.includes(row.id) : values.quick && row.fullOnly) continue;
  console.error(`${row.id} …`);
  await attempt(row.id, async () => {
    const result = await row.measure(bench);
    measurements.push(...result.measurements);
    notes.push(...(result.notes ?? []));
  });
  await attempt(row.id, closeWindows);
  await stopWorkers();
  loads.push(load());
}

const run = {
  about,
  load: loads.join(', '),
  quick: values.quick,
  measurements,
  notes,
  failures,
};
console.log(plainTable(tableOf(measurements)));
for (const failure of failures) console.log(`WRONG RESULT: ${failure}`);
writeJson(run);
if (positionals.length === 0) writeMarkdown(run);
// Set, not called: what was printed has to reach its reader first.
process.exitCode = failures.length > 0 ? 1 : 0;

/** @returns {Promise<import('./row.mjs').Row[]>} in the order of their ids */
async function loadRows() {
  const folder = path.join(import.meta.dirname, 'rows');
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.mjs'));
  return Promise.all(names.sort().map(async (name) => (await import(path.join(folder, name))).row));
}

/**
 * @param {string} id of the row
 * @param {() => Promise<void>} action
 */
async function attempt(id, action) {
  try {
    await action();
  } catch (error) {
    console.error(error);
    failures.push(`${id}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
  }
}

/** A server whose windows are closed keeps their extension hosts, and two cores are few: the next row shall have them. */
async function closeWindows() {
  if ('cxSharedHost' in globalThis) await (await import('../host/fixture.mjs')).closeVscodeHost();
}
