import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildOpportunitiesView } from '../../../src/core/diagram/buildOpportunitiesView.ts';
import { joinLines } from '../support/text.ts';
import { viewSubject } from '../support/viewSubject.ts';

const JOURNEY = joinLines(
  'apiVersion: cx/v1',
  'kind: journey',
  'id: return',
  'name: Return',
  'goal: x',
  'personas: [p]',
  'stages:',
  '  - id: s',
  '    name: S',
  '    pains: [{ id: slow, text: Slow, severity: high }]',
  '    steps:',
  '      - { id: a, name: A, pains: [{ text: Dear, opportunities: [cheap] }, Ugly] }',
);

const OTHER = JOURNEY.replace('id: return', 'id: other')
  .replace('name: Return', 'name: Other')
  .replace('[cheap]', '[]');

const catalog = (...lines: readonly string[]) =>
  joinLines('apiVersion: cx/v1', 'kind: catalog', 'id: c', 'name: C', ...lines);

const CATALOG = catalog(
  'opportunities:',
  '  - { id: fast, statement: Faster, pains: [return/slow], impact: 5, effort: 1, initiatives: [speed], metrics: [time] }',
  '  - { id: cheap, statement: Cheaper, impact: 5, effort: 5, importance: 8, satisfaction: 3 }',
  '  - { id: parked, statement: Later, status: parked, pains: [gone/pain] }',
  'initiatives:',
  '  - { id: speed, name: Speed, status: in-progress }',
  '  - { id: stopped, name: Stopped, status: cancelled, opportunities: [cheap] }',
  'metrics: [{ id: time, name: Time }]',
);

const FILES = { 'c.catalog.yaml': CATALOG, 'r.journey.yaml': JOURNEY, 'o.journey.yaml': OTHER };

describe('the view of opportunities', () => {
  const view = buildOpportunitiesView(viewSubject(FILES));

  it('puts much impact for little effort first, and what nobody has estimated last', () => {
    assert.deepEqual(
      view.opportunities.map(({ number, id, score }) => [number, id, score]),
      [
        [1, 'fast', undefined],
        [2, 'cheap', 13],
        [3, 'parked', undefined],
      ],
    );
  });

  it('shows each chain with its breaks', () => {
    const [fast, cheap, parked] = view.opportunities;
    assert.deepEqual(
      fast?.pains.map(({ text, of, severity }) => [text, of, severity]),
      [['Slow', 'Return', 'high']],
    );
    assert.deepEqual(
      fast?.initiatives.map(({ name, status }) => [name, status]),
      [['Speed', 'in progress']],
    );
    assert.deepEqual(fast?.breaks, []);
    // A pain may name its opportunity, and a cancelled initiative does nothing.
    assert.deepEqual(
      cheap?.pains.map(({ text }) => text),
      ['Dear'],
    );
    assert.deepEqual(cheap?.breaks, ['initiative', 'metric']);
    assert.deepEqual(parked?.breaks, ['pain'], 'what is parked needs no initiative');
  });

  it('names the pains for which there is no opportunity', () => {
    assert.deepEqual(
      view.openPains.map(({ text, of, at }) => [text, of, at]),
      [
        ['Slow', 'Other', 'mem:/ws/o.journey.yaml#/stages/0/pains/0'],
        ['Dear', 'Other', 'mem:/ws/o.journey.yaml#/stages/0/steps/0/pains/0'],
        ['Ugly', 'Other', 'mem:/ws/o.journey.yaml#/stages/0/steps/0/pains/1'],
        ['Ugly', 'Return', 'mem:/ws/r.journey.yaml#/stages/0/steps/0/pains/1'],
      ],
    );
  });

  it('is about one journey when a journey is shown', () => {
    const own = buildOpportunitiesView(viewSubject(FILES, 'r.journey.yaml'));
    assert.equal(own.of, 'Return');
    assert.deepEqual(
      own.opportunities.map(({ id }) => id),
      ['fast', 'cheap'],
    );
    assert.deepEqual(
      own.openPains.map(({ text }) => text),
      ['Ugly'],
    );
  });

  it('is empty where there is nothing', () => {
    const empty = buildOpportunitiesView(viewSubject({ 'c.catalog.yaml': catalog('teams: []') }));
    assert.deepEqual([empty.opportunities, empty.openPains], [[], []]);
  });
});
