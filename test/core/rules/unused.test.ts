import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog, journey, persona, strategy } from '../support/makeFiles.ts';

async function unused(files: Readonly<Record<string, string>>, path: string): Promise<string[]> {
  return (await diagnose(files, path)).filter((line) => line.startsWith('CX014'));
}

const NOBODY = 'CX014 "ana": No journey is about this persona yet.';

describe('unused, of a persona', () => {
  it('is said while no journey is about it', async () => {
    assert.deepEqual(await unused({ 'a.persona.yaml': persona('ana') }, 'a.persona.yaml'), [NOBODY]);
    const files = { 'a.persona.yaml': persona('ana'), 'a.journey.yaml': journey('a', 'ana') };
    assert.deepEqual(await unused(files, 'a.persona.yaml'), []);
  });

  it('is said although the strategy names it', async () => {
    const files = { 'a.persona.yaml': persona('ana'), 'plan.yaml': strategy('priorityPersonas: [ana]') };
    assert.deepEqual(await unused(files, 'a.persona.yaml'), [NOBODY]);
  });

  it('is not said of one that the company does not serve, or has put aside', async () => {
    for (const line of ['priority: negative', 'status: deprecated', 'status: archived']) {
      assert.deepEqual(await unused({ 'a.persona.yaml': persona('ana', line) }, 'a.persona.yaml'), []);
    }
  });

  it('can be silenced', async () => {
    const text = persona('ana').replace('id:', '# cx-ignore unused: for next year\nid:');
    assert.deepEqual(await unused({ 'a.persona.yaml': text }, 'a.persona.yaml'), []);
  });
});

/** An item of each list, and a line of a catalog that refers to it. */
const ITEMS: readonly (readonly [kind: string, item: string, use: string])[] = [
  [
    'channel',
    'channels: [{ id: x, name: X }]',
    'touchpoints: [{ id: y, name: Y, channel: x, status: retired }]',
  ],
  [
    'touchpoint',
    'touchpoints: [{ id: x, name: X, channel: z }]',
    'metrics: [{ id: y, name: Y, collection: { touchpoint: x } }]',
  ],
  [
    'metric',
    'metrics: [{ id: x, name: X }]',
    'opportunities: [{ id: y, statement: Y, status: parked, metrics: [x] }]',
  ],
  [
    'promise',
    'promises: [{ id: x, statement: X, channel: z, within: P1D }]',
    'touchpoints: [{ id: y, name: Y, channel: z, promises: [x] }]',
  ],
  [
    'opportunity',
    'opportunities: [{ id: x, statement: X }]',
    'initiatives: [{ id: y, name: Y, opportunities: [x] }]',
  ],
  [
    'initiative',
    'initiatives: [{ id: x, name: X }]',
    'opportunities: [{ id: y, statement: Y, initiatives: [x] }]',
  ],
  [
    'evidence',
    'evidence: [{ id: x, title: X, date: 2026-01-01 }]',
    'metrics: [{ id: y, name: Y, evidence: [x] }]',
  ],
  ['team', 'teams: [{ id: x, name: X }]', 'metrics: [{ id: y, name: Y, owner: x }]'],
];

describe('unused, of an item of the catalog', () => {
  for (const [kind, item, use] of ITEMS) {
    it(`is said of a ${kind} until something refers to it`, async () => {
      const files = { 'a.catalog.yaml': catalog(item) };
      assert.deepEqual(await unused(files, 'a.catalog.yaml'), [
        `CX014 "x": Nothing refers to this ${kind} yet.`,
      ]);
      assert.deepEqual(await unused({ ...files, 'b.catalog.yaml': catalog(use) }, 'a.catalog.yaml'), []);
    });
  }

  it('does not count a reference from within itself', async () => {
    const text = catalog('touchpoints: [{ id: x, name: X, channel: z, handoffs: [{ to: x }] }]');
    assert.equal((await unused({ 'a.catalog.yaml': text }, 'a.catalog.yaml')).length, 1);
  });

  it('counts a reference from the same file', async () => {
    const text = catalog('teams: [{ id: x, name: X, owner: y }, { id: y, name: Y, owner: x }]');
    assert.deepEqual(await unused({ 'a.catalog.yaml': text }, 'a.catalog.yaml'), []);
  });

  it('is not said of what is put aside', async () => {
    const text = catalog(
      'touchpoints: [{ id: x, name: X, channel: z, status: retired }]',
      'opportunities: [{ id: x, statement: X, status: rejected }, { id: y, statement: Y, status: parked }]',
      'initiatives: [{ id: x, name: X, status: cancelled }]',
    );
    assert.deepEqual(await unused({ 'a.catalog.yaml': text }, 'a.catalog.yaml'), []);
  });

  it('is no matter of journeys, stages and strategies', async () => {
    const files = {
      'a.journey.yaml': journey('a', 'ana'),
      'p.yaml': strategy('objectives: [{ id: o, statement: O }]'),
    };
    for (const path of Object.keys(files)) assert.deepEqual(await unused(files, path), []);
  });
});
