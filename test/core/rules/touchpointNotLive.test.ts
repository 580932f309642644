import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog } from '../support/makeFiles.ts';
import { journeyOf } from '../support/stepsFile.ts';

async function said(status: string, head: readonly string[], ...step: readonly string[]): Promise<string[]> {
  const files = {
    'a.journey.yaml': journeyOf(head, step),
    'c.catalog.yaml': catalog(`touchpoints: [{ id: desk, name: Desk, channel: c, status: ${status} }]`),
  };
  return (await diagnose(files, 'a.journey.yaml')).filter((line) => line.startsWith('CX051'));
}

const MET = 'touchpoints: [desk]';

describe('touchpoint-not-live', () => {
  it('is said in a live journey of today', async () => {
    assert.deepEqual(await said('missing', ['status: live'], MET), [
      'CX051 "desk": This journey is live, but the touchpoint "Desk" does not exist. Build it, or write down what customers meet instead.',
    ]);
    assert.deepEqual(await said('retired', ['status: live', 'state: current'], MET), [
      'CX051 "desk": This journey is live, but the touchpoint "Desk" is no longer there. Name what has taken its place, or remove it.',
    ]);
  });

  it('is not said of touchpoints that are there', async () => {
    for (const status of ['live', 'planned', 'degraded', '[]'])
      assert.deepEqual(await said(status, ['status: live'], MET), []);
    assert.deepEqual(await said('missing', ['status: live'], 'touchpoints: [dsek, 3, []]'), []);
  });

  it('is not said of drafts, nor of the future', async () => {
    assert.deepEqual(await said('missing', [], MET), []);
    assert.deepEqual(await said('missing', ['status: approved'], MET), []);
    assert.deepEqual(await said('missing', ['status: live', 'state: future'], MET), []);
  });

  it('is silent when it is told why', async () => {
    const reason = '# cx-ignore touchpoint-not-live: customers look for it';
    assert.deepEqual(await said('missing', ['status: live'], reason, MET), []);
  });
});
