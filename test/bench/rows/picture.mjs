// Keystroke → new picture on screen, in a real VS Code with the preview beside the text.

import { vscodeHost } from '../../host/fixture.mjs';
import { EDITED } from '../corpus.mjs';
import { debounce } from '../host/debounce.mjs';
import { editText, mermaidPage, watchPicture } from '../host/pictures.mjs';
import { activate, companyToEdit, inWindow } from '../host/windows.mjs';
import { inTurn } from '../inTurn.mjs';
import { onTopOfPeer } from '../row.mjs';

const JOURNEYS = [
  { name: '6 steps', path: EDITED.sixSteps, owed: false },
  { name: '60 steps', path: EDITED.sixtySteps, owed: true },
];

/** What may come on top of Mermaid's own time, in milliseconds. */
const MAY_ADD = 30;

/** @type {import('../row.mjs').Row} */
export const row = {
  id: 'picture',
  async measure({ product, core, quick, say }) {
    const { folder, corpus } = companyToEdit(100);
    const wait = debounce();
    const peer = await mermaidPage((await vscodeHost()).browser);
    return inWindow('picture', folder, product.extension, async (window) => {
      await activate(window, { until: corpus.faults.map(({ path }) => path) });
      /** @type {import('../row.mjs').Measurement[]} */
      const measurements = [];
      for (const { name, path, owed } of JOURNEYS) {
        say(name);
        const original = corpus.files.get(path) ?? '';
        const place = lastName(original);
        await window.vs(async (vscode, path) => {
          const [folder] = vscode.workspace.workspaceFolders ?? [];
          if (folder)
            await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, path), { viewColumn: 1 });
          await vscode.commands.executeCommand('cxAsCode.openPreviewToSide');
        }, path);
        const preview = await window.webview('.map');
        let { to } = place;
        const samples = await inTurn(
          {
            product: async (round) => {
              const text = wordOf(round);
              await window.page.waitForTimeout(250);
              const shown = await watchPicture(preview, text);
              const started = await editText(window, { path, ...place, to, text });
              to = place.from + text.length;
              return (await shown()) - started;
            },
            peer: async (round) => {
              const text = wordOf(round);
              const { service } = await core.serviceFor({
                ...Object.fromEntries(corpus.files),
                [path]: replaced(original, place, text),
              });
              const answer = await service.picture(core.uriOf(path), 'journey', core.neverCancelled);
              if (answer.kind !== 'picture') throw new Error('The journey cannot be read.');
              return peer.render(core.journeyMermaid(answer.view.journey).text, text);
            },
          },
          { rounds: quick ? 8 : 20, warmUp: 4 },
        );
        const what = `VS Code: keystroke → new picture, ${name}`;
        const peerName = 'Mermaid draws the same text';
        const goal = owed ? { atLeast: onTopOfPeer(MAY_ADD) } : {};
        measurements.push(
          { what: `${what}, raw`, unit: 'ms', ...samples, peerName, ...goal },
          {
            what: `${what}, net of our ${wait} ms`,
            unit: 'ms',
            product: samples.product.map((ms) => ms - wait),
            peerName,
            peer: samples.peer,
            ...goal,
          },
        );
        await window.command('workbench.action.revertAndCloseActiveEditor');
        await window.command('workbench.action.closeAllEditors');
      }
      await peer.close();
      return {
        measurements,
        notes: [
          'Pictures: from the edit in the extension host until the frame with the new text has been painted, to 1 ms, waiting for the next frame included. Mermaid alone: `mermaid.render` in a page of the same browser. Ours is the map, which is what the preview opens with.',
        ],
      };
    });
  },
};

/** @param {number} round from below 0 */
const wordOf = (round) => `Wait${round + 10}`;

/**
 * Where the last name of a step stands.
 * @param {string} text
 */
function lastName(text) {
  const lines = text.split('\n');
  const key = '        name: ';
  const line = lines.findLastIndex((each) => each.startsWith(key));
  return { line, from: key.length, to: lines[line]?.length ?? 0 };
}

/**
 * @param {string} original
 * @param {{line: number, from: number, to: number}} place
 * @param {string} text
 */
function replaced(original, { line, from, to }, text) {
  return original
    .split('\n')
    .map((each, i) => (i === line ? each.slice(0, from) + text + each.slice(to) : each))
    .join('\n');
}
