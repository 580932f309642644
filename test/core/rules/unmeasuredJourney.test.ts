import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { journey } from '../support/makeFiles.ts';

async function said(text: string): Promise<string[]> {
  const found = await diagnose({ 'a.journey.yaml': text }, 'a.journey.yaml');
  return found.filter((line) => line.startsWith('CX074'));
}

const UNMEASURED =
  'CX074 "buy": This journey is live, and no metric says how well it goes. Name one: `metrics: […]`.';

describe('unmeasured-journey', () => {
  it('is said of a live journey without a metric', async () => {
    assert.deepEqual(await said(journey('buy', 'ana', 'status: live')), [UNMEASURED]);
    assert.deepEqual(await said(journey('buy', 'ana', 'status: live', 'metrics: []')), [UNMEASURED]);
  });

  it('is content with a metric of the journey, a stage or a step', async () => {
    const text = journey('buy', 'ana', 'status: live');
    assert.deepEqual(await said(journey('buy', 'ana', 'status: live', 'metrics: [nps]')), []);
    assert.deepEqual(await said(text.replace('    steps:', '    metrics: [nps]\n    steps:')), []);
    assert.deepEqual(await said(text.replace('        name: Begin', '$&\n        metrics: [nps]')), []);
  });

  it('is not said before the journey is live, nor of one that cannot be read throughout', async () => {
    assert.deepEqual(await said(journey('buy', 'ana')), []);
    assert.deepEqual(await said(journey('buy', 'ana', 'status: approved')), []);
    assert.deepEqual(await said(`${journey('buy', 'ana', 'status: live')}metrics: [\n`), []);
  });

  it('is silent when it is told why', async () => {
    const text = journey('buy', 'ana', 'status: live');
    assert.deepEqual(
      await said(
        text.replace('id: buy', '# cx-ignore unmeasured-journey: the survey begins in May\nid: buy'),
      ),
      [],
    );
  });
});
