// A rename of what stands in the most files of a company.
import { inThousands } from '../bench.mjs';
import { atMost } from '../row.mjs';
import { startWorker } from '../workers/startWorker.mjs';

/** @type {import('../row.mjs').Row} */
export const row = {
  id: 'rename',
  async measure({ product, largest, quick, nodeOptions }) {
    const worker = startWorker('rename.mjs', { args: [product.core, String(largest)], node: nodeOptions });
    const { id, files } = await worker.call('ready');
    /** @type {number[]} */
    const samples = [];
    for (let round = 0; round < (quick ? 3 : 8); round++) samples.push(await worker.call('rename'));
    return {
      measurements: [
        {
          what: `rename across ${inThousands(largest)} files, an id that stands in ${files}`,
          unit: 'ms',
          product: samples,
          atLeast: atMost(1000, 'ms'),
          aim: atMost(200, 'ms'),
        },
      ],
      notes: [
        `Rename: \`${id}\`, the id that stands in the most files, from the question until all edits are known; every place where it stands has to be among them, and no other.`,
      ],
    };
  },
};
