import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildRoadmapView } from '../../../src/core/diagram/buildRoadmapView.ts';
import { joinLines } from '../support/text.ts';
import { viewSubject } from '../support/viewSubject.ts';

const CATALOG = joinLines(
  'apiVersion: cx/v1',
  'kind: catalog',
  'id: c',
  'name: C',
  'teams: [{ id: web, name: Web }, { id: shop, name: Shop }]',
  'metrics: [{ id: time, name: Time }]',
  'initiatives:',
  '  - { id: b, name: B, owner: shop, status: in-progress, start: 2026-10-01, due: 2026-11-01 }',
  '  - id: a',
  '    name: A',
  '    owner: web',
  '    status: planned',
  '    start: 2026-09-01',
  '    due: 2027-01-31',
  '    expectedEffect: { metric: time, change: -3 }',
  '    milestones:',
  '      - { name: First, due: 2026-08-01, done: true }',
  '      - { name: Second, due: 2026-11-21 }',
  '      - { name: Some day }',
  '  - { id: c, name: C, owner: web, status: done, start: 2026-01-01, due: 2026-02-01 }',
  '  - { id: d, name: D, due: next spring }',
);

describe('the view of a roadmap', () => {
  const view = buildRoadmapView(viewSubject({ 'c.catalog.yaml': CATALOG }));

  it('has a lane for each owner, by what begins first', () => {
    assert.equal(view.today, '2026-11-22');
    assert.deepEqual(
      view.lanes.map(({ owner, initiatives }) => [owner?.name, initiatives.map(({ id }) => id)]),
      [
        ['Web', ['c', 'a']],
        ['Shop', ['b']],
      ],
    );
  });

  it('says what is late by the day that it was given', () => {
    const all = view.lanes.flatMap(({ initiatives }) => initiatives);
    assert.deepEqual(
      all.map(({ id, late }) => [id, late]),
      [
        ['c', false],
        ['a', false],
        ['b', true],
      ],
    );
    const [, a] = all;
    assert.deepEqual(
      a?.milestones.map(({ name, done, late }) => [name, done, late]),
      [
        ['First', true, false],
        ['Second', false, true],
        ['Some day', false, false],
      ],
    );
    assert.deepEqual([a?.from, a?.to], ['2026-08-01', '2027-01-31'], 'a milestone may come before the start');
    assert.equal(a?.effect, 'Time −3');
  });

  it('keeps what has no day apart', () => {
    assert.deepEqual(
      view.undated.map(({ id }) => id),
      ['d'],
    );
  });
});
