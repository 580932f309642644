// What the index keeps of a file that nobody has open.
import assert from 'node:assert/strict';
import { inThousands } from '../bench.mjs';
import { inTurn } from '../inTurn.mjs';
import { atMost } from '../row.mjs';
import { startWorker } from '../workers/startWorker.mjs';

/** Trees of more files than this would not fit into a heap of the usual size. */
const MOST_TREES = 1000;

/** @type {import('../row.mjs').Row} */
export const row = {
  id: 'memory',
  async measure({ product, largest, onDisk }) {
    const { folder, corpus } = onDisk(largest);
    const samples = await inTurn(
      {
        product: () => perFile('index', { module: product.core, folder }, corpus.files.size),
        peer: () => perFile('trees', { folder, most: MOST_TREES }, Math.min(MOST_TREES, largest)),
      },
      { rounds: 2, warmUp: 0 },
    );
    return {
      measurements: [
        {
          what: `memory of the index for each of ${inThousands(largest)} files`,
          unit: 'KB',
          ...samples,
          peerName: `trees of \`yaml\`, ${inThousands(MOST_TREES)} files`,
          atLeast: atMost(30, 'KB'),
          aim: atMost(8, 'KB'),
        },
      ],
      notes: [
        'Memory: growth of the heap after garbage collection, nothing open, code and schemas included.',
      ],
    };
  },
};

/**
 * KB for each file.
 * @param {string} method
 * @param {unknown} argument
 * @param {number} expected
 */
async function perFile(method, argument, expected) {
  const worker = startWorker('heap.mjs', { node: ['--expose-gc', '--max-old-space-size=8192'] });
  const { files, bytes } = await worker.call(method, argument);
  await worker.stop();
  assert.equal(files, expected, 'all files are read');
  return bytes / files / 1024;
}
