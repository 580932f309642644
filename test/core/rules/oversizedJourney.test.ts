import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertSilenced, journeyOf, ofRule, stageOf } from '../support/ofRule.ts';

const oversized = ofRule('CX024');
const of = (text: string) => oversized({ 'a.yaml': text }, 'a.yaml');

const sized = (stages: number, stepsEach: number, ...head: readonly string[]) =>
  journeyOf(
    head,
    ...Array.from({ length: stages }, (_, i) =>
      stageOf(`s${i}`, ...Array.from({ length: stepsEach }, () => ['action: Goes'])),
    ).flat(),
  );

const STAGES = (count: number, most: number) =>
  `CX024 "trip": This journey has ${count} stages; more than ${most} are hard to take in. Move some of them to a journey of their own, which names this one as its \`parent\`.`;
const STEPS =
  'CX024 "trip": This journey has 32 steps; more than 30 are hard to take in. Move the details of a step to a journey of their own, which the step names as its `subJourney`.';

describe('oversized-journey', () => {
  it('is said of more than 8 stages or more than 30 steps, and once', async () => {
    assert.deepEqual(await of(sized(9, 1)), [STAGES(9, 8)]);
    assert.deepEqual(await of(sized(8, 4)), [STEPS]);
    assert.deepEqual(await of(sized(9, 4)), [STAGES(9, 8)]);
  });

  it('is not said of fewer', async () => {
    assert.deepEqual(await of(sized(8, 1)), []);
    assert.deepEqual(await of(sized(6, 5)), []);
  });

  it('allows a life cycle as many stages as there are phases', async () => {
    assert.deepEqual(await of(sized(10, 1, 'level: lifecycle')), []);
    assert.deepEqual(await of(sized(11, 1, 'level: lifecycle')), [STAGES(11, 10)]);
  });

  it('leaves archives alone', async () => {
    assert.deepEqual(await of(sized(9, 1, 'status: archived')), []);
  });

  it('can be silenced', async () => {
    await assertSilenced('CX024', 'oversized-journey', { 'a.yaml': sized(9, 1) }, 'a.yaml');
  });
});
