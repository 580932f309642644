import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog } from '../support/makeFiles.ts';
import { journeyOf } from '../support/stepsFile.ts';

const CATALOG = (handoff = '') =>
  catalog(
    'touchpoints:',
    `  - { id: desk, name: Desk, channel: store${handoff} }`,
    '  - { id: till, name: Till, channel: store }',
    '  - { id: mail, name: Mail, channel: email }',
    '  - { id: odd, name: Odd }',
  );

async function said(
  steps: readonly (readonly string[])[],
  { handoff = '', head = ['status: live'] }: { handoff?: string; head?: readonly string[] } = {},
): Promise<string[]> {
  const files = { 'a.journey.yaml': journeyOf(head, ...steps), 'c.catalog.yaml': CATALOG(handoff) };
  return (await diagnose(files, 'a.journey.yaml')).filter((line) => line.startsWith('CX052'));
}

const at = (...ids: readonly string[]) => [`touchpoints: [${ids.join(', ')}]`];
const LOST = [
  'CX052 "mail": Here the channel changes from "store" to "email", and no handoff of "Desk" keeps what the customer has told. Record it there with `contextKept: true` once it is true, or record the pain here.',
];

describe('channel-switch-without-handoff', () => {
  it('is said where the thread breaks', async () => {
    assert.deepEqual(await said([at('desk'), at('mail')]), LOST);
    for (const handoff of [', handoffs: [{ to: mail }]', ', handoffs: [{ to: mail, contextKept: false }]'])
      assert.deepEqual(await said([at('desk'), at('mail')], { handoff }), LOST);
  });

  it('is content with a handoff that keeps the context', async () => {
    const handoff = ', handoffs: [{ to: till }, { to: mail, contextKept: true }]';
    assert.deepEqual(await said([at('desk'), at('mail')], { handoff }), []);
    assert.deepEqual(await said([at('till', 'desk'), at('mail')], { handoff }), []);
  });

  it('is not said while a channel stays the same, or is not known', async () => {
    assert.deepEqual(await said([at('desk'), at('till')]), []);
    assert.deepEqual(await said([at('desk', 'mail'), at('mail')]), []);
    assert.deepEqual(await said([at('desk'), at('odd')]), []);
    assert.deepEqual(await said([at('desk'), at('nowhere')]), []);
    assert.deepEqual(await said([at('desk'), ['action: Waits'], at('mail')]), []);
  });

  it('is not said where the break is recorded', async () => {
    assert.deepEqual(await said([at('desk'), [...at('mail'), 'pains: [Tells it all again]']]), []);
    assert.deepEqual(await said([at('desk'), [...at('mail'), 'opportunities: [one-story]']]), []);
  });

  it('is not said of steps of which one does not follow the other', async () => {
    assert.deepEqual(await said([at('desk'), [...at('mail'), 'actor: service']]), []);
    const branches = 'branches: [{ when: Bought, to: step-2 }, { when: Not, to: step-3 }]';
    assert.deepEqual(
      await said([[...at('till'), branches], at('till'), at('mail')]).then((all) => all.length),
      1,
    );
    assert.deepEqual(await said([[...at('mail'), branches], at('mail'), [...at('mail'), 'pains: []']]), []);
    assert.deepEqual(await said([['action: Thinks', branches], at('desk'), at('mail')]), []);
  });

  it('leaves drafts alone', async () => {
    assert.deepEqual(await said([at('desk'), at('mail')], { head: [] }), []);
    assert.deepEqual(await said([at('desk'), at('mail')], { head: ['status: in-review'] }), LOST);
  });

  it('is silent when it is told why', async () => {
    const reason = '# cx-ignore channel-switch-without-handoff: nothing was told yet';
    assert.deepEqual(await said([at('desk'), [reason, ...at('mail')]]), []);
  });
});
