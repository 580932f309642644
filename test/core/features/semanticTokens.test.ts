import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../../src/core/host.ts';
import { LineIndex } from '../../../src/core/yaml/lineIndex.ts';
import { catalog, journey, persona } from '../support/makeFiles.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';

const ANNA = { 'anna.persona.yaml': persona('anna') };

/** The coloured letters of a file, as `anna class`; a definition has a star. */
async function tokens(path: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const { service } = await serviceFor(files);
  const text = files[path]!;
  const lines = new LineIndex(text);
  const found = await service.semanticTokens(uriOf(path), neverCancelled);
  return found.map(({ range, type, isDeclaration }) => {
    const letters = text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
    return `${letters} ${type}${isDeclaration ? '*' : ''}`;
  });
}

describe('ids are coloured', () => {
  it('by what they mean, definitions and references', async () => {
    const text = journey('buy', '"anna"', 'owner: shop', 'parent: buy/first').replace(
      'name: Begin',
      'actor: shop',
    );
    const teams = catalog('teams: [{ id: shop, name: Shop }]');
    const files = { ...ANNA, 'buy.journey.yaml': text, 'all.catalog.yaml': teams };
    assert.deepEqual(await tokens('buy.journey.yaml', files), [
      'buy namespace*',
      'anna class',
      'shop class',
      'buy namespace',
      'first namespace',
      'first namespace*',
      'begin function*',
      'shop class',
    ]);
  });

  it('unless nothing has them', async () => {
    const text = journey('buy', 'ana', 'parent: buy/frist', 'baseline: sell');
    assert.deepEqual(await tokens('buy.journey.yaml', { ...ANNA, 'buy.journey.yaml': text }), [
      'buy namespace*',
      'buy namespace',
      'first namespace*',
      'begin function*',
    ]);
  });

  it('also phases of the format', async () => {
    const text = journey('buy', 'anna').replace('name: First', 'phase: purchase');
    assert.ok(
      (await tokens('buy.journey.yaml', { ...ANNA, 'buy.journey.yaml': text })).includes(
        'purchase enumMember',
      ),
    );
  });

  it('but not where an alias repeats them', async () => {
    const text = journey('buy', '&who anna').replace('name: Begin', 'actor: *who');
    const found = await tokens('buy.journey.yaml', { ...ANNA, 'buy.journey.yaml': text });
    assert.equal(found.filter((one) => one === 'anna class').length, 1);
  });

  it('in no file of another tool', async () => {
    assert.deepEqual(await tokens('a.yaml', { 'a.yaml': 'id: anna\n' }), []);
  });
});
