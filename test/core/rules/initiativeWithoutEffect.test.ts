import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog } from '../support/makeFiles.ts';

/** Today is 2026-11-22. */
async function said(...lines: readonly string[]): Promise<string[]> {
  const found = await diagnose({ 'a.catalog.yaml': catalog(...lines) }, 'a.catalog.yaml');
  return found.filter((line) => line.startsWith('CX063'));
}

const initiative = (more: string) => `initiatives: [{ id: lab, name: Lab, ${more} }]`;

describe('initiative-without-effect', () => {
  it('asks for the metric that is going to move', async () => {
    for (const status of ['planned', 'in-progress', 'blocked'])
      assert.deepEqual(await said(initiative(`status: ${status}`)), [
        'CX063 "lab": Which metric is this initiative going to move? Say it: `expectedEffect: { metric: …, change: … }`.',
      ]);
    assert.deepEqual(await said(initiative('status: planned, expectedEffect: { change: 3 }')), [
      'CX063 "expectedEffect": This does not say which metric is going to move. Add `metric`.',
    ]);
    assert.deepEqual(await said(initiative('status: planned, expectedEffect: { metric: nps }')), []);
  });

  it('asks what a finished one has brought, once it should show', async () => {
    const done = (by: string) =>
      said(initiative(`status: done, expectedEffect: { metric: nps, change: 3${by} }`));
    const BROUGHT = [
      'CX063 "done": This is done, and nobody says how far it has moved "nps". Add `actualEffect`.',
    ];
    assert.deepEqual(await done(''), BROUGHT);
    assert.deepEqual(await done(', by: 2026-11-21'), BROUGHT);
    assert.deepEqual(await done(', by: 2026-11-22'), []);
    assert.deepEqual(await said(initiative('status: done')), [
      'CX063 "done": This is done, and nobody says what it has brought customers. Add `actualEffect`.',
    ]);
    assert.deepEqual(await said(initiative('status: done, actualEffect: Three points')), []);
    assert.deepEqual(await said(initiative('status: done, actualEffect: { metric: nps, change: 3 }')), []);
  });

  it('leaves proposals, what is given up, and drafts alone', async () => {
    for (const status of ['proposed', 'cancelled'])
      assert.deepEqual(await said('status: live', initiative(`status: ${status}`)), []);
    assert.deepEqual(await said('status: draft', initiative('status: planned')), []);
    assert.deepEqual(await said('status: draft', initiative('status: done')), []);
    assert.deepEqual(await said(initiative('priority: high')), []);
    assert.equal((await said('status: live', initiative('priority: high'))).length, 1);
  });

  it('is silent when it is told why', async () => {
    const lines = ['initiatives:', '  - name: Lab', '    status: planned'];
    assert.equal((await said(...lines, '    id: lab')).length, 1);
    const reason = '    # cx-ignore initiative-without-effect: the law wants it';
    assert.deepEqual(await said(...lines, reason, '    id: lab'), []);
  });
});
