import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildMap } from '../../../src/core/diagram/buildMap.ts';
import { columnsOf } from '../../../src/core/diagram/mapColumns.ts';
import type { MapView } from '../../../src/core/diagram/mapView.ts';
import { joinLines } from '../support/text.ts';
import { viewSubject } from '../support/viewSubject.ts';

const FILES = {
  'anna.persona.yaml': joinLines(
    'apiVersion: cx/v1',
    'kind: persona',
    'id: anna',
    'name: Anna',
    'goals: [a]',
  ),
  'ben.persona.yaml': joinLines('apiVersion: cx/v1', 'kind: persona', 'id: ben', 'name: Ben', 'goals: [b]'),
  'all.catalog.yaml': joinLines(
    'apiVersion: cx/v1',
    'kind: catalog',
    'id: all',
    'name: All',
    'teams: [{ id: care, name: Customer care }]',
    'channels: [{ id: live-chat, name: Live chat, medium: chat }]',
    'touchpoints: [{ id: agent, name: Chat with an agent, channel: live-chat, status: degraded, quality: weak }]',
    'metrics:',
    '  - { id: speed, name: First answer, unit: minutes, direction: lower, baseline: { value: 20 }, current: { value: 8 }, target: { value: 2, by: 2026-12-31 } }',
    '  - { id: late, name: Late, unit: "%", direction: lower, baseline: { value: 9 }, current: { value: 8 }, target: { value: 2, by: 2026-01-31 } }',
    '  - { id: done, name: Done, type: csat, current: { value: 5 }, target: { value: 4 } }',
    '  - { id: wish, name: Wish }',
    'promises:',
    '  - { id: soon, statement: We answer soon, channel: live-chat, within: PT5M, metric: speed }',
    '  - { id: hour, statement: Within the hour, channel: live-chat, within: PT1H, metric: speed }',
    '  - { id: word, statement: We promise, channel: live-chat, within: PT1H }',
    'opportunities: [{ id: faster, statement: Answer faster, status: validated }]',
  ),
};

const HEAD = ['apiVersion: cx/v1', 'kind: journey', 'id: a', 'name: A', 'goal: Be done'];

function mapOf(lines: readonly string[], more: Readonly<Record<string, string>> = {}): MapView {
  const files = { ...FILES, ...more, 'a.journey.yaml': joinLines(...HEAD, ...lines) };
  return buildMap(viewSubject(files, 'a.journey.yaml')) ?? assert.fail();
}

const stepOf = (...lines: readonly string[]) =>
  mapOf([
    'personas: [anna, ben]',
    'stages:',
    '  - id: s',
    '    steps:',
    '      - id: one',
    ...lines.map((line) => `        ${line}`),
  ]).stages[0]!.steps[0]!;

describe('the map of a journey', () => {
  it('has names where the text has ids, and tells where each part stands', () => {
    const step = stepOf('touchpoints: [agent, gone]', 'opportunities: [faster]', 'actor: care');
    assert.deepEqual(step.touchpoints, [
      {
        ...{ at: '#/stages/0/steps/0/touchpoints/0', id: 'agent', text: 'Chat with an agent' },
        ...{ channel: 'Live chat', medium: 'chat', status: 'degraded', quality: 'weak' },
      },
      {
        ...{ at: '#/stages/0/steps/0/touchpoints/1', id: 'gone', text: 'gone' },
        ...{ channel: undefined, medium: undefined, status: undefined, quality: undefined },
      },
    ]);
    assert.deepEqual(step.opportunities[0]?.status, 'validated');
    assert.equal(step.actor?.text, 'Customer care');
    assert.equal(stepOf('actor: anna').actor, undefined, 'the point of view needs no name');
  });

  it('puts the worst pains first, whether written shortly or with keys', () => {
    const step = stepOf(
      'pains:',
      '  - slow',
      '  - { text: dear, severity: low }',
      '  - { text: rude, severity: critical }',
    );
    assert.deepEqual(
      step.pains.map(({ text, severity, at }) => [text, severity, at.slice(-1)]),
      [
        ['rude', 'critical', '2'],
        ['dear', 'low', '1'],
        ['slow', undefined, '0'],
      ],
    );
  });

  it('says of each metric how it stands, and of each promise whether it is kept', () => {
    const step = stepOf('metrics: [speed, late, done, wish]', 'promises: [soon, hour, word, gone]');
    assert.deepEqual(
      step.metrics.map(({ value, target, state, progress }) => [value, target, state, progress]),
      [
        ['8 minutes', '2 minutes', 'open', 0.667],
        ['8 %', '2 %', 'missed', 0.143],
        ['5', '4', 'reached', undefined],
        [undefined, undefined, 'unknown', undefined],
      ],
    );
    assert.deepEqual(
      step.promises.map(({ within, state }) => [within, state]),
      [
        ['5 minutes', 'broken'],
        ['1 hour', 'kept'],
        ['1 hour', 'unmeasured'],
        [undefined, 'unmeasured'],
      ],
    );
  });

  it('draws a curve for the point of view, and for every other persona that is scored', () => {
    const view = mapOf([
      'personas: [anna, ben]',
      'stages:',
      '  - id: s',
      '    steps:',
      '      - { id: one, emotion: { anna: { score: 1, label: glad }, ben: -2 } }',
      '      - { id: two, emotion: 2 }',
      '      - { id: three }',
    ]);
    assert.deepEqual(
      view.curves.map(({ name, points }) => [name, points.map(({ score, label }) => [score, label])]),
      [
        [
          'Anna',
          [
            [1, 'glad'],
            [2, undefined],
            [undefined, undefined],
          ],
        ],
        [
          'Ben',
          [
            [-2, undefined],
            [undefined, undefined],
            [undefined, undefined],
          ],
        ],
      ],
    );
    assert.deepEqual(
      view.curves[0]?.points.map(({ at }) => at.slice('#/stages/0/steps/'.length)),
      ['0/emotion/anna/score', '1/emotion', '2/emotion'],
    );
  });

  it('keeps a column for a stage without steps', () => {
    const view = mapOf([
      'stages:',
      '  - { id: a, steps: [{ id: one }] }',
      '  - { id: b }',
      '  - { id: c, steps: [{ id: two }] }',
    ]);
    assert.deepEqual(
      columnsOf(view).map(({ step, number }) => [step?.name, number]),
      [
        ['one', 0],
        [undefined, undefined],
        ['two', 1],
      ],
    );
  });

  it('of the future knows the curve that it is to be better than, step by step or spread over the stage', () => {
    const before = joinLines(
      ...[
        'apiVersion: cx/v1',
        'kind: journey',
        'id: old',
        'name: Old',
        'goal: x',
        'personas: [anna]',
        'stages:',
      ],
      '  - { id: s, steps: [{ id: one, emotion: -1 }, { id: two, emotion: -2 }] }',
      '  - { id: t, steps: [{ id: x, emotion: 0 }, { id: y }, { id: z, emotion: 1 }] }',
      '  - { id: gone, steps: [{ id: w, emotion: 2 }] }',
    );
    const view = mapOf(
      [
        ...['personas: [anna]', 'state: future', 'baseline: old', 'stages:'],
        '  - { id: s, steps: [{ id: new }, { id: one }, { id: two }] }',
        '  - { id: t, steps: [{ id: other }] }',
      ],
      { 'old.journey.yaml': before },
    );
    assert.equal(view.baseline?.name, 'Old');
    assert.deepEqual(
      view.baseline?.points.map(({ x, score }) => [x, score]),
      [
        [1.5, -1],
        [2.5, -2],
        [3.167, 0],
        [3.833, 1],
      ],
    );
    assert.equal(mapOf(['state: future', 'baseline: nothing', 'stages: []']).baseline, undefined);
    assert.equal(mapOf(['state: future', 'baseline: a', 'stages: []']).baseline, undefined, 'not of itself');
  });

  it('shows a draft as far as it is written, and no file of another kind', () => {
    const view = mapOf(['stages:', '  -', '  - steps: [x, { name: 3 }]']);
    assert.deepEqual(
      view.stages.map(({ name, steps }) => [name, steps.map((step) => step.name)]),
      [
        ['(untitled stage)', []],
        ['(untitled stage)', ['(untitled step)', '(untitled step)']],
      ],
    );
    assert.equal(buildMap(viewSubject(FILES, 'anna.persona.yaml')), undefined);
  });
});
