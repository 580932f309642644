import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog, persona } from '../support/makeFiles.ts';
import { journeyOf } from '../support/stepsFile.ts';

type Files = Readonly<Record<string, string>>;

async function said(files: Files, path = 'a.journey.yaml'): Promise<string[]> {
  return (await diagnose(files, path)).filter((line) => line.startsWith('CX060'));
}

const inStep = (pain: string, more: readonly string[] = [], head = ['status: live']): Files => ({
  'a.journey.yaml': journeyOf(head, [`pains: [${pain}]`, ...more]),
});
const SMELL = '{ id: smell, text: It smells, severity: medium }';
const UNPLANNED = [
  'CX060 "smell": Nothing is planned against this pain (medium). Name an opportunity here, or let one of the catalog name the pain.',
];
const naming = (pain: string) => catalog(`opportunities: [{ id: o, statement: O, pains: [${pain}] }]`);

describe('pain-without-opportunity, of a journey', () => {
  it('is said of pains from medium on', async () => {
    assert.deepEqual(await said(inStep(SMELL)), UNPLANNED);
    for (const severity of ['high', 'critical'])
      assert.equal((await said(inStep(`{ text: It smells, severity: ${severity} }`))).length, 1);
    assert.deepEqual(await said(inStep('{ text: It smells, severity: low }, It smells, { text: T }')), []);
  });

  it('is said of the pains of a stage, at their text when they have no id', async () => {
    const text = journeyOf(['status: in-review'], []).replace(
      '    steps:',
      '    pains: [{ text: Queues, severity: high }]\n    steps:',
    );
    assert.deepEqual(await said({ 'a.journey.yaml': text }), [
      'CX060 "Queues": Nothing is planned against this pain (high). Name an opportunity here, or let one of the catalog name the pain.',
    ]);
  });

  it('is content with an opportunity at the pain, its step or its stage, or in the catalog', async () => {
    assert.deepEqual(
      await said(inStep('{ id: smell, text: It smells, severity: high, opportunities: [o] }')),
      [],
    );
    assert.deepEqual(await said(inStep(SMELL, ['opportunities: [o]'])), []);
    const files = inStep(SMELL);
    const stage = files['a.journey.yaml']!.replace('    steps:', '    opportunities: [o]\n    steps:');
    assert.deepEqual(await said({ 'a.journey.yaml': stage }), []);
    assert.deepEqual(await said({ ...files, 'c.catalog.yaml': naming('buy/smell') }), []);
    assert.deepEqual(await said({ ...files, 'c.catalog.yaml': naming('buy/other') }), UNPLANNED);
  });

  it('leaves drafts alone, and values of any other type', async () => {
    assert.deepEqual(await said(inStep(SMELL, [], [])), []);
    assert.deepEqual(await said(inStep('3, [], { text: [], severity: [] }')), []);
  });

  it('is silent when it is told why', async () => {
    const lines = ['pains:', '  - text: It smells', '    severity: high'];
    const reason = '    # cx-ignore pain-without-opportunity: chemistry';
    const files = (...more: string[]) => ({
      'a.journey.yaml': journeyOf(['status: live'], [...lines, ...more]),
    });
    assert.equal((await said(files('    id: smell'))).length, 1);
    assert.deepEqual(await said(files(reason, '    id: smell')), []);
  });
});

describe('pain-without-opportunity, of a persona', () => {
  const ana = (pain: string, ...more: readonly string[]): Files => ({
    'ana.persona.yaml': persona('ana', 'status: live', `pains: [${pain}]`, ...more),
  });

  it('is said of a pain of high priority', async () => {
    assert.deepEqual(await said(ana('{ id: late, text: Late, priority: high }'), 'ana.persona.yaml'), [
      'CX060 "late": Nothing is planned against this pain of high priority. Let an opportunity of the catalog name it under `pains`.',
    ]);
    assert.deepEqual(await said(ana('{ text: Late, priority: high }'), 'ana.persona.yaml'), [
      'CX060 "Late": Nothing is planned against this pain of high priority. Give it an `id`, and let an opportunity of the catalog name it under `pains`.',
    ]);
    assert.deepEqual(await said(ana('{ text: Late, priority: medium }, Late'), 'ana.persona.yaml'), []);
  });

  it('is not said once an opportunity names it, nor of people who are not served', async () => {
    const files = ana('{ id: late, text: Late, priority: high }');
    assert.deepEqual(await said({ ...files, 'c.catalog.yaml': naming('ana/late') }, 'ana.persona.yaml'), []);
    const negative = ana('{ id: late, text: Late, priority: high }', 'priority: negative');
    assert.deepEqual(await said(negative, 'ana.persona.yaml'), []);
  });
});
