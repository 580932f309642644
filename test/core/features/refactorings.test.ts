import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../../src/core/host.ts';
import { LineIndex } from '../../../src/core/yaml/lineIndex.ts';
import { catalog, journey, persona } from '../support/makeFiles.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';
import { after } from '../support/quickFix.ts';

/** A text after a refactoring at the place of a piece of it; the titles of all when that one is not offered. */
async function refactored(text: string, piece: string, title: string): Promise<string | readonly string[]> {
  const path = 'a.yaml';
  const files = { [path]: text };
  const { service } = await serviceFor(files);
  const start = new LineIndex(text).positionAt(text.indexOf(piece));
  const all = await service.codeActions(uriOf(path), { start, end: start }, neverCancelled);
  const offered = all.filter(({ kind }) => kind === 'refactor');
  const action = offered.find((one) => one.title === title);
  return action ? after(files, action)[path]! : offered.map((one) => one.title);
}

describe('what can be made of a place', () => {
  const trip = `${journey('trip', 'ana')}        # slowly\n\n# the end\n`;

  it('a step becomes a moment of truth', async () => {
    const expected = trip.replace('name: Begin\n', 'name: Begin\n        momentOfTruth: true\n');
    assert.equal(await refactored(trip, 'Begin', 'Mark as moment of truth'), expected);
    assert.deepEqual(await refactored(expected, 'Begin', 'Mark as moment of truth'), [
      'Add a step after this one',
      'Add a pain here',
    ]);
  });

  it('a step follows another one', async () => {
    const expected = trip.replace('# slowly\n', '# slowly\n      - id: new-step\n        name: New step\n');
    assert.equal(await refactored(trip, 'Begin', 'Add a step after this one'), expected);
  });

  it('a text gets keys', async () => {
    const title = 'Write this text with keys, for more than its words';
    const flow = persona('ana', "pains: ['The queue', Noise] # two");
    assert.equal(
      await refactored(flow, 'The queue', title),
      flow.replace("'The queue'", "{ text: 'The queue' }"),
    );
    const block = persona('ana', 'pains:', '  - The queue # long', '  - Noise');
    assert.equal(await refactored(block, 'The queue', title), block.replace('The', 'text: The'));
  });

  it('a stage gets a step, and another stage follows', async () => {
    const withStep = trip.replace('# slowly\n', '# slowly\n      - id: new-step\n        name: New step\n');
    assert.equal(await refactored(trip, 'First', 'Add a step to this stage'), withStep);
    const withStage = trip.replace('# slowly\n', '# slowly\n  - id: new-stage\n    name: New stage\n');
    assert.equal(await refactored(trip, 'First', 'Add a stage after this one'), withStage);
  });

  it('a pain is noted where it hurts', async () => {
    const inStep = trip.replace(
      'name: Begin\n',
      'name: Begin\n        pains:\n          - id: new-pain\n            text: TODO\n',
    );
    assert.equal(await refactored(trip, 'Begin', 'Add a pain here'), inStep);
    const ana = persona('ana', 'pains: [Noise]');
    assert.equal(
      await refactored(ana, 'Noise', 'Add a pain here'),
      ana.replace('[Noise]', '[Noise, { id: new-pain, text: TODO }]'),
    );
  });

  it('an opportunity is made of a pain that no rule asks about', async () => {
    const title = 'Create an opportunity for this pain: `less-noise`';
    const text = journey('trip', 'ana').replace(
      'name: Begin\n',
      'name: Begin\n        pains:\n          - id: noise\n            text: Noise # all day\n            severity: low\n',
    );
    assert.equal(
      await refactored(text, 'Noise', title),
      text.replace('severity: low\n', 'severity: low\n            opportunities: [less-noise]\n'),
    );
  });

  it('a review is noted, for the file or for a thing of the catalog', async () => {
    const title = 'Reviewed today: set `lastReviewed` to 2026-11-22';
    const ana = persona('ana', 'lastReviewed: 2026-01-01 # in winter');
    assert.equal(await refactored(ana, 'ana', title), ana.replace('2026-01-01', '2026-11-22'));
    const shop = catalog('channels:', '  - id: shop', '    name: Shop', '    medium: store');
    assert.equal(
      await refactored(shop, 'Shop', title),
      shop.replace('name: Shop\n', 'name: Shop\n    lastReviewed: 2026-11-22\n'),
    );
    assert.deepEqual(await refactored(persona('ana', 'lastReviewed: 2026-11-22'), 'ana', title), []);
  });
});
