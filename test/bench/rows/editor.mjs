// Keystroke → diagnostics published in a real VS Code.
import { inThousands, writeFiles } from '../bench.mjs';
import { EDITED } from '../corpus.mjs';
import { debounce } from '../host/debounce.mjs';
import { typeInEditor } from '../host/typeInEditor.mjs';
import { activate, companyToEdit, inWindow } from '../host/windows.mjs';
import { inTurn } from '../inTurn.mjs';
import { typing } from '../keystrokes.mjs';
import { atMost } from '../row.mjs';

const JOURNEYS = [
  { name: '200 lines', path: EDITED.short, aim: atMost(16, 'ms', 'p95') },
  { name: '10,000 lines', path: EDITED.long, aim: undefined },
];

/** @type {import('../row.mjs').Row} */
export const row = {
  id: 'editor',
  async measure({ product, largest, quick }) {
    const { folder, corpus } = companyToEdit(largest);
    const wait = debounce();
    return inWindow('editor', folder, product.extension, async (window) => {
      await activate(window, { until: corpus.faults.map(({ path }) => path) });
      /** @type {import('../row.mjs').Measurement[]} */
      const measurements = [];
      for (const { name, path, aim } of JOURNEYS) {
        const text = corpus.files.get(path) ?? '';
        const { line } = typing(text, 'key');
        const character = text.split('\n')[line]?.indexOf('ion:') ?? 0;
        // The same text, but nobody's YAML.
        writeFiles(folder, new Map([[`${path}.txt`, text]]));
        const options = { line, character, count: 6 };
        const samples = await inTurn(
          {
            product: () => typeInEditor(window, { ...options, path, mirror: false }),
            peer: () => typeInEditor(window, { ...options, path: `${path}.txt`, mirror: true }),
          },
          { rounds: quick ? 3 : 8 },
        );
        const peerName = 'an extension that publishes at once';
        const what = `VS Code: keystroke → diagnostics, ${name}, among ${inThousands(largest)} files`;
        measurements.push(
          { what: `${what}, raw`, unit: 'ms', ...samples, peerName },
          {
            what: `${what}, net of our ${wait} ms`,
            unit: 'ms',
            product: samples.product.map((ms) => ms - wait),
            peerName,
            peer: samples.peer,
            aim,
          },
        );
      }
      return {
        measurements,
        notes: [
          `VS Code: from the edit in the extension host, over the window and back, until the diagnostics are there, to 1 ms. Net: less the ${wait} ms for which the extension waits for the next keystroke.`,
        ],
      };
    });
  },
};
