import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../../src/core/host.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';
import { joinLines } from '../support/text.ts';

const PEOPLE = {
  'anna.persona.yaml': joinLines(
    'apiVersion: cx/v1',
    'kind: persona',
    'id: anna',
    'name: Anna Berger',
    'goals: [Save time]',
  ),
  'teams.catalog.yaml': joinLines(
    'apiVersion: cx/v1',
    'kind: catalog',
    'id: teams',
    'name: Teams',
    'teams:',
    '  - id: support',
    '    name: Customer support',
  ),
};

const HEAD = ['apiVersion: cx/v1', 'kind: journey', 'id: return', 'name: Return', 'goal: Money back'];

async function viewOf(...lines: readonly string[]) {
  const { service } = await serviceFor({ ...PEOPLE, 'a.journey.yaml': joinLines(...HEAD, ...lines) });
  const answer = await service.picture(uriOf('a.journey.yaml'), 'journey', neverCancelled);
  return answer.kind === 'picture' ? answer.view.journey : assert.fail(answer.kind);
}

describe('the view of a journey', () => {
  it('has names where the text has ids', async () => {
    const view = await viewOf(
      'personas: [anna, ben]',
      'stages:',
      '  - id: send',
      '    name: Send',
      '    steps:',
      '      - { id: print, name: Print, emotion: -2, momentOfTruth: true }',
      '      - { id: wait, name: Wait, actor: support, emotion: { score: 1, label: relieved } }',
    );
    assert.deepEqual(view.personas, ['Anna Berger', 'ben']);
    assert.deepEqual(view.stages[0]?.steps, [
      {
        at: '#/stages/0/steps/0',
        index: 0,
        id: 'print',
        name: 'Print',
        emotion: -2,
        emotionLabel: undefined,
        actors: ['Anna Berger'],
        momentOfTruth: true,
      },
      {
        at: '#/stages/0/steps/1',
        index: 1,
        id: 'wait',
        name: 'Wait',
        emotion: 1,
        emotionLabel: 'relieved',
        actors: ['Customer support'],
        momentOfTruth: false,
      },
    ]);
  });

  it('shows the emotion of the point of view, whoever is written first', async () => {
    const view = await viewOf(
      'personas: [anna, ben]',
      'stages:',
      '  - id: send',
      '    steps:',
      '      - { id: print, emotion: { ben: 2, anna: { score: -1, label: tired } } }',
    );
    const [step] = view.stages[0]?.steps ?? [];
    assert.deepEqual([step?.emotion, step?.emotionLabel], [-1, 'tired']);
  });

  it('leaves a score that is none out', async () => {
    const view = await viewOf(
      'persona: anna',
      'stages:',
      '  - steps:',
      '      - { id: a, emotion: 7 }',
      '      - { id: b, emotion: great }',
    );
    assert.deepEqual(
      view.stages[0]?.steps.map(({ emotion }) => emotion),
      [undefined, undefined],
    );
  });

  it('shows a draft as far as it is written', async () => {
    const view = await viewOf('stages:', '  - id: send', '  - steps:', '      - emotion: 1', '      -');
    assert.deepEqual(
      view.stages.map(({ name, steps }) => [name, steps.map((step) => step.name)]),
      [
        ['send', []],
        ['(untitled stage)', ['(untitled step)', '(untitled step)']],
      ],
    );
  });
});
