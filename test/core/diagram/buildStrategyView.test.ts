import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildStrategyView } from '../../../src/core/diagram/buildStrategyView.ts';
import { joinLines } from '../support/text.ts';
import { viewSubject } from '../support/viewSubject.ts';

const METRICS = joinLines(
  'apiVersion: cx/v1',
  'kind: catalog',
  'id: metrics',
  'name: Metrics',
  'metrics:',
  '  - { id: nps, name: NPS, type: nps, baseline: { value: 10 }, current: { value: 25 }, target: { value: 40, by: 2026-12-31 } }',
  '  - { id: wait, name: Waiting, type: duration, direction: lower, current: { value: PT90M } }',
  '  - { id: effort, name: Effort, type: ces, current: { value: 3 } }',
);

function viewOf(lines: readonly string[], others: Readonly<Record<string, string>> = {}) {
  const text = joinLines('apiVersion: cx/v1', 'kind: strategy', 'id: s', 'name: Strategy', ...lines);
  return (
    buildStrategyView(viewSubject({ 's.strategy.yaml': text, 'm.catalog.yaml': METRICS, ...others })) ??
    assert.fail()
  );
}

function resultOf(result: string) {
  const view = viewOf([
    'objectives:',
    '  - id: o',
    '    statement: Better',
    '    keyResults:',
    `      - ${result}`,
  ]);
  return view.objectives[0]?.keyResults[0] ?? assert.fail();
}

describe('a key result is progress', () => {
  it('from where it began to its goal', () => {
    const result = resultOf('{ metric: nps, from: 20, to: 30, by: 2027-01-01 }');
    assert.deepEqual(
      [result.from, result.now, result.to, result.share, result.late],
      ['20', '25', '30', 0.5, false],
    );
  });

  it('by the baseline and target of the metric where it says nothing', () => {
    const result = resultOf('{ metric: nps }');
    assert.deepEqual([result.from, result.to, result.by, result.share], ['10', '40', '2026-12-31', 0.5]);
  });

  it('of times, in whatever unit they are written', () => {
    const result = resultOf('{ metric: wait, from: PT2H, to: PT1H, by: 2026-11-01 }');
    assert.deepEqual(
      [result.from, result.now, result.share, result.late],
      ['2 hours', '90 minutes', 0.5, true],
    );
  });

  it('that may go the wrong way or beyond the goal', () => {
    assert.equal(resultOf('{ metric: effort, from: 4, to: 6 }').share, -0.5);
    assert.equal(resultOf('{ metric: effort, from: 1, to: 2 }').share, 2);
  });

  it('that nobody can tell when a value is missing or of another kind', () => {
    assert.equal(resultOf('{ metric: nps, from: PT1H, to: 30 }').share, undefined);
    assert.equal(resultOf('{ metric: nps, from: 30, to: 30 }').share, undefined);
    assert.equal(resultOf('{ metric: gone, to: 30 }').share, undefined);
    assert.equal(resultOf('{ metric: gone, to: 30 }').metric.at, undefined);
  });
});

describe('a priority journey', () => {
  const journey = (...steps: readonly string[]) => ({
    'j.journey.yaml': joinLines(
      'apiVersion: cx/v1',
      'kind: journey',
      'id: j',
      'name: Journey',
      'goal: x',
      'personas: [p]',
      'metrics: [nps]',
      'stages:',
      '  - id: s',
      '    name: S',
      '    steps:',
      ...steps.map((step) => `      - ${step}`),
    ),
  });
  const healthOf = (...steps: readonly string[]) =>
    viewOf(['priorityJourneys: [j]'], journey(...steps)).priorityJourneys[0] ?? assert.fail();

  it('is bad when it feels bad, or fails at a moment of truth', () => {
    assert.equal(healthOf('{ id: a, name: A, emotion: -1 }').verdict, 'bad');
    const lost = healthOf(
      '{ id: a, name: A, emotion: -1, momentOfTruth: true }',
      '{ id: b, name: B, emotion: 2 }',
    );
    assert.deepEqual([lost.verdict, lost.mean, lost.counts?.moments], ['bad', 0.5, [1, 1]]);
    assert.deepEqual([lost.lowest?.name, lost.lowest?.at], ['A', 'mem:/ws/j.journey.yaml#/stages/0/steps/0']);
  });

  it('is not good while a metric is not at its target', () => {
    const health = healthOf('{ id: a, name: A, emotion: 2 }');
    assert.deepEqual([health.verdict, health.counts?.metrics], ['fair', [0, 1]]);
  });

  it('counts the pains about which nobody does anything', () => {
    const health = healthOf(
      '{ id: a, name: A, emotion: 1, pains: [slow, { text: dear, opportunities: [o] }] }',
      '{ id: b, name: B, pains: [x], opportunities: [o] }',
    );
    assert.deepEqual(health.counts?.pains, [1, 3]);
  });

  it('is unknown without scores, and when it is not there', () => {
    assert.equal(healthOf('{ id: a, name: A }').verdict, 'unknown');
    const [gone] = viewOf(['priorityJourneys: [gone]']).priorityJourneys;
    assert.deepEqual([gone?.verdict, gone?.counts, gone?.at], ['unknown', undefined, '#/priorityJourneys/0']);
  });
});
