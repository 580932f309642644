import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog } from '../support/makeFiles.ts';

async function said(...lines: readonly string[]): Promise<string[]> {
  const found = await diagnose({ 'a.catalog.yaml': catalog(...lines) }, 'a.catalog.yaml');
  return found.filter((line) => line.startsWith('CX076'));
}

const promise = (more: string) => `promises: [{ id: x, statement: X, channel: c, within: P1D${more} }]`;
const channel = (hours: string) => `channels: [{ id: c, name: Chat, hours: ${hours} }]`;

describe('promise-vague', () => {
  it('asks for the clock and the percentile', async () => {
    assert.deepEqual(await said(promise('')), [
      'CX076 "x": This promise says neither whether nights and weekends count nor in how many cases out of 100 it is kept. Add `clock` and `percentile`.',
    ]);
    assert.deepEqual(await said(promise(', percentile: 90')), [
      'CX076 "x": This promise does not say whether nights and weekends count. Add `clock`: `24x7` or `business-hours`.',
    ]);
    assert.deepEqual(await said(promise(', clock: 24x7')), [
      'CX076 "x": This promise does not say in how many cases out of 100 it is kept. Add `percentile`.',
    ]);
    assert.deepEqual(await said(promise(', clock: 24x7, percentile: 90')), []);
  });

  it('is said of business hours on a channel that is open day and night', async () => {
    const text = promise(', clock: business-hours, percentile: 90');
    assert.deepEqual(await said(channel('24x7'), text), [
      'CX076 "business-hours": The channel "Chat" is open day and night, but this promise counts business hours only. Promise for `24x7`, or correct the hours of the channel.',
    ]);
    assert.deepEqual(await said(channel('business'), text), []);
    assert.deepEqual(await said(channel('24x7'), promise(', clock: 24x7, percentile: 90')), []);
    assert.deepEqual(await said(text), []);
  });

  it('leaves drafts alone', async () => {
    assert.deepEqual(await said('status: draft', channel('24x7'), promise(', clock: business-hours')), []);
  });

  it('is silent when it is told why', async () => {
    const lines = ['promises:', '  - statement: X', '    channel: c', '    within: P1D'];
    assert.equal((await said(...lines, '    id: x')).length, 1);
    assert.deepEqual(
      await said(...lines, '    # cx-ignore promise-vague: the lawyers are still at it', '    id: x'),
      [],
    );
  });
});
