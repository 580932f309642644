import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { joinLines } from '../support/text.ts';

const journey = (id: string, ...stages: readonly string[]) =>
  joinLines(
    'apiVersion: cx/v1',
    'kind: journey',
    `id: ${id}`,
    'name: Return',
    'persona: anna',
    'goal: Get the money back',
    'stages:',
    ...stages,
  );

const ANNA = joinLines('apiVersion: cx/v1', 'kind: persona', 'id: anna', 'name: Anna', 'goals: [Save time]');

const STAGE = ['  - id: one', '    name: One', '    steps:', '      - id: a', '        name: A'];

describe('CX011 duplicate-id', () => {
  it('is said at both places', async () => {
    const files = {
      'anna.persona.yaml': ANNA,
      'a.journey.yaml': journey('same', ...STAGE),
      'b.journey.yaml': journey('same', ...STAGE),
    };
    const message =
      'CX011 "same": The id "same" is taken twice: another journey has it too. Give one of them another id.';
    assert.deepEqual(await diagnose(files, 'a.journey.yaml'), [message]);
    assert.deepEqual(await diagnose(files, 'b.journey.yaml'), [message]);
  });

  it('is not said of the stages and steps of two files that have one id', async () => {
    const files = {
      'anna.persona.yaml': ANNA,
      'a.journey.yaml': journey('same', ...STAGE),
      'b.journey.yaml': journey('same', ...STAGE),
    };
    assert.equal((await diagnose(files, 'a.journey.yaml')).length, 1);
  });

  it('is said of two steps of one journey', async () => {
    const files = {
      'anna.persona.yaml': ANNA,
      'a.journey.yaml': journey('return', ...STAGE, '      - id: a', '        name: B'),
    };
    assert.deepEqual(await diagnose(files, 'a.journey.yaml'), [
      'CX011 "a": The id "a" is taken twice: another step has it too. Give one of them another id.',
      'CX011 "a": The id "a" is taken twice: another step has it too. Give one of them another id.',
    ]);
  });

  it('is not said of things of different kinds, nor of steps of different journeys', async () => {
    const files = {
      'anna.persona.yaml': ANNA,
      'a.journey.yaml': journey('anna', ...STAGE),
      'b.journey.yaml': journey('other', ...STAGE),
    };
    assert.deepEqual(await diagnose(files, 'a.journey.yaml'), []);
  });
});
