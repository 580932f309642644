import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { future, plans, stepsOf, today } from './futures.ts';

async function left(then: string, now: string, more: Readonly<Record<string, string>> = {}) {
  const files = { 'now.journey.yaml': now, 'then.journey.yaml': then, ...more };
  return (await diagnose(files, 'then.journey.yaml')).filter((line) => line.startsWith('CX102'));
}

const step = (...more: readonly string[]) => ['id: bring', 'name: Brings it', ...more];

const SLOW = 'pains: [{ id: slow, text: It takes days }]';
const LINKED = 'pains: [{ id: slow, text: It takes days, opportunities: [easier] }]';
const ONE =
  'CX102 "now": A pain of today is not taken up here: "It takes days". Name its opportunity at the step that eases it, or keep the pain.';

describe('pain-left-behind', () => {
  it('is said at the baseline, of one pain or of all in one', async () => {
    assert.deepEqual(await left(future(step()), today(step(SLOW))), [ONE]);
    const two = today(step('pains: [{ id: slow, text: It takes days }, { id: dear, text: It is dear }]'));
    assert.deepEqual(await left(future(step()), two), [
      'CX102 "now": 2 pains of today are not taken up here, the first is "It takes days". Name their opportunities at the steps that ease them, or keep the pains.',
    ]);
  });

  it('is said of a pain of a stage', async () => {
    const now = today(step()).replace('    steps:', `    ${SLOW}\n    steps:`);
    assert.deepEqual(await left(future(step()), now), [ONE]);
  });

  it('is satisfied by an opportunity that the pain names or that names the pain', async () => {
    const then = future(step('opportunities: [easier]'));
    assert.deepEqual(await left(then, today(step(LINKED)), { 'plans.catalog.yaml': plans() }), []);
    const naming = { 'plans.catalog.yaml': plans(', pains: [now/slow]') };
    assert.deepEqual(await left(then, today(step(SLOW)), naming), []);
    assert.deepEqual(await left(future(step()), today(step(SLOW)), naming), [ONE]);
  });

  it('is satisfied when the pain stays, or goes with its step', async () => {
    assert.deepEqual(await left(future(step(SLOW)), today(step(SLOW))), []);
    assert.deepEqual(await left(future(['id: tap', 'name: Taps']), today(step(SLOW))), []);
  });

  it('is not said of small pains and of mere notes', async () => {
    assert.deepEqual(await left(future(step()), today(step('pains: [It takes days]'))), []);
    const small = today(step('pains: [{ id: slow, text: It takes days, severity: low }]'));
    assert.deepEqual(await left(future(step()), small), []);
  });

  it('leaves drafts alone, and a journey that is its own baseline', async () => {
    const draft = stepsOf('then', ['persona: ana', 'state: future', 'baseline: now'], step());
    assert.deepEqual(await left(draft, today(step(SLOW))), []);
    const circle = future(step(SLOW)).replace('baseline: now', 'baseline: then');
    assert.deepEqual(await left(circle, today(step())), []);
  });

  it('can be silenced', async () => {
    const text = future(step()).replace('baseline', '# cx-ignore pain-left-behind: next year\nbaseline');
    assert.deepEqual(await left(text, today(step(SLOW))), []);
  });
});
