import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { journey, persona, strategy } from '../support/makeFiles.ts';
import { assertSilenced, ofRule } from '../support/ofRule.ts';

const assumption = ofRule('CX030');
const of = (text: string) => assumption({ 'a.yaml': text }, 'a.yaml');

const said = (id: string, kind: string, status: string) =>
  `CX030 "${id}": This ${kind} is ${status}, and nothing shows that it is true. Name what it is based on (\`evidence: […]\`), or call it a draft until you have asked customers.`;

describe('assumption-only', () => {
  it('is said of a persona or a journey that is approved or live, and nothing backs it', async () => {
    assert.deepEqual(await of(persona('ana', 'status: approved')), [said('ana', 'persona', 'approved')]);
    assert.deepEqual(await of(journey('trip', 'ana', 'status: live')), [said('trip', 'journey', 'live')]);
    assert.deepEqual(await of(persona('ana', 'status: live', 'evidence: []')), [
      said('ana', 'persona', 'live'),
    ]);
  });

  it('is not said before', async () => {
    for (const status of ['draft', 'in-review', 'deprecated', 'archived', 'nonsense'])
      assert.deepEqual(await of(persona('ana', `status: ${status}`)), [], status);
    assert.deepEqual(await of(journey('trip', 'ana')), []);
  });

  it('takes evidence anywhere in the file', async () => {
    assert.deepEqual(await of(persona('ana', 'status: live', 'evidence: [talks]')), []);
    assert.deepEqual(await of(persona('ana', 'status: live', 'quote: { text: Ah, evidence: [talks] }')), []);
    const step = journey('trip', 'ana', 'status: live').replace(/$/, '        evidence: [talks]\n');
    assert.deepEqual(await of(step), []);
  });

  it('does not ask for evidence of the future, of a strategy, or in what cannot be read', async () => {
    assert.deepEqual(await of(journey('trip', 'ana', 'status: live', 'state: future')), []);
    assert.deepEqual(await of(strategy('status: live')), []);
    assert.deepEqual(await of(persona('ana', 'status: live', 'evidence: [')), []);
  });

  it('can be silenced', async () => {
    await assertSilenced('CX030', 'assumption-only', { 'a.yaml': persona('ana', 'status: live') }, 'a.yaml');
  });
});
