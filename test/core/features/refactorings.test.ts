import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../../src/core/host.ts';
import { LineIndex } from '../../../src/core/yaml/lineIndex.ts';
import { journey, persona } from '../support/makeFiles.ts';
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

  it('nothing is offered elsewhere', async () => {
    assert.deepEqual(await refactored(trip, 'goal', ''), []);
  });
});
