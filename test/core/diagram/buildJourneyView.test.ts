import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../../src/core/host.ts';
import { stepAt } from '../../../src/core/service.ts';
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

async function pictureOf(...lines: readonly string[]) {
  const { service } = await serviceFor({ ...PEOPLE, 'a.journey.yaml': joinLines(...HEAD, ...lines) });
  const answer = await service.journey(uriOf('a.journey.yaml'), neverCancelled);
  assert.equal(answer.kind, 'journey');
  return answer.kind === 'journey' ? answer.picture : assert.fail();
}

describe('the view of a journey', () => {
  it('has names where the text has ids', async () => {
    const { view } = await pictureOf(
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
        index: 0,
        id: 'print',
        name: 'Print',
        emotion: -2,
        emotionLabel: undefined,
        actors: ['Anna Berger'],
        momentOfTruth: true,
      },
      {
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
    const { view } = await pictureOf(
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
    const { view } = await pictureOf(
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
    const { view } = await pictureOf(
      'stages:',
      '  - id: send',
      '  - steps:',
      '      - emotion: 1',
      '      -',
    );
    assert.deepEqual(
      view.stages.map(({ name, steps }) => [name, steps.map((step) => step.name)]),
      [
        ['send', []],
        ['(untitled stage)', ['(untitled step)', '(untitled step)']],
      ],
    );
  });

  it('knows the step at a place of the text, and the name to select', async () => {
    const picture = await pictureOf(
      'persona: anna',
      'stages:',
      '  - id: s',
      '    steps:',
      '      - id: a',
      '        name: First',
      '      - id: b',
      '        name: Second',
    );
    assert.equal(stepAt(picture, { line: 12, character: 15 }), 1);
    assert.equal(stepAt(picture, { line: 5, character: 0 }), undefined);
    assert.deepEqual(picture.nameRanges[0], {
      start: { line: 10, character: 14 },
      end: { line: 10, character: 19 },
    });
  });
});
