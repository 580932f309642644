// What a change means: `diff` of two folders, as a process from start to end.
import assert from 'node:assert/strict';
import path from 'node:path';
import { temporaryFolder } from '../../host/project.mjs';
import { inThousands, writeFiles } from '../bench.mjs';
import { TODAY } from '../corpus.mjs';
import { mostMemory, processorTime, runNode, SAY_MEMORY } from '../runProcess.mjs';
import { median } from '../statistics.mjs';

const ROUNDS = 3;

/** Lines of one step; a journey has twelve steps to a stage. */
const STEP_LINES = 8;

/** @type {import('../row.mjs').Row} */
export const row = {
  id: 'review',
  async measure(bench) {
    const cases = [
      { what: '200 changed files of 200 lines', files: 200, lines: 200, changes: 20 },
      { what: 'one journey of 1,000 lines with 100 changes', files: 1, lines: 1000, changes: 100 },
      { what: 'one journey of 10,000 lines with 1,000 changes', files: 1, lines: 10_000, changes: 1000 },
    ];
    /** @type {import('../row.mjs').Measurement[]} */
    const measurements = [];
    /** @type {number[]} */
    const efforts = [];
    const empty = median((await runs(bench, folders({ files: 1, lines: 20, changes: 1 }), 1)).efforts);
    for (const each of cases) {
      bench.say(each.what);
      const all = each.files * each.changes;
      const { times, memory, efforts: cpu } = await runs(bench, folders(each), all);
      // Starting the process is no part of the work.
      efforts.push(median(cpu) - empty);
      measurements.push({ what: `\`diff\` of ${each.what}`, unit: 'ms', product: times });
      measurements.push({ what: `the same, processor time`, unit: 'ms', product: cpu });
      measurements.push({ what: `the same, memory at most`, unit: 'MB', product: memory });
    }
    const [, small = 1, large = 1] = efforts;
    const growth = large / small;
    // Ten times the work in a hundred times the time would be quadratic.
    assert.ok(growth < 40, `ten times the journey takes ${growth.toFixed(0)} times the processor time`);
    return {
      measurements,
      notes: [
        `Reviews: \`diff\` of two folders in whole processes, both sides read and checked with all rules. Ten times the journey takes ${growth.toFixed(1)} times the processor time, start of the process taken off (${inThousands(Math.round(empty))} ms).`,
      ],
    };
  },
};

/**
 * @param {import('../bench.mjs').Bench} bench
 * @param {string} folder with `old` and `new`
 * @param {number} changes that there are
 */
async function runs(bench, folder, changes) {
  const times = [];
  const memory = [];
  const efforts = [];
  for (let round = 0; round < ROUNDS; round++) {
    const args = [
      'diff',
      path.join(folder, 'old'),
      path.join(folder, 'new'),
      '--format',
      'json',
      '--today',
      TODAY,
    ];
    const run = await runNode(['-r', SAY_MEMORY, bench.product.cli, ...args]);
    assert.equal(run.code, 0, run.errors);
    const found = JSON.parse(run.out).changes.filter((/** @type {any} */ { kind }) => kind !== 'affected');
    assert.equal(found.length, changes, 'every change is found, and no other');
    times.push(run.ms);
    memory.push(mostMemory(run.errors));
    efforts.push(processorTime(run.errors));
  }
  return { times, memory, efforts };
}

/**
 * Two folders of journeys, of which the second has so many changes in each.
 * @param {{files: number, lines: number, changes: number}} size
 */
function folders({ files, lines, changes }) {
  const folder = temporaryFolder();
  for (const [side, changed] of /** @type {const} */ ([
    ['old', 0],
    ['new', changes],
  ])) {
    const texts = Array.from({ length: files }, (_, i) => {
      return /** @type {const} */ ([`trip-${i}.journey.yaml`, journey(i, lines, changed)]);
    });
    writeFiles(path.join(folder, side), new Map(texts));
  }
  return folder;
}

/**
 * @param {number} number
 * @param {number} lines
 * @param {number} changes evenly over the steps: scores, names and actions
 */
function journey(number, lines, changes) {
  const steps = Math.max(Math.floor(lines / STEP_LINES), 1);
  const fields = 3 * steps;
  /** @param {number} field */
  const isChanged = (field) =>
    Math.floor((field * changes) / fields) !== Math.floor(((field + 1) * changes) / fields);
  const text = ['apiVersion: cx/v1', 'kind: journey', `id: trip-${number}`, `name: Trip ${number}`];
  text.push('personas: [anna]', 'goal: Be done', 'stages:');
  for (let i = 0; i < steps; i++) {
    const [emotion, name, action] = [0, 1, 2].map((field) => isChanged(3 * i + field));
    if (i % 12 === 0) text.push(`  - id: stage-${i}`, `    name: Stage ${i}`, '    steps:');
    text.push(`      - id: step-${i}`, `        name: ${name ? 'Now' : 'Then'} number ${i} of the steps`);
    text.push(`        action: Does ${action ? 'this' : 'that'} for the ${i}th time`);
    text.push(`        emotion: ${emotion ? -1 : 1}`, '        touchpoints: [portal, mail]');
    text.push('        pains:', `          - { id: pain-${i}, text: It takes ${i} minutes, severity: low }`);
  }
  return `${text.join('\n')}\n`;
}
