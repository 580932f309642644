// Start of the extension in a real VS Code.
import assert from 'node:assert/strict';
import { inThousands } from '../bench.mjs';
import { EDITED } from '../corpus.mjs';
import { activate, companyToEdit, inWindow } from '../host/windows.mjs';
import { inTurn } from '../inTurn.mjs';
import { atMost } from '../row.mjs';

/** Milliseconds after which an extension that does nothing has been watched for long enough. */
const LONG_ENOUGH = 20_000;

/** @type {import('../row.mjs').Row} */
export const row = {
  id: 'activation',
  async measure(bench) {
    const { product, largest, quick } = bench;
    const small = await starts(product, 100, quick ? 3 : 6);
    bench.say('the small folder is done');
    const large = await starts(product, largest, 2);
    const what = `longest block of the extension host while ${inThousands(largest)} files are read`;
    const over = large.product.map(({ blocks }) => blocks.filter((block) => block > 16).length);
    return {
      measurements: [
        {
          what: 'work in `activate`',
          unit: 'ms',
          product: small.product.map((start) => start.activate),
          atLeast: atMost(50, 'ms'),
          aim: atMost(15, 'ms'),
        },
        {
          what: 'running the extension script, before `activate`',
          unit: 'ms',
          product: small.product.map(({ load }) => load),
        },
        {
          what,
          unit: 'ms',
          product: large.product.map(longest),
          peerName: 'an extension that does nothing, as long (20 s at most)',
          peer: large.bare.map(longest),
          atLeast: atMost(50, 'ms'),
          aim: atMost(16, 'ms'),
        },
        {
          what: `from activation until all problems of ${inThousands(largest)} files are published`,
          unit: 'ms',
          product: large.product.map(({ milliseconds }) => milliseconds),
        },
      ],
      notes: [
        `Blocks: seen by a timer of 5 ms in the extension host, less these 5 ms. Blocks of more than 16 ms in each run (20 are counted at most): ${over.join(', ')}. The journey of 10,000 lines is not among the files: reading it is one block.`,
        `\`activate\` ${small.product.some(({ awaited }) => awaited) ? 'returns a promise that VS Code waits for' : 'returns at once, nothing is awaited'}.`,
      ],
    };
  },
};

/** @param {import('../host/windows.mjs').Activation} start */
const longest = ({ blocks }) => blocks[0] ?? 0;

/**
 * Starts in a fresh window, once with the product and once without, and so on.
 * @param {import('../build.mjs').Product} product
 * @param {number} files
 * @param {number} rounds
 */
async function starts(product, files, rounds) {
  const { folder, corpus } = companyToEdit(files, [EDITED.long]);
  assert.ok(corpus.faults.length > 0, 'there is a fault to wait for');
  /** @type {{product: import('../host/windows.mjs').Activation[], bare: import('../host/windows.mjs').Activation[]}} */
  const seen = { product: [], bare: [] };
  await inTurn(
    {
      product: async () => {
        const start = await inWindow('start', folder, product.extension, (window) =>
          activate(window, { until: corpus.faults.map(({ path }) => path) }),
        );
        const codes = corpus.faults.map(({ code }) => code);
        const found = start.problems.filter(([, code]) => codes.includes(codeOf(code)));
        assert.deepEqual(
          found.map(([path, code]) => `${path} ${codeOf(code)}`).sort(),
          corpus.faults.map(({ path, code }) => `${path} ${code}`).sort(),
          'VS Code shows the planted faults',
        );
        seen.product.push(start);
        return start.milliseconds;
      },
      bare: async () => {
        const milliseconds = Math.min(seen.product.at(-1)?.milliseconds ?? 0, LONG_ENOUGH);
        const start = await inWindow('bare', folder, product.bare, (window) =>
          activate(window, { milliseconds }),
        );
        seen.bare.push(start);
        return start.milliseconds;
      },
    },
    { rounds, warmUp: 0 },
  );
  return seen;
}

/** @param {any} code a diagnostic may have a code with a link */
const codeOf = (code) => String(code?.value ?? code);
