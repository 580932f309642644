import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog } from '../support/makeFiles.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';

async function said(...lines: readonly string[]): Promise<string[]> {
  const found = await diagnose({ 'a.catalog.yaml': catalog(...lines) }, 'a.catalog.yaml');
  return found.filter((line) => line.startsWith('CX075'));
}

const promise = (more = '') => `promises: [{ id: x, statement: X, channel: c, within: P1D${more} }]`;

describe('promise-unmeasured', () => {
  it('is said of a promise without a metric', async () => {
    assert.deepEqual(await said(promise()), [
      'CX075 "x": Nothing measures whether this promise is kept. Name the metric that shows it: `metric: …`.',
    ]);
    assert.deepEqual(await said(promise(', metric: m')), []);
  });

  it('is an error when customers know of it, unless the team weighs the rule otherwise', async () => {
    const text = catalog(promise(', audience: public'));
    const severities = async (files: Readonly<Record<string, string>>) =>
      (await serviceFor(files)).service
        .diagnostics(uriOf('a.catalog.yaml'))
        .filter(({ code }) => code === 'CX075')
        .map(({ severity }) => severity);
    assert.deepEqual(await said(promise(', audience: public')), [
      'CX075 "x": Customers know of this promise, and nothing measures whether it is kept. Name the metric that shows it: `metric: …`.',
    ]);
    assert.deepEqual(await severities({ 'a.catalog.yaml': text }), ['error']);
    assert.deepEqual(await severities({ 'a.catalog.yaml': catalog(promise()) }), ['warning']);
    assert.deepEqual(
      await severities({ 'a.catalog.yaml': text, 'cx.config.yaml': 'rules: { promise-unmeasured: info }\n' }),
      ['info'],
    );
  });

  it('leaves drafts alone, and files that cannot be read throughout', async () => {
    assert.deepEqual(await said('status: draft', promise()), []);
    assert.deepEqual(await said('status: archived', promise()), []);
    assert.deepEqual(await said(promise(), 'tags: ['), []);
  });

  it('is silent when it is told why', async () => {
    const lines = ['promises:', '  - statement: X', '    channel: c', '    within: P1D'];
    assert.equal((await said(...lines, '    id: x')).length, 1);
    assert.deepEqual(
      await said(...lines, '    # cx-ignore promise-unmeasured: counted by hand until May', '    id: x'),
      [],
    );
  });
});
