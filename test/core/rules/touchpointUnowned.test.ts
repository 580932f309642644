import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog } from '../support/makeFiles.ts';

async function said(...lines: readonly string[]): Promise<string[]> {
  const found = await diagnose({ 'a.catalog.yaml': catalog(...lines) }, 'a.catalog.yaml');
  return found.filter((line) => line.startsWith('CX050'));
}

const touchpoint = (more = '') => `touchpoints: [{ id: x, name: X, channel: c${more} }]`;
const UNOWNED = [
  'CX050 "x": Nobody owns this touchpoint, so that what customers say about it reaches nobody. Name the team: `owner: …`.',
];

describe('touchpoint-unowned', () => {
  it('is said in a catalog that claims to be finished', async () => {
    for (const status of ['in-review', 'approved', 'live'])
      assert.deepEqual(await said(`status: ${status}`, touchpoint()), UNOWNED);
    assert.deepEqual(await said('status: live', touchpoint(', owner: shop')), []);
  });

  it('is said of a touchpoint that customers meet, in a catalog that does not say where it stands', async () => {
    assert.deepEqual(await said(touchpoint()), []);
    assert.deepEqual(await said(touchpoint(', status: planned')), []);
    assert.deepEqual(await said(touchpoint(', status: live')), UNOWNED);
    assert.deepEqual(await said(touchpoint(', status: degraded')), UNOWNED);
  });

  it('leaves alone what is not there, and drafts', async () => {
    for (const status of ['missing', 'retired'])
      assert.deepEqual(await said('status: live', touchpoint(`, status: ${status}`)), []);
    assert.deepEqual(await said('status: draft', touchpoint(', status: live')), []);
    assert.deepEqual(await said('status: live', touchpoint(), 'tags: ['), []);
  });

  it('is silent when it is told why', async () => {
    const reason = '    # cx-ignore touchpoint-unowned: the new team starts in May';
    assert.deepEqual(
      await said('status: live', 'touchpoints:', '  - name: X', '    channel: c', reason, '    id: x'),
      [],
    );
  });
});
