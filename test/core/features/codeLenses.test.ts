import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../../src/core/host.ts';
import { catalog, journey, persona, strategy } from '../support/makeFiles.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';
import { journeyOf } from '../support/stepsFile.ts';

/** `line: title`, lines from 1. */
async function lenses(files: Readonly<Record<string, string>>, path: string): Promise<string[]> {
  const { service } = await serviceFor(files);
  const found = await service.codeLenses(uriOf(path), neverCancelled);
  return found
    .filter(({ kind }) => kind !== 'problems')
    .map(({ range, title }) => `${range.start.line + 1}: ${title}`);
}

describe('code lenses', () => {
  it('say of a journey how it feels, and open its picture', async () => {
    const text = journeyOf([], ['emotion: 2'], ['emotion: -2', 'name: x'], ['emotion: 1'], []);
    const files = {
      'ana.persona.yaml': persona('ana'),
      'a.journey.yaml': text.replace('name: x', 'gains: []'),
    };
    assert.deepEqual(await lenses(files, 'a.journey.yaml'), [
      '1: not used yet',
      '1: mean emotion +0.3 · lowest: Step 2 (−2)',
      '1: Open Preview',
    ]);
  });

  it('say nothing of emotions that nobody has scored', async () => {
    const files = { 'ana.persona.yaml': persona('ana'), 'a.journey.yaml': journeyOf([], []) };
    assert.deepEqual(await lenses(files, 'a.journey.yaml'), ['1: not used yet', '1: Open Preview']);
  });

  it('count uses as the references are listed', async () => {
    const files = {
      'ana.persona.yaml': `# A comment\n${persona('ana')}`,
      'a.journey.yaml': journey('a', 'ana', 'metrics: [nps]'),
      'b.journey.yaml': journey('b', 'ana', 'parent: a/first', 'baseline: a'),
      'c.catalog.yaml': catalog('metrics:', '  - id: nps', '    name: NPS', '  - id: csat', '    name: CSAT'),
    };
    assert.deepEqual(await lenses(files, 'ana.persona.yaml'), ['2: used in 2 places']);
    assert.deepEqual(await lenses(files, 'a.journey.yaml'), ['1: used in 1 place', '1: Open Preview']);
    assert.deepEqual(await lenses(files, 'c.catalog.yaml'), ['6: used in 1 place', '8: not used yet']);
    const { service } = await serviceFor(files);
    const [lens] = await service.codeLenses(uriOf('ana.persona.yaml'), neverCancelled);
    assert.ok(lens?.kind === 'uses');
    assert.deepEqual(
      lens.locations.map(({ uri, range }) => `${uri} ${range.start.line}`),
      [`${uriOf('a.journey.yaml')} 5`, `${uriOf('b.journey.yaml')} 5`],
    );
  });

  it('count problems', async () => {
    const { service } = await serviceFor({ 'a.journey.yaml': journey('a', 'nobody') });
    const count = service.diagnostics(uriOf('a.journey.yaml')).length;
    assert.ok(count > 0);
    const titles = (await service.codeLenses(uriOf('a.journey.yaml'), neverCancelled)).map(
      ({ title }) => title,
    );
    assert.ok(titles.includes(count === 1 ? '1 problem' : `${count} problems`), titles.join());
  });

  it('leave strategies and files of others alone, and of broken ones offer what works', async () => {
    const files = { 'plan.strategy.yaml': strategy(), 'x.yaml': 'name: x', 'a.journey.yaml': '}{' };
    assert.deepEqual(await lenses(files, 'plan.strategy.yaml'), []);
    assert.deepEqual(await lenses(files, 'x.yaml'), []);
    assert.deepEqual(await lenses(files, 'a.journey.yaml'), ['1: Open Preview']);
  });
});
