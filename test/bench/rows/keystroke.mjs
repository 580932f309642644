// Keystroke → diagnostics in the core, with everything in memory.
import { inThousands } from '../bench.mjs';
import { EDITED } from '../corpus.mjs';
import { inTurn } from '../inTurn.mjs';
import { atMost, ratioAtMost } from '../row.mjs';
import { startWorker } from '../workers/startWorker.mjs';

const JOURNEYS = [
  { name: '200 lines', path: EDITED.short, count: 20, rounds: 8 },
  { name: '10,000 lines', path: EDITED.long, count: 4, rounds: 5 },
];

const PLACES = /** @type {const} */ (['text', 'key']);

/** @type {import('../row.mjs').Row} */
export const row = {
  id: 'keystroke',
  async measure({ product, sizes, largest, quick, nodeOptions, say }) {
    const yaml = startWorker('yaml.mjs');
    const cores = sizes.map((files) => ({
      files,
      worker: startWorker('core.mjs', { args: [product.core, String(files)], node: nodeOptions }),
    }));
    for (const { files, worker } of cores)
      say(`${inThousands(files)} files are read: ${await worker.call('ready')} problems`);

    /** @type {import('../row.mjs').Measurement[]} */
    const measurements = [];
    for (const { name, path, count, rounds } of JOURNEYS) {
      for (const place of PLACES) {
        /** @type {Record<string, () => Promise<number[]>>} */
        const contenders = Object.fromEntries(
          cores.map(({ files, worker }) => [files, () => worker.call('type', { path, place, count })]),
        );
        contenders.yaml = () => yaml.call('type', { path, place, count });
        const samples = await inTurn(contenders, {
          rounds: quick ? Math.ceil(rounds / 2) : rounds,
          warmUp: 2,
        });
        measurements.push({
          what: `keystroke in a ${place}, ${name}, among ${inThousands(largest)} files`,
          unit: 'ms',
          product: samples[largest] ?? [],
          peerName: '`yaml` parses the text',
          peer: samples.yaml,
          ...(name === '200 lines' && { aim: atMost(16, 'ms', 'p95') }),
        });
        const [smallest = 0, ...larger] = sizes;
        for (const files of larger)
          measurements.push({
            what: `keystroke in a ${place}, ${name}: growth from ${inThousands(smallest)} to ${inThousands(files)} files`,
            unit: 'ms',
            product: samples[files] ?? [],
            peerName: `the same among ${inThousands(smallest)} files`,
            peer: samples[smallest],
            atLeast: ratioAtMost(1.2),
            aim: ratioAtMost(1.05),
          });
      }
    }
    return {
      measurements,
      notes: [
        'Keystrokes in the core: from the change of the text until all diagnostics are known, without an editor. Beside a language server they stand in lines of their own.',
        'Growth: “none” is taken as 5 % at most.',
      ],
    };
  },
};
