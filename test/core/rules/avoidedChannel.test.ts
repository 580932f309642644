import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog, persona } from '../support/makeFiles.ts';
import { journeyOf } from '../support/stepsFile.ts';

async function said(
  channels: string,
  head: readonly string[],
  ...steps: readonly (readonly string[])[]
): Promise<string[]> {
  const files = {
    'ana.persona.yaml': persona('ana', `channels: ${channels}`),
    'bo.persona.yaml': persona('bo'),
    'a.journey.yaml': journeyOf(head, ...steps),
    'c.catalog.yaml': catalog(
      'touchpoints: [{ id: call, name: Call, channel: phone }, { id: page, name: Page, channel: web }]',
    ),
  };
  return (await diagnose(files, 'a.journey.yaml')).filter((line) => line.startsWith('CX053'));
}

const AVOIDED = [
  'CX053 "call": ana avoids the channel "phone", and there is no other way here. Offer another channel, or record the pain here.',
];

describe('avoided-channel', () => {
  it('is said where somebody is sent to a channel that they avoid', async () => {
    assert.deepEqual(await said('{ avoided: [post, phone] }', [], ['touchpoints: [call]']), AVOIDED);
    assert.deepEqual(await said('{ avoided: [post] }', [], ['touchpoints: [call]']), []);
  });

  it('is not said where there is another way, or the pain is recorded', async () => {
    const avoided = '{ avoided: [phone] }';
    assert.deepEqual(await said(avoided, [], ['touchpoints: [call, page]']), []);
    assert.deepEqual(await said(avoided, [], ['touchpoints: [call]', 'pains: [Has to call]']), []);
    assert.deepEqual(await said(avoided, [], ['touchpoints: [call]', 'actor: bo']), []);
    assert.deepEqual(await said(avoided, ['personas: [bo, ana]'], ['touchpoints: [call]']), []);
    assert.deepEqual(await said(avoided, ['status: archived'], ['touchpoints: [call]']), []);
    assert.deepEqual(await said(avoided, [], ['touchpoints: [nowhere, 3]']), []);
    assert.deepEqual(await said('[phone]', [], ['touchpoints: call']), []);
  });

  it('is said of a finished journey that uses none of the preferred channels', async () => {
    const sentence =
      'CX053 "ana": ana prefers other channels (web, chat) than those of this journey. Offer one of them, or correct what is preferred.';
    const preferred = '{ preferred: [web, chat] }';
    assert.deepEqual(await said(preferred, ['status: in-review'], ['touchpoints: [call]']), [sentence]);
    assert.deepEqual(
      await said(preferred, ['status: live'], ['touchpoints: [call]'], ['touchpoints: [page]']),
      [],
    );
    assert.deepEqual(await said(preferred, [], ['touchpoints: [call]']), []);
    assert.deepEqual(await said(preferred, ['status: live'], ['action: Waits']), []);
    assert.deepEqual(await said(preferred, ['status: live', 'level: micro'], ['touchpoints: [call]']), []);
    assert.deepEqual(await said(preferred, ['status: live'], ['touchpoints: [call, nowhere]']), []);
  });

  it('is silent when it is told why', async () => {
    const reason = '# cx-ignore avoided-channel: the law wants a call';
    assert.deepEqual(await said('{ avoided: [phone] }', [], [reason, 'touchpoints: [call]']), []);
  });
});
