import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildPersonaView } from '../../../src/core/diagram/buildPersonaView.ts';
import { initials } from '../../../src/core/diagram/initials.ts';
import { joinLines } from '../support/text.ts';
import { viewSubject } from '../support/viewSubject.ts';

const HEAD = ['apiVersion: cx/v1', 'kind: persona', 'id: anna', 'name: Anna Berger'];
const RETURN = joinLines(
  'apiVersion: cx/v1',
  'kind: journey',
  'id: return',
  'name: Return',
  'goal: Money back',
  'personas: [ben, anna]',
  'stages:',
  '  - id: send',
  '    name: Send',
  '    steps:',
  '      - { id: print, name: Print, emotion: { anna: -2, ben: 2 } }',
  '      - { id: wait, name: Wait, emotion: { anna: { score: -1 } } }',
  '      - { id: done, name: Done, emotion: 2 }',
);
const CATALOG = joinLines(
  'apiVersion: cx/v1',
  'kind: catalog',
  'id: all',
  'name: All',
  'channels:',
  '  - { id: shop, name: Our shop }',
  'evidence:',
  '  - { id: talks, title: Talks with parents, type: interview, date: 2026-03-01, sample: { size: 12 } }',
);

function viewOf(lines: readonly string[], others: Readonly<Record<string, string>> = {}) {
  const files = { 'a.persona.yaml': joinLines(...HEAD, ...lines), 'c.catalog.yaml': CATALOG, ...others };
  return buildPersonaView(viewSubject(files)) ?? assert.fail();
}

describe('the view of a persona', () => {
  it('has nothing but a name for a draft, and never fails', () => {
    const view = viewOf([]);
    assert.equal(view.name, 'Anna Berger');
    assert.equal(view.initials, 'AB');
    assert.deepEqual([view.goals, view.jobs, view.journeys, view.facts], [[], [], [], []]);
    for (const broken of [
      'goals: {}',
      'jobs: [1, null, {}]',
      'traits: [{ name: x, value: 9 }]',
      'quote: 5',
      'channels: []',
    ]) {
      assert.deepEqual(viewOf([broken]).traits, [], broken);
    }
  });

  it('brings texts, expectations and jobs into one form', () => {
    const view = viewOf([
      'quote: { text: Just let me pay, evidence: [talks] }',
      'goals: [Save time, { id: fit, text: Shoes that fit, priority: high }]',
      'expectations:',
      '  - { text: A quick answer, channel: shop, respondWithin: PT30M, handledBy: human }',
      'jobs:',
      '  - { statement: Be ready, type: functional, importance: 9, satisfaction: 4 }',
      '  - { statement: Feel safe, importance: 30 }',
    ]);
    assert.equal(view.quote?.text, 'Just let me pay');
    assert.deepEqual(
      view.quote?.evidence.map(({ name }) => name),
      ['Talks with parents'],
    );
    assert.deepEqual(
      view.goals.map(({ text, at, priority }) => [text, at, priority]),
      [
        ['Save time', '#/goals/0', undefined],
        ['Shoes that fit', '#/goals/1', 'high'],
      ],
    );
    assert.equal(view.expectations[0]?.terms, 'Our shop · within 30 minutes · by a person');
    assert.deepEqual(
      view.jobs.map(({ statement, importance, score }) => [statement, importance, score]),
      [
        ['Be ready', 9, 14],
        ['Feel safe', undefined, undefined],
      ],
    );
  });

  it('names its journeys with its own mean emotion, not that of others', () => {
    const [journey, ...others] = viewOf([], { 'r.journey.yaml': RETURN }).journeys;
    assert.deepEqual([journey?.name, journey?.mean, others.length], ['Return', -1.5, 0]);
    assert.equal(journey?.at, 'mem:/ws/r.journey.yaml#');
    assert.deepEqual(viewOf([], { 'r.journey.yaml': `${RETURN}\nstatus: archived\n` }).journeys, []);
  });

  it('tells how we know, who owns it and when it was looked at', () => {
    const view = viewOf(['evidence: [talks, gone]', 'lastReviewed: 2026-11-20', 'confidence: partial']);
    assert.deepEqual(
      view.evidence.map(({ name, type, sample, at }) => [name, type, sample, at !== undefined]),
      [
        ['Talks with parents', 'interviews', 12, true],
        ['gone', undefined, undefined, false],
      ],
    );
    assert.equal(view.confidence, 'partial');
    assert.equal(view.review, 'reviewed 2 days ago (2026-11-20)');
  });
});

it('initials are letters of the name before any addition', () => {
  assert.equal(initials('Marta, the planner'), 'M');
  assert.equal(initials('Anna Maria van der Berg'), 'AB');
  assert.equal(initials('Олена Коваль'), 'ОК');
  assert.equal(initials('王小明'), '王');
  assert.equal(initials('—'), '');
});
