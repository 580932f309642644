// The page of the preview by itself: how long a new picture takes, and what thousands of them leave behind.
import assert from 'node:assert/strict';
import { launchBrowser } from '../../host/browserInstall.mjs';
import { EDITED, makeCorpus } from '../corpus.mjs';
import { mermaidPage } from '../host/pictures.mjs';
import { previewPage } from '../host/previewPage.mjs';
import { inTurn } from '../inTurn.mjs';
import { atMost, onTopOfPeer } from '../row.mjs';

/** No text of the corpus has this word. */
const WORD = 'Typewritten';

const WHAT = { map: 'map', curve: 'curve', journey: 'journey, drawn by Mermaid' };

/** @type {import('../row.mjs').Row} */
export const row = {
  id: 'page',
  async measure({ product, core, quick, say }) {
    const browser = await launchBrowser();
    const page = await previewPage(browser, product, core);
    const peer = await mermaidPage(browser);
    const { service, uri, tabs } = await sixtySteps(core);
    /** @type {import('../row.mjs').Measurement[]} */
    const measurements = [];
    for (const name of /** @type {const} */ (['map', 'curve', 'journey'])) {
      // Mermaid takes its time.
      const updates = quick ? (name === 'journey' ? 60 : 400) : 2000;
      const answer = await service.picture(uri, name, core.neverCancelled);
      assert.equal(answer.kind, 'picture');
      const { view } = /** @type {any} */ (answer);
      const update = { name, view, tabs, word: WORD };
      const drawing = await service.picture(uri, 'journey', core.neverCancelled);
      const { text } = core.journeyMermaid(/** @type {any} */ (drawing).view.journey);
      const samples = await inTurn(
        {
          product: () => page.show({ ...update, count: 5 }),
          peer: () => peer.render(text, WORD),
        },
        { rounds: quick ? 4 : 10 },
      );
      measurements.push({
        what: `page of the preview: message → new ${WHAT[name]}, 60 steps`,
        unit: 'ms',
        ...samples,
        peerName: 'Mermaid draws the same text',
        atLeast: onTopOfPeer(30),
        ...(name !== 'journey' && { aim: atMost(16, 'ms') }),
      });
      // What is kept for good, code that V8 has made and what it has learnt for it included, is there after the first ones.
      await page.show({ ...update, count: updates / 2 });
      const before = await page.heap();
      await page.show({ ...update, count: updates });
      const after = await page.heap();
      say(`${name}: ${before.nodes} nodes before, ${after.nodes} after ${updates} updates`);
      measurements.push({
        what: `page of the preview: heap after ${updates} updates of the ${name}`,
        unit: 'KB',
        product: [after.kilobytes],
        peerName: 'before them',
        peer: [before.kilobytes],
        atLeast: { text: '≤ 1.05 ×', holds: ({ ratio }) => ratio <= 1.05 },
      });
      assert.ok(
        after.nodes <= before.nodes * 1.5,
        `the page has ${after.nodes} nodes, and had ${before.nodes}`,
      );
    }
    await page.close();
    await browser.close();
    return {
      measurements,
      notes: [
        'Page: the built page in a browser, fed with messages as in VS Code, each with another name of a step; from the message until the page says that it has drawn, and where everything stands. Its heap is taken after garbage collection.',
      ],
    };
  },
};

/** @param {typeof import('../core.ts')} core */
async function sixtySteps(core) {
  const { files } = makeCorpus({ files: 100 });
  const text = files.get(EDITED.sixtySteps) ?? '';
  const at = text.lastIndexOf('        name: ');
  const typed = text.slice(0, at) + text.slice(at).replace(/name: .*/, `name: ${WORD}`);
  const { service } = await core.serviceFor({ ...Object.fromEntries(files), [EDITED.sixtySteps]: typed });
  return { service, uri: core.uriOf(EDITED.sixtySteps), tabs: core.viewsOf('journey') };
}
