import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../../src/core/host.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';
import { joinLines } from '../support/text.ts';

const JOURNEY = joinLines(
  'apiVersion: cx/v1',
  'kind: journey',
  'id: return',
  'name: Return',
  'goal: Money back',
  'persona: anna',
  'stages:',
  '  - id: s',
  '    steps:',
  '      - id: a',
  '        name: First',
  '        pains: [too slow]',
  '      - id: b',
  '        emotion: { score: 1 }',
);

const PERSONA = joinLines(
  'apiVersion: cx/v1',
  'kind: persona',
  'id: anna',
  'name: Anna Berger',
  'goals: [Save time]',
);

async function open(text = JOURNEY) {
  const { service } = await serviceFor({ 'a.journey.yaml': text, 'anna.persona.yaml': PERSONA });
  const uri = uriOf('a.journey.yaml');
  return {
    service,
    uri,
    placeAt: (line: number, character: number) => service.placeAt(uri, { line, character }, neverCancelled),
    async textAt(place: string) {
      const found = await service.locate(uri, place, neverCancelled);
      if (!found) return undefined;
      const lines = (found.uri === uri ? text : PERSONA).split('\n');
      const { start, end } = found.range;
      return start.line === end.line
        ? lines[start.line]?.slice(start.character, end.character)
        : lines[start.line];
    },
  };
}

describe('the place under the cursor', () => {
  it('is the innermost value or key', async () => {
    const { placeAt } = await open();
    assert.equal(await placeAt(10, 16), '#/stages/0/steps/0/name');
    assert.equal(await placeAt(10, 10), '#/stages/0/steps/0/name');
    assert.equal(await placeAt(11, 20), '#/stages/0/steps/0/pains/0');
    assert.equal(await placeAt(13, 20), '#/stages/0/steps/1/emotion/score');
  });

  it('is what holds the line where nothing stands', async () => {
    const { placeAt } = await open();
    assert.equal(await placeAt(11, 3), '#/stages/0/steps/0');
  });
});

describe('what a part of a picture comes from', () => {
  it('is selected by its name, or as a whole where it has none', async () => {
    const { textAt } = await open();
    assert.equal(await textAt('#/stages/0/steps/0'), 'First');
    assert.equal(await textAt('#/stages/0/steps/1'), 'b');
    assert.equal(await textAt('#/stages/0/steps/0/pains/0'), 'too slow');
    assert.equal(await textAt('#/goal'), 'Money back');
    assert.equal(await textAt(`${uriOf('anna.persona.yaml')}#/goals/0`), 'Save time');
  });

  it('that is gone gives the nearest thing around it', async () => {
    const { textAt } = await open();
    assert.equal(await textAt('#/stages/0/steps/0/thoughts'), '      - id: a');
    assert.equal(await textAt('gone.yaml#/goals/0'), undefined);
  });
});

describe('a picture', () => {
  it('is there for the kinds of files that have it', async () => {
    const { service, uri } = await open();
    const kindOf = async (one: string) => (await service.picture(one, 'journey', neverCancelled)).kind;
    assert.equal(await kindOf(uri), 'picture');
    assert.equal(await kindOf(uriOf('anna.persona.yaml')), 'none');
    assert.equal(await kindOf(uriOf('gone.journey.yaml')), 'none');
  });

  it('of a file that does not say what it is is a problem', async () => {
    const { service } = await serviceFor({ 'odd.yaml': 'apiVersion: cx/v1\nkind: jurney\n' });
    const answer = await service.picture(uriOf('odd.yaml'), 'journey', neverCancelled);
    assert.equal(answer.kind, 'broken');
  });
});

describe('resting on a part of a picture', () => {
  it('says what the editor says at the place where the part comes from', async () => {
    const { service, uri } = await open();
    const asked: Readonly<Record<string, readonly [line: number, character: number]>> = {
      // A thing with an id is asked for by that id.
      '#/stages/0': [7, 8],
      '#/stages/0/steps/0': [9, 12],
      '#/stages/0/steps/1/emotion/score': [13, 26],
      '#/persona': [5, 9],
    };
    for (const [place, [line, character]] of Object.entries(asked)) {
      const there = await service.hover(uri, { line, character }, neverCancelled);
      const here = await service.explain(uri, place, neverCancelled);
      assert.ok(here && here.length > 0, place);
      assert.deepEqual(here, there?.parts, place);
    }
    // Of free text the editor says nothing either.
    assert.equal(await service.explain(uri, '#/stages/0/steps/0/name', neverCancelled), undefined);
  });
});
