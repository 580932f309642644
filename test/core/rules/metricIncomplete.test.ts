import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog } from '../support/makeFiles.ts';

async function said(...lines: readonly string[]): Promise<string[]> {
  const found = await diagnose({ 'a.catalog.yaml': catalog(...lines) }, 'a.catalog.yaml');
  return found.filter((line) => line.startsWith('CX070'));
}

const lacking = (keys: string) =>
  `CX070 "x": Nobody can say whether this metric gets better: it has no ${keys}. Add what is missing.`;

describe('metric-incomplete', () => {
  it('names all that is missing', async () => {
    assert.deepEqual(await said('status: live', 'metrics: [{ id: x, name: X }]'), [
      lacking('`baseline`, `target`, `direction`'),
    ]);
    assert.deepEqual(
      await said(
        'status: live',
        'metrics: [{ id: x, name: X, direction: lower, baseline: { value: 3 } }, { id: y, name: Y, direction: lower, baseline: { value: 3 }, target: { value: 2 } }]',
      ),
      [lacking('`target`')],
    );
  });

  it('needs no direction where everybody knows it', async () => {
    for (const type of ['nps', 'csat']) {
      const metric = `{ id: x, name: X, type: ${type}, baseline: { value: 3 }, target: { value: 4 } }`;
      assert.deepEqual(await said('status: live', `metrics: [${metric}]`), []);
    }
  });

  it('leaves drafts alone, and an idea without any figure', async () => {
    assert.deepEqual(await said('metrics: [{ id: x, name: X, type: ces }]'), []);
    assert.deepEqual(await said('status: draft', 'metrics: [{ id: x, name: X, target: { value: 3 } }]'), []);
    assert.deepEqual(await said('metrics: [{ id: x, name: X, type: nps, target: { value: 3 } }]'), [
      lacking('`baseline`'),
    ]);
  });

  it('is silent when it is told why', async () => {
    const lines = ['status: live', 'metrics:', '  - name: X'];
    const reason = '    # cx-ignore metric-incomplete: the survey begins in May';
    assert.deepEqual(await said(...lines, reason, '    id: x'), []);
    assert.equal((await said(...lines, '    id: x')).length, 1);
  });

  it('does not fall over values of any other type', async () => {
    assert.deepEqual(
      await said('status: live', 'metrics: [{ id: x, type: [], direction: 3, baseline: a, target: [] }]'),
      [],
    );
  });
});
