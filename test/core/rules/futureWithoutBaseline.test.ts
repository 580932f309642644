import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { journey } from '../support/makeFiles.ts';

async function found(...more: readonly string[]): Promise<string[]> {
  const files = { 'a.journey.yaml': journey('buy-2028', 'ana', 'owner: shop', ...more) };
  return (await diagnose(files, 'a.journey.yaml')).filter((line) => line.startsWith('CX100'));
}

const SENTENCE =
  'CX100 "buy-2028": This journey of the future does not say what it improves on. Name the journey of today: `baseline: …`.';

describe('future-without-baseline', () => {
  it('is said of a future journey that claims to be finished', async () => {
    assert.deepEqual(await found('state: future', 'status: in-review'), [SENTENCE]);
    assert.deepEqual(await found('state: future', 'status: approved'), [SENTENCE]);
  });

  it('is satisfied by a baseline; whether that is there, others say', async () => {
    assert.deepEqual(await found('state: future', 'status: approved', 'baseline: buy'), []);
  });

  it('is no matter of drafts, of what is put aside and of journeys of today', async () => {
    assert.deepEqual(await found('state: future'), []);
    assert.deepEqual(await found('state: future', 'status: archived'), []);
    assert.deepEqual(await found('state: current', 'status: live'), []);
    assert.deepEqual(await found('status: live'), []);
  });

  it('can be silenced', async () => {
    const text = journey('buy-2028', 'ana', 'state: future', 'status: approved').replace(
      'id:',
      '# cx-ignore future-without-baseline: nobody sells this yet\nid:',
    );
    const all = await diagnose({ 'a.journey.yaml': text }, 'a.journey.yaml');
    assert.deepEqual(
      all.filter((line) => line.startsWith('CX100')),
      [],
    );
  });
});
