// Keystrokes, completion, hover and outline beside Red Hat's YAML language server with the same schemas.
import path from 'node:path';
import { ROOT, temporaryFolder } from '../../host/project.mjs';
import { inThousands } from '../bench.mjs';
import { EDITED, makeCorpus } from '../corpus.mjs';
import { inTurn } from '../inTurn.mjs';
import { ensurePeers } from '../peers.mjs';
import { fasterThanPeer } from '../row.mjs';
import { startWorker } from '../workers/startWorker.mjs';

/** Milliseconds that the server waits for the next keystroke before it looks at a text. */
const DEBOUNCE = 200;

/**
 * How many times as much ours does in a turn as the peer. 40 keystrokes are over in 25 ms, and a machine that has just
 * been waiting stalls within that for 2 to 5 ms again and again, even one that only counts: of 40 that is the p95.
 * Five times as many still take a fiftieth of the peer's turn, and what it does is as fast after 80 as after 600.
 */
const OURS = 5;

/** `count`: of the peer's keystrokes, and questions of each kind, in a turn. */
const JOURNEYS = [
  { name: '200 lines', path: EDITED.short, count: 40, warmUp: 5, keystroke: { atLeast: 5, aim: 20 } },
  { name: '10,000 lines', path: EDITED.long, count: 4, warmUp: 4, keystroke: { atLeast: 10, aim: 200 } },
];

const QUESTIONS = [
  { name: 'completion of a value', question: 'completion', find: ' severity: ', at: 11 },
  { name: 'hover over a key', question: 'hover', find: '        emotion: ', at: 10 },
  { name: 'outline', question: 'documentSymbol', find: 'apiVersion', at: 0 },
];

/** @type {import('../row.mjs').Row} */
export const row = {
  id: 'languageServer',
  async measure({ product, largest, quick, nodeOptions, say }) {
    const { node, languageServer } = ensurePeers();
    const peer = startWorker('languageServer.mjs', {
      args: [node, languageServer, path.join(ROOT, 'schemas'), temporaryFolder()],
    });
    const ours = startWorker('core.mjs', { args: [product.core, String(largest)], node: nodeOptions });
    say(`${inThousands(largest)} files are read: ${await ours.call('ready')} problems`);
    const { files } = makeCorpus({ files: 100 });
    const rounds = quick ? 3 : 8;
    const among = `among ${inThousands(largest)} files`;
    /** @type {import('../row.mjs').Measurement[]} */
    const measurements = [];
    for (const { name, path: file, count, warmUp, keystroke } of JOURNEYS) {
      const both = (/** @type {string} */ method, /** @type {object} */ what) =>
        inTurn(
          {
            ours: () => ours.call(method, { path: file, ...what, count: count * OURS }),
            peer: () => peer.call(method, { path: file, ...what, count }),
          },
          { rounds, warmUp },
        );
      const samples = await both('type', { place: 'text' });
      for (const [how, wait] of /** @type {const} */ ([
        ['raw', 0],
        ['net of its wait of 200 ms', DEBOUNCE],
      ]))
        measurements.push({
          what: `keystroke → diagnostics, ${name}, ${among}; the peer ${how}`,
          unit: 'ms',
          product: samples.ours,
          peerName: 'yaml-language-server, the file alone',
          peer: samples.peer.map((/** @type {number} */ ms) => ms - wait),
          ...(wait > 0 && {
            atLeast: fasterThanPeer(keystroke.atLeast),
            aim: fasterThanPeer(keystroke.aim),
          }),
        });
      const firstOf = (/** @type {readonly number[]} */ all, /** @type {number} */ turn) =>
        all.filter((_, i) => i % turn === 0);
      measurements.push({
        what: `the first keystroke after the other’s turn, ${name}, ${among}; the peer net`,
        unit: 'ms',
        product: firstOf(samples.ours, count * OURS),
        peerName: 'yaml-language-server, the file alone',
        peer: firstOf(samples.peer, count).map((ms) => ms - DEBOUNCE),
      });
      const text = files.get(file) ?? '';
      for (const { name: asked, question, find, at } of QUESTIONS) {
        const offset = text.indexOf(find, question === 'documentSymbol' ? 0 : text.length / 2) + at;
        const before = text.slice(0, offset).split('\n');
        const place = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
        const answers = await both('ask', { question, ...place });
        measurements.push({
          what: `${asked}, ${name}, ${among}`,
          unit: 'ms',
          product: answers.ours,
          peerName: 'yaml-language-server, the file alone',
          peer: answers.peer,
          atLeast: fasterThanPeer(5),
          aim: fasterThanPeer(20),
        });
      }
    }
    return {
      measurements,
      notes: [
        `yaml-language-server 2.0 over stdio with the same schemas, which it checks; the goals are those of p95. Our answers come within the process, as they do in the extension. Both are asked some time before it counts: in 200 lines the peer 200 times, in 10,000 lines 16 times. A turn of ours has ${OURS} times as many keystrokes and questions, which take a small part of the time.`,
      ],
    };
  },
};
