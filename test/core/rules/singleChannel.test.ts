import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog } from '../support/makeFiles.ts';
import { journeyOf } from '../support/stepsFile.ts';

async function said(head: readonly string[], ...steps: readonly string[]): Promise<string[]> {
  const files = {
    'a.journey.yaml': journeyOf(head, ...steps.map((line) => [line])),
    'c.catalog.yaml': catalog(
      'touchpoints: [{ id: call, name: Call, channel: phone }, { id: page, name: Page, channel: web }, { id: form, name: Form, channel: web }]',
    ),
  };
  return (await diagnose(files, 'a.journey.yaml')).filter((line) => line.startsWith('CX054'));
}

const SINGLE = [
  'CX054 "buy": All of this journey happens on the channel "web". Add what customers do elsewhere, or write `level: micro` if that is all.',
];

describe('single-channel', () => {
  it('is said of a finished journey that never leaves one channel', async () => {
    assert.deepEqual(await said(['status: live'], 'touchpoints: [page]', 'touchpoints: [form]'), SINGLE);
    assert.deepEqual(
      await said(['status: live'], 'touchpoints: [page]', 'action: Waits', 'touchpoints: [page]'),
      SINGLE,
    );
  });

  it('is not said of two channels, of one step, or when a channel is not known', async () => {
    assert.deepEqual(await said(['status: live'], 'touchpoints: [page]', 'touchpoints: [call]'), []);
    assert.deepEqual(await said(['status: live'], 'touchpoints: [page]', 'action: Waits'), []);
    assert.deepEqual(await said(['status: live'], 'touchpoints: [page]', 'touchpoints: [nowhere]'), []);
    assert.deepEqual(await said(['status: live'], 'touchpoints: 3', 'touchpoints: [3]'), []);
  });

  it('leaves drafts and micro journeys alone', async () => {
    assert.deepEqual(await said([], 'touchpoints: [page]', 'touchpoints: [form]'), []);
    assert.deepEqual(
      await said(['status: live', 'level: micro'], 'touchpoints: [page]', 'touchpoints: [form]'),
      [],
    );
  });

  it('is silent when it is told why', async () => {
    const text = journeyOf(['status: live'], ['touchpoints: [page]'], ['touchpoints: [page]']);
    const files = {
      'a.journey.yaml': text.replace('id: buy', '# cx-ignore single-channel: a tool for the web\nid: buy'),
      'c.catalog.yaml': catalog('touchpoints: [{ id: page, name: Page, channel: web }]'),
    };
    const found = await diagnose(files, 'a.journey.yaml');
    assert.deepEqual(
      found.filter((line) => line.startsWith('CX054')),
      [],
    );
  });
});
