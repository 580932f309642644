import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog } from '../support/makeFiles.ts';

const promise = (id: string, more: string) =>
  `promises: [{ id: ${id}, statement: ${id}, channel: c, ${more} }]`;

/** What is said of the first of two promises, which stand in two files. */
async function said(one: string, other: string): Promise<string[]> {
  const files = {
    'a.catalog.yaml': catalog(promise('one', one)),
    'b.catalog.yaml': catalog(promise('other', other)),
  };
  const found = await diagnose(files, 'a.catalog.yaml');
  return found.filter((line) => line.startsWith('CX077'));
}

const sentence = (underlined: string, there: string, here: string) =>
  `CX077 "${underlined}": For the same event on the same channel, the promise "other" says ${there} and this one ${here}. Keep one of them, or say how they differ: by \`event\`, \`personas\` or \`percentile\`.`;

describe('promise-conflict', () => {
  it('is said at both promises', async () => {
    const files = {
      'a.catalog.yaml': catalog(promise('one', 'event: Mail received, within: PT2H')),
      'b.catalog.yaml': catalog(promise('other', 'event: mail-received, within: PT4H')),
    };
    for (const path of Object.keys(files)) {
      const found = await diagnose(files, path);
      assert.equal(found.filter((line) => line.startsWith('CX077')).length, 1);
    }
    assert.deepEqual(await said('event: a, within: PT2H', 'event: a, within: PT4H'), [
      sentence('PT2H', 'PT4H', 'PT2H'),
    ]);
  });

  it('is said of two clocks and of two shares for the same time', async () => {
    assert.deepEqual(
      await said('event: a, within: P1D, clock: 24x7', 'event: a, within: PT24H, clock: business-hours'),
      [sentence('24x7', 'business-hours', '24x7')],
    );
    assert.deepEqual(
      await said('event: a, within: P1D, percentile: 90', 'event: a, within: P1D, percentile: 80'),
      [sentence('90', '80 %', '90 %')],
    );
  });

  for (const [what, one, other] of [
    ['the same time', 'event: a, within: PT24H', 'event: a, within: P1D'],
    ['different events', 'event: a, within: PT2H', 'event: b, within: PT4H'],
    ['no event', 'within: PT2H', 'within: PT4H'],
    [
      'different personas',
      'event: a, within: PT2H, personas: [ana]',
      'event: a, within: PT4H, personas: [bo]',
    ],
    [
      'steps of a promise',
      'event: a, within: PT2H, percentile: 90',
      'event: a, within: PT4H, percentile: 99',
    ],
    [
      'an internal one that is stricter',
      'event: a, within: PT2H, audience: internal',
      'event: a, within: PT4H, audience: public',
    ],
    [
      'times by different clocks',
      'event: a, within: PT8H, clock: business-hours',
      'event: a, within: P1D, clock: 24x7',
    ],
    ['a time that is none', 'event: a, within: soon', 'event: a, within: [3]'],
  ] as const) {
    it(`is not said of ${what}`, async () => {
      assert.deepEqual(await said(one, other), []);
      assert.deepEqual(await said(other, one), []);
    });
  }

  it('is said of an internal promise that is laxer than what customers are told', async () => {
    const found = await said(
      'event: a, within: PT4H, audience: internal',
      'event: a, within: PT2H, audience: public',
    );
    assert.deepEqual(found, [sentence('PT4H', 'PT2H', 'PT4H')]);
  });

  it('is silent when it is told why', async () => {
    const text = catalog(
      'promises:',
      '  # cx-ignore promise-conflict: the new one holds from May',
      '  - { id: one, statement: One, channel: c, event: a, within: PT2H }',
      '  - { id: other, statement: Other, channel: c, event: a, within: PT4H }',
    );
    const found = await diagnose({ 'a.catalog.yaml': text }, 'a.catalog.yaml');
    const rest = found.filter((line) => line.startsWith('CX077'));
    assert.deepEqual(
      rest.map((line) => line.slice(0, 12)),
      ['CX077 "PT4H"'],
    );
  });
});
