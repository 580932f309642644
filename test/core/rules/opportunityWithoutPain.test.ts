import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog } from '../support/makeFiles.ts';
import { journeyOf } from '../support/stepsFile.ts';

async function said(
  lines: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const found = await diagnose({ ...more, 'a.catalog.yaml': catalog(...lines) }, 'a.catalog.yaml');
  return found.filter((line) => line.startsWith('CX061'));
}

const opportunity = (more = '') => `opportunities: [{ id: spoon, statement: A spoon that talks${more} }]`;
const NO_PAIN = [
  'CX061 "spoon": A solution looking for a problem? Name the pains that it takes away (`pains`), or the evidence that customers need it.',
];

describe('opportunity-without-pain', () => {
  it('is said in a catalog that claims to be finished', async () => {
    assert.deepEqual(await said(['status: live', opportunity()]), NO_PAIN);
    assert.deepEqual(await said(['status: live', opportunity(', pains: []')]), NO_PAIN);
  });

  it('is content with a pain, with evidence, or with a journey that names it', async () => {
    assert.deepEqual(await said(['status: live', opportunity(', pains: [buy/smell]')]), []);
    assert.deepEqual(await said(['status: live', opportunity(', evidence: [survey]')]), []);
    const text = journeyOf([], ['pains: [{ text: Silence, opportunities: [spoon] }]']);
    assert.deepEqual(await said(['status: live', opportunity()], { 'a.journey.yaml': text }), []);
    const other = catalog('initiatives: [{ id: lab, name: Lab, opportunities: [spoon] }]');
    assert.deepEqual(await said(['status: live', opportunity()], { 'b.catalog.yaml': other }), NO_PAIN);
  });

  it('is said elsewhere once somebody has chosen it', async () => {
    assert.deepEqual(await said([opportunity()]), []);
    assert.deepEqual(await said([opportunity(', status: identified')]), []);
    for (const status of ['validated', 'prioritised', 'in-progress', 'shipped'])
      assert.deepEqual(await said([opportunity(`, status: ${status}`)]), NO_PAIN);
  });

  it('leaves alone what is dropped, and drafts', async () => {
    for (const status of ['rejected', 'parked'])
      assert.deepEqual(await said(['status: live', opportunity(`, status: ${status}`)]), []);
    assert.deepEqual(await said(['status: draft', opportunity(', status: validated')]), []);
  });

  it('is silent when it is told why', async () => {
    const lines = ['status: live', 'opportunities:', '  - statement: A spoon that talks'];
    assert.deepEqual(await said([...lines, '    id: spoon']), NO_PAIN);
    const reason = '    # cx-ignore opportunity-without-pain: the founder wants it';
    assert.deepEqual(await said([...lines, reason, '    id: spoon']), []);
  });
});
