import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PictureChange } from '../../../src/core/diagram/pictureChange.ts';
import { neverCancelled } from '../../../src/core/host.ts';
import { readWithYaml } from '../../../src/core/yaml/readWithYaml.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { MemoryWorkspace, serviceOver, uriOf } from '../support/memoryWorkspace.ts';
import { joinLines } from '../support/text.ts';

const HEAD = [
  'apiVersion: cx/v1',
  'kind: journey',
  'id: a',
  'name: A',
  'goal: Be done',
  'personas: [ana, bo]',
];
const URI = uriOf('a.journey.yaml');

async function changed(text: string, change: PictureChange): Promise<string | undefined> {
  const service = serviceOver(new MemoryWorkspace({ 'a.journey.yaml': text }));
  const edits = await service.change(URI, change, neverCancelled);
  return edits?.[0] && applyEdits(text, edits[0].edits);
}

/** The lines of a stage of two steps before and after. */
async function stepAfter(step: readonly string[], change: PictureChange): Promise<string | undefined> {
  const head = [...HEAD, 'stages:', '  - id: s', '    name: S', '    steps:'];
  const text = joinLines(...head, ...step);
  return (await changed(text, change))?.slice(joinLines(...head).length);
}

const STEP = '#/stages/0/steps/0';

describe('the emotion of a step', () => {
  const set = (at: string, score = -1): PictureChange => ({ kind: 'emotion', at: STEP + at, score });

  it('is a number in another one’s place, and the comment stays', async () => {
    const step = ['      - id: one', '        emotion: 2 # from the survey', '        action: x'];
    assert.equal(
      await stepAfter(step, set('/emotion')),
      joinLines(step[0]!, '        emotion: -1 # from the survey', step[2]!),
    );
  });

  it('keeps its words', async () => {
    const step = ['      - { id: one, emotion: { score: 2, label: glad } }'];
    assert.equal(
      await stepAfter(step, set('/emotion/score')),
      joinLines('      - { id: one, emotion: { score: -1, label: glad } }'),
    );
  });

  it('comes where the schema has it when there was none', async () => {
    const step = ['      - id: one', '        name: One', '        touchpoints: [mail]'];
    assert.equal(
      await stepAfter(step, set('/emotion')),
      joinLines(step[0]!, step[1]!, '        emotion: -1', step[2]!),
    );
  });

  it('is that of one persona where they differ', async () => {
    const step = ['      - id: one', '        emotion: { ana: 1, bo: { score: 0 } }'];
    assert.equal(
      await stepAfter(step, set('/emotion/bo/score')),
      joinLines(step[0]!, '        emotion: { ana: 1, bo: { score: -1 } }'),
    );
  });

  it('is left to a person where the same text speaks of two steps, and where it is nobody’s', async () => {
    const shared = [
      '      - id: one',
      '        emotion: &low -2',
      '      - id: two',
      '        emotion: *low',
    ];
    assert.equal(await stepAfter(shared, set('/emotion')), undefined);
    assert.equal(
      await stepAfter(shared, { kind: 'emotion', at: '#/stages/0/steps/1/emotion', score: 1 }),
      undefined,
    );
    assert.equal(await stepAfter(['      - { id: one, emotion: 1 }'], set('/emotion/bo')), undefined);
    assert.equal(await stepAfter(['      - { id: one, emotion: 1 }'], set('/emotion', 3)), undefined);
    assert.equal(
      await stepAfter(['      - { id: one, emotion: 1 }'], set('/emotion', 1)),
      undefined,
      'as it is',
    );
  });
});

describe('a moment of truth', () => {
  const toggle: PictureChange = { kind: 'momentOfTruth', at: STEP };

  it('comes and goes', async () => {
    const step = ['      - id: one', '        # why', '        name: One'];
    const on = joinLines(...step, '        momentOfTruth: true');
    assert.equal(await stepAfter(step, toggle), on);
    assert.equal(await stepAfter([...step, '        momentOfTruth: true'], toggle), joinLines(...step));
    assert.equal(await stepAfter([...step, '        momentOfTruth: false'], toggle), on);
  });

  it('with details is left to a person', async () => {
    assert.equal(await stepAfter(['      - { id: one, momentOfTruth: { owner: us } }'], toggle), undefined);
  });
});

describe('a new name', () => {
  const rename = (at: string, name: string): PictureChange => ({ kind: 'rename', at: `#${at}`, name });

  it('stands in the quotes of the old one', async () => {
    const step = ['      - id: one', "        name: 'One' # first"];
    assert.equal(
      await stepAfter(step, rename('/stages/0/steps/0', "It's: done")),
      joinLines(step[0]!, "        name: 'It''s: done' # first"),
    );
  });

  it('is given to stages, goals, thoughts and pains, written shortly or with keys', async () => {
    const step = [
      '      - id: one',
      '        thoughts: hm',
      '        pains:',
      '          - slow',
      '          - { id: p, text: dear }',
    ];
    for (const [at, from, to] of [
      ['/stages/0/steps/0/thoughts', 'thoughts: hm', 'thoughts: "#1"'],
      ['/stages/0/steps/0/pains/0', '- slow', '- "#1"'],
      ['/stages/0/steps/0/pains/1', 'text: dear', 'text: "#1"'],
    ] as const) {
      assert.equal(await stepAfter(step, rename(at, '#1')), joinLines(...step).replace(from, to));
    }
  });

  it('is not given to what stands elsewhere, nor is an empty one', async () => {
    const step = ['      - id: one', '        touchpoints: [mail]'];
    assert.equal(await stepAfter(step, rename('/stages/0/steps/0/touchpoints/0', 'x')), undefined);
    assert.equal(await stepAfter(step, rename('/stages/0/steps/0', '  ')), undefined);
    assert.equal(await stepAfter(step, rename('/id', 'x')), undefined);
    assert.equal(
      await stepAfter(step, { kind: 'rename', at: `${uriOf('b.yaml')}#/goal`, name: 'x' }),
      undefined,
    );
  });
});

describe('a new step', () => {
  const add = (at: string): PictureChange => ({ kind: 'addStep', at: `#${at}`, name: 'Waits' });

  it('comes behind another one, or at the end of its stage', async () => {
    const step = ['      - id: one', '      # here', '      - id: two'];
    const item = ['      - id: waits', '        name: Waits'];
    assert.equal(await stepAfter(step, add('/stages/0')), joinLines(...step, ...item));
    assert.equal(
      await stepAfter([step[0]!, step[2]!], add('/stages/0/steps/0')),
      joinLines(step[0]!, ...item, step[2]!),
    );
  });

  it('begins the list of a stage that has none', async () => {
    const text = joinLines(...HEAD, 'stages:', '  - id: s', '    name: S');
    const after = await changed(text, add('/stages/0'));
    assert.equal(readWithYaml(after ?? '').problems.length, 0);
    assert.match(after ?? '', /steps:\n +- id: waits\n +name: Waits\n/);
  });
});
