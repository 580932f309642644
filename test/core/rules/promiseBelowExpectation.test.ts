import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog, journey, persona } from '../support/makeFiles.ts';

interface Case {
  /** Items of the list of expectations. */
  readonly expectations: string;
  readonly promise?: string;
  readonly others?: string;
  readonly touchpoint?: string;
  readonly step?: string;
  readonly more?: readonly string[];
  readonly status?: string;
}

function filesOf(one: Case): Record<string, string> {
  const step = one.step ?? 'touchpoints: [desk]';
  return {
    'ana.persona.yaml': persona('ana', `expectations: [${one.expectations}]`, ...(one.more ?? [])),
    'a.journey.yaml': journey('buy', 'ana', ...(one.status ? [`status: ${one.status}`] : [])).replace(
      '        name: Begin',
      `$&\n        ${step}`,
    ),
    'c.catalog.yaml': catalog(
      'channels: [{ id: chat, name: Chat, medium: chat }, { id: parcel, name: Parcel, medium: packaging }]',
      `touchpoints: [{ id: desk, name: Desk, channel: chat, ${one.touchpoint ?? 'promises: [x]'} }]`,
      'metrics: [{ id: answer, name: A, concept: first-response-time }, { id: settle, name: S, concept: resolution-time }]',
      'promises:',
      `  - { id: x, statement: X, ${one.promise ?? 'channel: chat, within: P1D'} }`,
      ...(one.others ? [`  - { ${one.others} }`] : []),
    ),
  };
}

async function said(one: Case, path = 'c.catalog.yaml'): Promise<string[]> {
  return (await diagnose(filesOf(one), path)).filter((line) => line.startsWith('CX078'));
}

const SLOW = [
  'CX078 "P1D": ana expects this within PT4H here, and we promise P1D. Promise what is expected, or correct the expectation.',
];
const FOUR_HOURS = '{ text: T, channel: chat, respondWithin: PT4H }';

describe('promise-below-expectation, of a time', () => {
  it('is said of a promise that somebody meets at a touchpoint or a step, or to whom it is made', async () => {
    assert.deepEqual(await said({ expectations: FOUR_HOURS }), SLOW);
    const none = { expectations: FOUR_HOURS, touchpoint: 'direction: two-way' };
    assert.deepEqual(await said(none), []);
    assert.deepEqual(await said({ ...none, step: 'promises: [x]' }), SLOW);
    assert.deepEqual(await said({ ...none, promise: 'channel: chat, within: P1D, personas: [ana]' }), SLOW);
  });

  it('is not said when it is as fast as expected, or of another channel', async () => {
    assert.deepEqual(await said({ expectations: FOUR_HOURS, promise: 'channel: chat, within: PT4H' }), []);
    assert.deepEqual(await said({ expectations: FOUR_HOURS, promise: 'channel: parcel, within: P3D' }), []);
    assert.deepEqual(await said({ expectations: '{ text: T, channel: chat }, "Be quick"' }), []);
  });

  it('is not said to people to whom the promise is not made, or who are not served', async () => {
    assert.deepEqual(
      await said({ expectations: FOUR_HOURS, promise: 'channel: chat, within: P1D, personas: [bo]' }),
      [],
    );
    assert.deepEqual(await said({ expectations: FOUR_HOURS, more: ['priority: negative'] }), []);
    assert.deepEqual(await said({ expectations: FOUR_HOURS, more: ['status: archived'] }), []);
    assert.deepEqual(await said({ expectations: FOUR_HOURS, status: 'archived' }), []);
    assert.deepEqual(await said({ expectations: FOUR_HOURS, step: 'actor: bo\n        promises: [x]' }), []);
  });

  it('takes the laxest of several expectations, and the fastest of several promises', async () => {
    const two = `${FOUR_HOURS}, { text: T, channel: chat, respondWithin: P2D }`;
    assert.deepEqual(await said({ expectations: two }), []);
    const other = (within: string) =>
      `id: y, statement: Y, channel: chat, within: ${within}, personas: [ana]`;
    assert.deepEqual(await said({ expectations: FOUR_HOURS, others: other('PT1H') }), []);
    assert.deepEqual(await said({ expectations: FOUR_HOURS, others: other('P5D') }), SLOW);
  });

  it('takes what is expected everywhere for an expectation of an answer', async () => {
    const expectations = '{ text: T, respondWithin: PT4H }';
    assert.deepEqual(await said({ expectations }), SLOW);
    assert.deepEqual(
      await said({ expectations, promise: 'channel: chat, within: P1D, metric: answer' }),
      SLOW,
    );
    assert.deepEqual(await said({ expectations, promise: 'channel: chat, within: P1D, metric: settle' }), []);
    assert.deepEqual(await said({ expectations, promise: 'channel: parcel, within: P1D' }), []);
    const slower = '{ text: T, respondWithin: PT4H }, { text: T, channel: chat, respondWithin: P1D }';
    assert.deepEqual(await said({ expectations: slower }), []);
  });

  it('is silent when it is told why', async () => {
    const files = filesOf({ expectations: FOUR_HOURS });
    const text = files['c.catalog.yaml']!.replace(
      '  - { id: x',
      '  # cx-ignore promise-below-expectation: a pilot with ten customers\n$&',
    );
    const found = await diagnose({ ...files, 'c.catalog.yaml': text }, 'c.catalog.yaml');
    assert.deepEqual(
      found.filter((line) => line.startsWith('CX078')),
      [],
    );
  });

  it('does not fall over values of any other type', async () => {
    assert.deepEqual(
      await said({
        expectations: '3, [], { channel: [], respondWithin: 4 }',
        promise: 'channel: [], within: 3',
      }),
      [],
    );
  });
});

describe('promise-below-expectation, of a bot', () => {
  const HUMAN = '{ text: T, channel: chat, handledBy: human }';
  const bot = (more = '') => `handledBy: bot${more}`;
  const BOT = [
    'CX078 "desk": ana expects a human being here, but a bot answers at "Desk". Let a person answer, or correct the expectation.',
  ];

  it('is said where the bot is met', async () => {
    assert.deepEqual(await said({ expectations: HUMAN, touchpoint: bot() }, 'a.journey.yaml'), BOT);
    assert.deepEqual(
      await said({ expectations: HUMAN, touchpoint: 'handledBy: either' }, 'a.journey.yaml'),
      [],
    );
    const either = '{ text: T, channel: chat, handledBy: either }';
    assert.deepEqual(await said({ expectations: either, touchpoint: bot() }, 'a.journey.yaml'), []);
  });

  it('takes what is expected everywhere for an expectation of conversations', async () => {
    const expectations = '{ text: T, handledBy: human }';
    assert.deepEqual(
      await said({ expectations, touchpoint: bot(', direction: two-way') }, 'a.journey.yaml'),
      BOT,
    );
    assert.deepEqual(
      await said({ expectations, touchpoint: bot(', direction: outbound') }, 'a.journey.yaml'),
      [],
    );
  });

  it('is not said when a person is there as well', async () => {
    const files = filesOf({ expectations: HUMAN, touchpoint: bot(), step: 'touchpoints: [desk, person]' });
    const person = catalog('touchpoints: [{ id: person, name: P, channel: chat, handledBy: human }]');
    const found = await diagnose({ ...files, 'd.catalog.yaml': person }, 'a.journey.yaml');
    assert.deepEqual(
      found.filter((line) => line.startsWith('CX078')),
      [],
    );
  });
});
