// `check` beside the command-line validators that people use, over the same files with the same schemas.
import assert from 'node:assert/strict';
import path from 'node:path';
import { temporaryFolder } from '../../host/project.mjs';
import { inThousands, writeFiles } from '../bench.mjs';
import { assertFaults, runCheck } from '../checkRuns.mjs';
import { makeCorpus } from '../corpus.mjs';
import { inTurn } from '../inTurn.mjs';
import { fasterMedian } from '../row.mjs';
import { runNode } from '../runProcess.mjs';
import { readableByAll, validators } from '../validators.mjs';

const FILES = 1000;

/** Of ours in each round, since each takes a second where others take half a minute. */
const RUNS = 3;

/** @type {import('../row.mjs').Row} */
export const row = {
  id: 'validators',
  async measure(bench) {
    const corpus = readableByAll(makeCorpus({ files: FILES }));
    const folder = path.join(temporaryFolder(), 'company');
    writeFiles(folder, corpus.files);
    const others = validators(folder);
    // A schema alone cannot know whether an id leads anywhere.
    const wrong = corpus.faults.filter(({ code }) => code === 'CX002').map(({ path }) => path);
    const run = (/** @type {import('../validators.mjs').Validator} */ validator) => async () => {
      let ms = 0;
      /** @type {Set<string>} */
      const accused = new Set();
      for (const args of validator.runs) {
        const result = await runNode(args, validator);
        ms += result.ms;
        for (const name of validator.accused(result.out + result.errors)) accused.add(name);
      }
      assert.deepEqual([...accused].sort(), wrong.sort(), `what ${validator.name} finds`);
      return ms;
    };
    const samples = await inTurn(
      {
        ours: async () => {
          const times = [];
          for (let i = 0; i < RUNS; i++) {
            const { ms, out } = await runCheck(bench, folder);
            assertFaults(out, corpus, folder);
            times.push(ms);
          }
          return times;
        },
        ajv: run(others.ajv),
        v8r: run(others.v8r),
        spectral: run(others.spectral),
      },
      bench.quick ? { rounds: 1, warmUp: 0 } : { rounds: 2 },
    );
    const what = `\`check\` of ${inThousands(FILES)} files, cold, beside validators`;
    const shared = { what, unit: /** @type {const} */ ('ms'), product: samples.ours };
    return {
      measurements: [
        ...['v8r', 'spectral'].map((name) => ({
          ...shared,
          peerName: others[/** @type {'v8r'} */ (name)].name,
          peer: samples[/** @type {'v8r'} */ (name)],
          atLeast: fasterMedian(20),
          aim: fasterMedian(50),
        })),
        {
          ...shared,
          peerName: `${others.ajv.name}, a process for each kind of file`,
          peer: samples.ajv,
          aim: fasterMedian(1),
        },
      ],
      notes: [
        'Validators: the same files for all; days are in quotes, since these tools take them for something else than a text, and files that are no YAML are left out, since `ajv-cli` stops there. `v8r` has a catalogue on disk and asks nobody. Each has to find the files that do not fit the schemas, and no other; ours finds in the same time what no schema can say.',
      ],
    };
  },
};
