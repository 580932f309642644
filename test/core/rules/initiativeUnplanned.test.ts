import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog } from '../support/makeFiles.ts';

/** Today is 2026-11-22. */
async function said(...lines: readonly string[]): Promise<string[]> {
  const found = await diagnose({ 'a.catalog.yaml': catalog(...lines) }, 'a.catalog.yaml');
  return found.filter((line) => line.startsWith('CX062'));
}

const initiative = (more: string) => `initiatives: [{ id: lab, name: Lab, ${more} }]`;

describe('initiative-unplanned', () => {
  it('asks for a team and a day', async () => {
    assert.deepEqual(await said(initiative('status: planned')), [
      'CX062 "lab": This initiative has neither a team that is responsible for it nor a day by which it should be finished. Add `owner` and `due`.',
    ]);
    assert.deepEqual(await said(initiative('status: blocked, due: 2027-01-01')), [
      'CX062 "lab": Nobody is responsible for this initiative. Name the team: `owner: …`.',
    ]);
    assert.deepEqual(await said('status: live', initiative('owner: shop')), [
      'CX062 "lab": This initiative has no day by which it should be finished. Add it: `due: …`.',
    ]);
    assert.deepEqual(await said(initiative('status: in-progress, owner: shop, due: 2027-01-01')), []);
  });

  it('is said of days that are past', async () => {
    const past = (status: string, due: string) =>
      said(initiative(`status: ${status}, owner: shop, due: ${due}`));
    for (const status of ['planned', 'in-progress', 'blocked', 'proposed'])
      assert.deepEqual(await past(status, '2026-11-21'), [
        'CX062 "2026-11-21": This day is past, and the initiative is not done. Agree on a new day, or set its status.',
      ]);
    for (const status of ['done', 'cancelled']) assert.deepEqual(await past(status, '2026-11-21'), []);
    assert.deepEqual(await past('planned', '2026-11-22'), []);
  });

  it('is said of milestones that are past', async () => {
    const milestones =
      'milestones: [{ name: A, due: 2026-11-21 }, { name: B, due: 2026-11-20, done: true }, { name: C, due: 2026-11-22 }, 3]';
    assert.deepEqual(
      await said(initiative(`status: in-progress, owner: shop, due: 2027-01-01, ${milestones}`)),
      [
        'CX062 "2026-11-21": This day is past, and the milestone "A" is not reached. Agree on a new day, or write `done: true`.',
      ],
    );
    const late = await said(initiative(`status: in-progress, owner: shop, due: 2026-11-21, ${milestones}`));
    assert.equal(late.length, 1);
  });

  it('leaves proposals and drafts alone', async () => {
    assert.deepEqual(await said('status: live', initiative('status: proposed')), []);
    assert.deepEqual(await said(initiative('priority: high')), []);
    assert.deepEqual(await said('status: draft', initiative('status: planned, due: 2026-01-01')), []);
    assert.deepEqual(await said(initiative('status: [], due: 3, milestones: 3')), []);
  });

  it('is silent when it is told why', async () => {
    const lines = ['initiatives:', '  - id: lab', '    name: Lab', '    owner: shop', '    status: planned'];
    assert.equal((await said(...lines, '    due: 2026-01-01')).length, 1);
    const reason = '    # cx-ignore initiative-unplanned: the board meets in December';
    assert.deepEqual(await said(...lines, reason, '    due: 2026-01-01'), []);
  });
});
