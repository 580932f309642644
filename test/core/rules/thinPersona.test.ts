import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { persona } from '../support/makeFiles.ts';
import { assertSilenced, ofRule } from '../support/ofRule.ts';

const thin = ofRule('CX034');
const of = (...more: readonly string[]) => thin({ 'a.yaml': persona('ana', ...more) }, 'a.yaml');

const said = (missing: string) =>
  `CX034 "ana": This persona says nothing about ${missing}, and designers have to guess. Add what your research shows.`;

describe('thin-persona', () => {
  it('is said of a persona that lacks pains, expectations or behaviours, with what it lacks', async () => {
    for (const status of ['in-review', 'approved', 'live'])
      assert.deepEqual(
        await of(`status: ${status}`),
        [said('`pains`, `expectations`, `behaviours`')],
        status,
      );
    assert.deepEqual(await of('status: live', 'pains: [Rain]', 'behaviours: []'), [
      said('`expectations`, `behaviours`'),
    ]);
    assert.deepEqual(await of('status: live', 'pains: [Rain]', 'behaviours: [Runs]'), [
      said('`expectations`'),
    ]);
  });

  it('is not said of one that has all three, even if wrongly written', async () => {
    const full = ['pains: [Rain]', 'expectations: [{ text: Sun }]'];
    assert.deepEqual(await of('status: live', ...full, 'behaviours: [Runs]'), []);
    assert.deepEqual(await of('status: live', ...full, 'behaviours: Runs'), []);
  });

  it('leaves drafts, archives, half-read texts and people whom nobody serves alone', async () => {
    for (const status of ['draft', 'deprecated', 'archived'])
      assert.deepEqual(await of(`status: ${status}`), []);
    assert.deepEqual(await of(), []);
    assert.deepEqual(await of('status: live', 'priority: negative'), []);
    assert.deepEqual(await of('status: live', 'pains: ['), []);
  });

  it('can be silenced', async () => {
    await assertSilenced('CX034', 'thin-persona', { 'a.yaml': persona('ana', 'status: live') }, 'a.yaml');
  });
});
