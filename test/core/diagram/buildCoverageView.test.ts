import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildCoverageView } from '../../../src/core/diagram/buildCoverageView.ts';
import { joinLines } from '../support/text.ts';
import { viewSubject } from '../support/viewSubject.ts';

const persona = (id: string, ...lines: readonly string[]) =>
  joinLines(
    'apiVersion: cx/v1',
    'kind: persona',
    `id: ${id}`,
    `name: ${id.toUpperCase()}`,
    'goals: [x]',
    ...lines,
  );

const journey = (id: string, personas: string, ...stages: readonly string[]) =>
  joinLines(
    'apiVersion: cx/v1',
    'kind: journey',
    `id: ${id}`,
    `name: Journey ${id}`,
    'goal: x',
    `personas: [${personas}]`,
    'stages:',
    ...stages.map((stage) => `  - ${stage}`),
  );

const FILES = {
  'a.persona.yaml': persona('a', 'owner: web'),
  'b.persona.yaml': persona('b'),
  'no.persona.yaml': persona('no', 'priority: negative'),
  'one.journey.yaml': journey(
    'one',
    'a',
    '{ id: s, name: S, phase: purchase, steps: [{ id: x, name: X, emotion: -2 }, { id: y, name: Y, emotion: 1 }] }',
    '{ id: t, name: T, phase: support, steps: [{ id: z, name: Z }] }',
  ),
  'two.journey.yaml': journey('two', 'a', '{ id: s, name: S, steps: [] }'),
  'teams.catalog.yaml': joinLines(
    'apiVersion: cx/v1',
    'kind: catalog',
    'id: t',
    'name: T',
    'teams: [{ id: web, name: Web }, { id: idle, name: Idle }]',
  ),
};

function viewOf(files: Readonly<Record<string, string>>) {
  return buildCoverageView(viewSubject(files).index);
}

describe('the view of coverage', () => {
  it('has a cell for each persona that is served and each phase', () => {
    const { phases, rows } = viewOf(FILES);
    assert.equal(phases.length, 10);
    assert.deepEqual(
      rows.map(({ persona: { name }, covered }) => [name, covered]),
      [
        ['A', 2],
        ['B', 0],
      ],
    );
    const [row] = rows;
    const cell = (phase: string) => row?.cells[phases.findIndex(({ id }) => id === phase)];
    assert.deepEqual(
      cell('purchase')?.map(({ id, mean }) => [id, mean]),
      [['one', -0.5]],
    );
    assert.deepEqual(
      cell('support')?.map(({ mean }) => mean),
      [undefined],
      'nobody has scored it',
    );
    assert.deepEqual(cell('awareness'), [], 'a gap');
  });

  it('has the columns of a team that declares its own phases, and those it uses besides', () => {
    const strategy = joinLines(
      'apiVersion: cx/v1',
      'kind: strategy',
      'id: s',
      'name: S',
      'phases: [{ id: dream, name: Dream }]',
    );
    const { phases } = viewOf({ ...FILES, 's.strategy.yaml': strategy });
    assert.deepEqual(
      phases.map(({ name }) => name),
      ['Dream', 'Purchase', 'Support'],
    );
  });

  it('names the journeys that are in no phase', () => {
    assert.deepEqual(
      viewOf(FILES).unplaced.map(({ id }) => id),
      ['two'],
    );
  });

  it('tells who owns what, who owns nothing, and what nobody owns', () => {
    const { owners } = viewOf(FILES);
    assert.deepEqual(
      owners.map(({ team, count }) => [team?.name, count]),
      [
        ['Idle', 0],
        ['Web', 1],
        [undefined, 4],
      ],
    );
    assert.deepEqual(
      owners[2]?.owned.map(({ group, things }) => [group, things.map(({ id }) => id)]),
      [
        ['Strategy and personas', ['b', 'no']],
        ['Journeys and stages', ['one', 'two']],
      ],
    );
  });
});
