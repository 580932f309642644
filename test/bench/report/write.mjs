// Leaves the result behind: docs/benchmarks.md for people, out/benchmarks.json for programs.
import fs from 'node:fs';
import path from 'node:path';
import { OUT, ROOT } from '../../host/project.mjs';
import { figuresOf } from '../row.mjs';
import { markdownTable, tableOf, verdictOf } from './table.mjs';

/**
 * @typedef {object} Run
 * @property {ReturnType<typeof import('./machine.mjs').describeMachine>} about
 * @property {string} load
 * @property {boolean} quick
 * @property {readonly import('../row.mjs').Measurement[]} measurements
 * @property {readonly string[]} notes
 * @property {readonly string[]} failures rows with a wrong result
 */

/** @param {Run} run */
export function writeMarkdown({ about, load, quick, measurements, notes, failures }) {
  const lines = [
    '# Benchmarks',
    '',
    'Written by `npm run bench`; do not edit. Product and peer are measured in turn in one run, so the ratio is what counts: absolute times move with the machine. The benchmark fails only on wrong results, never because of a time.',
    '',
    `- Date: ${about.date}, commit ${about.commit}${quick ? ', `--quick`: smaller workspaces, fewer rounds' : ''}`,
    `- Machine: ${about.machine}`,
    `- Versions: ${about.versions}`,
    `- Load of the machine, with the benchmark’s own, in processes that run or wait (best below the number of cores): ${load}`,
    '',
    markdownTable(tableOf(measurements)),
    '',
    '“Met?” says `aim`, `at least`, or **no**; where only an aim is set, **not the aim**. The ratio is that of the medians; less is better.',
    '',
    ...notes.map((note) => `- ${note}`),
    ...failures.map((failure) => `- **Wrong result**: ${failure}`),
    '',
  ];
  fs.mkdirSync(path.join(ROOT, 'docs'), { recursive: true });
  fs.writeFileSync(path.join(ROOT, 'docs/benchmarks.md'), lines.join('\n'));
}

/** @param {Run} run */
export function writeJson({ measurements, ...run }) {
  const rows = measurements.map((measurement) => ({
    what: measurement.what,
    unit: measurement.unit,
    peerName: measurement.peerName,
    ...figuresOf(measurement),
    atLeast: measurement.atLeast?.text,
    aim: measurement.aim?.text,
    met: verdictOf(measurement).replaceAll('*', ''),
    samples: { product: measurement.product, peer: measurement.peer },
  }));
  fs.mkdirSync(OUT, { recursive: true });
  fs.writeFileSync(path.join(OUT, 'benchmarks.json'), `${JSON.stringify({ ...run, rows }, undefined, 2)}\n`);
}
