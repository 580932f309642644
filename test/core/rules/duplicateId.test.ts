import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog, journey, persona, strategy } from '../support/makeFiles.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';
import { joinLines } from '../support/text.ts';

const twice = (id: string, kind: string) =>
  `CX011 "${id}": The id "${id}" is taken twice: another ${kind} has it too. Give one of them another id.`;

async function duplicates(files: Readonly<Record<string, string>>, path: string) {
  return (await diagnose(files, path)).filter((line) => line.startsWith('CX011'));
}

describe('duplicate-id', () => {
  it('is said at both places, each pointing at the other', async () => {
    const { service } = await serviceFor({
      'a.persona.yaml': persona('ana'),
      'b.persona.yaml': persona('ana'),
    });
    const found = (path: string) => service.diagnostics(uriOf(path)).filter(({ code }) => code === 'CX011');
    const range = { start: { line: 2, character: 4 }, end: { line: 2, character: 7 } };
    assert.deepEqual(found('a.persona.yaml')[0]?.related, [
      { uri: uriOf('b.persona.yaml'), range, message: 'The other persona with this id: ana' },
    ]);
    assert.deepEqual(found('b.persona.yaml')[0]?.related?.[0]?.uri, uriOf('a.persona.yaml'));
  });

  it('is asked for each kind alone', async () => {
    const files = {
      'a.persona.yaml': persona('ana'),
      'a.journey.yaml': journey('ana', 'ana'),
      'a.catalog.yaml': catalog('teams: [{ id: ana, name: A }]', 'channels: [{ id: ana, name: A }]'),
      'plan.yaml': strategy('objectives: [{ id: ana, statement: A }]'),
    };
    for (const path of Object.keys(files)) assert.deepEqual(await duplicates(files, path), []);
  });

  it('is asked across catalogs, and within one', async () => {
    const files = {
      'a.catalog.yaml': catalog('teams: [{ id: care, name: A }, { id: care, name: B }]'),
      'b.catalog.yaml': catalog('teams: [{ id: care, name: C }]'),
    };
    assert.deepEqual(await duplicates(files, 'a.catalog.yaml'), [
      twice('care', 'team'),
      twice('care', 'team'),
    ]);
    assert.deepEqual(await duplicates(files, 'b.catalog.yaml'), [twice('care', 'team')]);
  });

  it('is said of stages, steps and pains of one journey', async () => {
    const text = joinLines(
      'apiVersion: cx/v1',
      'kind: journey',
      'id: a',
      'name: A',
      'goal: Be done',
      'persona: ana',
      'stages:',
      '  - { id: one, name: One, pains: [{ id: slow, text: Slow }], steps: [{ id: one, name: One }] }',
      '  - { id: two, name: Two, pains: [{ id: slow, text: Slow }], steps: [{ id: one, name: One }] }',
      '  - { id: two, name: Two }',
    );
    assert.deepEqual(await duplicates({ 'a.journey.yaml': text }, 'a.journey.yaml'), [
      twice('slow', 'pain'),
      twice('one', 'step'),
      twice('two', 'stage'),
      twice('slow', 'pain'),
      twice('one', 'step'),
      twice('two', 'stage'),
    ]);
  });

  it('lets journeys use the same words for their own stages and steps', async () => {
    const files = { 'a.journey.yaml': journey('a', 'ana'), 'b.journey.yaml': journey('b', 'ana') };
    assert.deepEqual(await duplicates(files, 'b.journey.yaml'), []);
  });

  it('is said once of a journey that was copied, not of each of its steps', async () => {
    const files = { 'a.journey.yaml': journey('a', 'ana'), 'b.journey.yaml': journey('a', 'ana') };
    assert.deepEqual(await duplicates(files, 'b.journey.yaml'), [twice('a', 'journey')]);
  });

  it('is not said of the steps of two journeys that have no id yet', async () => {
    const text = journey('a', 'ana').replace('id: a\n', '');
    assert.deepEqual(
      await duplicates({ 'a.journey.yaml': text, 'b.journey.yaml': text }, 'b.journey.yaml'),
      [],
    );
  });

  it('is said of pains of a persona and a journey that share their path', async () => {
    const pain = 'pains: [{ id: slow, text: Slow }]';
    const files = {
      'a.persona.yaml': persona('ana', pain),
      'a.journey.yaml': journey('ana', 'ana').replace('    steps:', `    ${pain}\n    steps:`),
    };
    assert.deepEqual(await duplicates(files, 'a.persona.yaml'), [twice('slow', 'pain')]);
    assert.deepEqual(await duplicates(files, 'a.journey.yaml'), [twice('slow', 'pain')]);
  });

  it('names the file only once when three share an id', async () => {
    const files = {
      'a.persona.yaml': persona('x'),
      'b.persona.yaml': persona('x'),
      'c.persona.yaml': persona('x'),
    };
    const { service } = await serviceFor(files);
    const [found] = service.diagnostics(uriOf('b.persona.yaml')).filter(({ code }) => code === 'CX011');
    assert.deepEqual(
      found?.related?.map(({ uri }) => uri),
      [uriOf('a.persona.yaml'), uriOf('c.persona.yaml')],
    );
  });
});
