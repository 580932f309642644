import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RenameRefusal } from '../../../src/core/features/renameRefusal.ts';
import { neverCancelled } from '../../../src/core/host.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { atCursor } from '../support/cursor.ts';
import { catalog, journey, persona, strategy } from '../support/makeFiles.ts';
import { uriOf } from '../support/memoryWorkspace.ts';

type Files = Readonly<Record<string, string>>;

/** The lines that a rename changes, as `path: line`. */
async function renamed(files: Files, newId: string): Promise<string[]> {
  const { service, uri, position, workspace } = await atCursor(files);
  const changes = (await service.rename(uri, position, newId, neverCancelled)) ?? [];
  return changes.flatMap(({ uri: there, edits }) => {
    const text = workspace.files.get(there)!.text;
    const before = text.split('\n');
    return applyEdits(text, edits)
      .split('\n')
      .filter((line, i) => line !== before[i])
      .map((line) => `${there.slice(uriOf('').length)}: ${line.trim()}`);
  });
}

async function refusal(files: Files, newId?: string): Promise<string> {
  const { service, uri, position } = await atCursor(files);
  const asked =
    newId === undefined
      ? service.prepareRename(uri, position, neverCancelled)
      : service.rename(uri, position, newId, neverCancelled);
  const error = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof RenameRefusal, String(error));
  return error.message;
}

describe('rename', () => {
  it('asks about places in files that cannot be read throughout', async () => {
    const broken =
      'apiVersion: cx/v1\nkind: journey\nid: b\nname: Meet anna at home\npersonas: [anna, ben\nstages:\n  - id: x\n    emotion:\n      anna: 1\n    to: anna/late # anna\n';
    const files = { 'a.persona.yaml': persona('an‸na'), 'b.journey.yaml': broken };
    const { service, uri, position } = await atCursor(files);
    const changes = (await service.rename(uri, position, 'eva', neverCancelled)) ?? [];
    const asked = changes.filter(({ confirm }) => confirm);
    const result = changes.filter((one) => one.uri.endsWith('b.journey.yaml')).flatMap(({ edits }) => edits);
    assert.equal(
      applyEdits(broken, result),
      broken.replace('[anna', '[eva').replace('anna: 1', 'eva: 1').replace('anna/late', 'eva/late'),
    );
    assert.deepEqual(
      asked.map(({ confirm }) => confirm),
      ['This file cannot be read throughout: is this the same "anna"?'],
    );
  });

  it('asks about paths to a stage in such files, and not about the same word alone', async () => {
    const broken =
      'apiVersion: cx/v1\nkind: journey\nid: b\nname: first\nparent: a/first\nmetrics: [first\nstages:\n  - id: first\n';
    const files = {
      'a.journey.yaml': journey('a', 'anna').replace('id: first', 'id: fir‸st'),
      'b.journey.yaml': broken,
    };
    const { service, uri, position } = await atCursor(files);
    const changes = (await service.rename(uri, position, 'start', neverCancelled)) ?? [];
    const inBroken = changes
      .filter((one) => one.uri.endsWith('b.journey.yaml'))
      .flatMap(({ edits }) => edits);
    assert.equal(applyEdits(broken, inBroken), broken.replace('a/first', 'a/start'));
  });

  it('of a persona, wherever it is named', async () => {
    const files = {
      'a.persona.yaml': persona('an‸na', 'pains: [{ id: late, text: Late }]'),
      'a.journey.yaml': journey('a', "'anna'").replace('name: Begin', 'emotion: { anna: 1, "ben": 0 }'),
      'all.catalog.yaml': catalog('opportunities: [{ id: o, statement: O, pains: ["anna/late"] }]'),
      'plan.yaml': strategy('priorityPersonas: [anna]'),
    };
    assert.deepEqual(await renamed(files, 'hanna'), [
      "a.journey.yaml: persona: 'hanna'",
      'a.journey.yaml: emotion: { hanna: 1, "ben": 0 }',
      'a.persona.yaml: id: hanna',
      'all.catalog.yaml: opportunities: [{ id: o, statement: O, pains: ["hanna/late"] }]',
      'plan.yaml: priorityPersonas: [hanna]',
    ]);
  });

  it('of a journey, with the paths that lead into it', async () => {
    const files = {
      'a.journey.yaml': journey('‸a', 'anna'),
      'b.journey.yaml': journey('b', 'anna', 'parent: a/first'),
      'c.journey.yaml': journey('c', 'anna', 'baseline: a').replace('name: Begin', 'subJourney: a'),
    };
    assert.deepEqual(await renamed(files, 'buy'), [
      'a.journey.yaml: id: buy',
      'b.journey.yaml: parent: buy/first',
      'c.journey.yaml: baseline: buy',
      'c.journey.yaml: subJourney: buy',
    ]);
  });

  it('of a stage, from a path elsewhere', async () => {
    const files = {
      'a.journey.yaml': journey('a', 'anna'),
      'b.journey.yaml': journey('b', 'anna', 'parent: a/fir‸st'),
    };
    assert.deepEqual(await renamed(files, 'start'), [
      'a.journey.yaml: - id: start',
      'b.journey.yaml: parent: a/start',
    ]);
  });

  it('of a step, not of its namesake in another journey', async () => {
    const branch = 'name: Begin\n        branches: [{ when: Lost, to: beg‸in }]';
    const files = {
      'a.journey.yaml': journey('a', 'anna').replace('name: Begin', () => branch),
      'b.journey.yaml': journey('b', 'anna'),
    };
    assert.deepEqual(await renamed(files, 'go'), [
      'a.journey.yaml: - id: go',
      'a.journey.yaml: branches: [{ when: Lost, to: go }]',
    ]);
  });

  it('of what an alias repeats: where it is written, once', async () => {
    const text = journey('a', '&p an‸na').replace('name: Begin', 'actor: *p');
    assert.deepEqual(await renamed({ 'a.journey.yaml': text }, 'ben'), ['a.journey.yaml: persona: &p ben']);
  });

  it('of an alias of what means something else: that alias alone', async () => {
    const files = {
      'a.persona.yaml': persona('x'),
      'a.journey.yaml': journey('&id x', '‸*id').replace('name: Begin', 'actor: *id'),
    };
    assert.deepEqual(await renamed(files, 'ben'), [
      'a.journey.yaml: persona: ben',
      'a.journey.yaml: actor: ben',
      'a.persona.yaml: id: ben',
    ]);
  });

  it('of a note of the team that aliases repeat', async () => {
    const text = journey('a', '*p', 'owner: care').replace('kind:', 'x-who: &p "anna"\nkind:');
    const files = { 'a.journey.yaml': text, 'a.persona.yaml': persona('‸anna') };
    assert.deepEqual(await renamed(files, 'ben'), [
      'a.journey.yaml: x-who: &p "ben"',
      'a.persona.yaml: id: ben',
    ]);
  });

  it('puts quotes around what YAML would take for a number or for nothing', async () => {
    assert.deepEqual(await renamed({ 'a.journey.yaml': journey('a', '‸anna') }, '12'), [
      'a.journey.yaml: persona: "12"',
    ]);
    assert.deepEqual(await renamed({ 'a.journey.yaml': journey('‸a', 'anna') }, 'null'), [
      'a.journey.yaml: id: "null"',
    ]);
    assert.deepEqual(await renamed({ 'a.journey.yaml': journey('‸a', 'anna') }, '2026-plan'), [
      'a.journey.yaml: id: 2026-plan',
    ]);
  });

  it('writes an id with escapes anew', async () => {
    assert.deepEqual(await renamed({ 'a.journey.yaml': journey('a', '"‸\\x61nna"') }, 'ben'), [
      'a.journey.yaml: persona: "ben"',
    ]);
  });

  it('keeps the line endings', async () => {
    const text = journey('‸a', 'anna').replaceAll('\n', '\r\n');
    const { service, uri, position } = await atCursor({ 'a.journey.yaml': text });
    const [file] = (await service.rename(uri, position, 'b', neverCancelled)) ?? [];
    const after = applyEdits(text.replace('‸', ''), file?.edits ?? []);
    assert.equal(after, journey('b', 'anna').replace('name: b', 'name: ‸a').replaceAll('\n', '\r\n'));
  });

  it('mends an id that nothing has', async () => {
    const files = { 'a.journey.yaml': journey('a', '‸ana'), 'a.persona.yaml': persona('anna') };
    assert.deepEqual(await renamed(files, 'anna'), ['a.journey.yaml: persona: anna']);
  });

  it('of an id that nothing can refer to: there', async () => {
    const text = catalog('teams: [{ id: things, name: Things }]').replace('id: things', 'id: "th‸ings"');
    assert.deepEqual(await renamed({ 'all.catalog.yaml': text }, 'all'), ['all.catalog.yaml: id: "all"']);
    const goal = persona('anna').replace('[Be done]', '[{ id: do‸ne, text: Be done }]');
    assert.deepEqual(await renamed({ 'a.persona.yaml': goal }, 'rest'), [
      'a.persona.yaml: goals: [{ id: rest, text: Be done }]',
    ]);
  });

  it('of an id into itself changes nothing', async () => {
    assert.deepEqual(await renamed({ 'a.journey.yaml': journey('‸a', 'anna') }, 'a'), []);
  });

  it('says what can be typed over', async () => {
    const files = { 'a.journey.yaml': journey('a', '"anna"', 'parent: life/so‸me-day') };
    const { service, uri, position, show } = await atCursor(files);
    const start = await service.prepareRename(uri, position, neverCancelled);
    assert.equal(start?.placeholder, 'some-day');
    assert.equal(show(start!), 'a.journey.yaml:7 some-day');
  });

  it('has nothing to say about files of others, or when nobody waits', async () => {
    const { service, uri, position } = await atCursor({ 'docker.yaml': 'id: ‸a\n' });
    assert.equal(await service.prepareRename(uri, position, neverCancelled), undefined);
    const ours = await atCursor({ 'a.journey.yaml': journey('‸a', 'anna') });
    const cancelled = { isCancellationRequested: true };
    assert.equal(await ours.service.rename(ours.uri, ours.position, 'b', cancelled), undefined);
  });
});

describe('rename refuses', () => {
  it('a place that is no id', async () => {
    const sentence = 'There is no id here. Put the cursor on an id, such as the one after `id:`.';
    const text = journey('a', 'anna').replace('name: Begin', 'na‸me: Begin');
    assert.equal(await refusal({ 'a.journey.yaml': text }), sentence);
  });

  it('an id that is none', async () => {
    const files = { 'a.journey.yaml': journey('‸a', 'anna') };
    const expected = (id: string) =>
      `"${id}" is no id. An id has lower-case letters, digits and single hyphens, such as busy-parent.`;
    for (const id of ['', 'Anna', 'a b', '-a', 'a--b', 'a/b', 'ä', 'a\n'])
      assert.equal(await refusal(files, id), expected(id));
  });

  it('one that is taken', async () => {
    const files = { 'a.persona.yaml': persona('‸anna'), 'b.persona.yaml': persona('ben') };
    assert.equal(await refusal(files, 'ben'), 'The id "ben" is taken by the persona "ben".');
    const step = journey('a', 'anna').replace(
      'name: Begin',
      'name: Begin\n      - id: e‸nd\n        name: End',
    );
    assert.equal(
      await refusal({ 'a.journey.yaml': step }, 'begin'),
      'The id "a/begin" is taken by the step "Begin".',
    );
  });

  it('one by which something else is meant', async () => {
    const files = {
      'a.persona.yaml': persona('‸anna'),
      'a.journey.yaml': journey('a', 'anna').replace('name: Begin', 'actor: care'),
      'all.catalog.yaml': catalog('teams: [{ id: care, name: Care }]'),
    };
    assert.equal(
      await refusal(files, 'care'),
      'The id "care" is taken: it already means something else where it stands.',
    );
    const team = {
      'a.persona.yaml': persona('anna'),
      'a.journey.yaml': journey('a', 'anna').replace('name: Begin', 'actor: care'),
      'all.catalog.yaml': catalog('teams: [{ id: ‸care, name: Care }]'),
    };
    assert.equal(await refusal(team, 'anna'), 'The id "anna" is taken by the persona "anna".');
  });

  it('one that would make two pains of one path', async () => {
    const pains = 'pains: [{ id: late, text: Late }]';
    const files = {
      'a.persona.yaml': persona('‸anna', pains),
      'a.journey.yaml': journey('buy', 'anna').replace('name: Begin', pains),
    };
    assert.equal(await refusal(files, 'buy'), 'The id "buy/late" is taken by the pain "Late".');
  });

  it('a phase of the format', async () => {
    const text = journey('a', 'anna').replace('name: First', 'name: First\n    phase: us‸age');
    assert.equal(
      await refusal({ 'a.journey.yaml': text }),
      'The phase "usage" belongs to the format. Declare a phase of your own under `phases` of the strategy.',
    );
  });

  it('an id over several lines', async () => {
    const text = journey('a', 'anna').replace('id: a', 'id: |‸\n  a');
    assert.equal(await refusal({ 'a.journey.yaml': text }), 'Write the id "a" on the line of its key first.');
  });
});
