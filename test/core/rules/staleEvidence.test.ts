import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalog, persona } from '../support/makeFiles.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';
import { assertSilenced, ofRule } from '../support/ofRule.ts';

const stale = ofRule('CX032');
const LIVE = persona('ana', 'status: live', 'evidence: [talks]');

/** With today = 2026-11-22. */
const study = (...more: readonly string[]) =>
  catalog('evidence:', '  - id: talks', '    title: Talks', ...more.map((line) => `    ${line}`));
const of = (evidence: string, user = LIVE) => stale({ 'a.yaml': user, 'e.yaml': evidence }, 'a.yaml');

const OLD = [
  'CX032 "talks": This evidence is of 2025-05-21, older than 18 months, and what is live leans on it. Repeat the study, remove it here, or write down how long it holds (`expires`).',
];
const EXPIRED = [
  'CX032 "talks": This evidence has expired on 2026-11-21, and what is live leans on it. Repeat the study, or remove it here.',
];

describe('stale-evidence', () => {
  it('is said of evidence that is older than 18 months, to the day', async () => {
    assert.deepEqual(await of(study('date: 2025-05-21')), OLD);
    assert.deepEqual(await of(study('date: 2025-05-22')), []);
  });

  it('is said of evidence that has expired; a day that is set goes before the age', async () => {
    assert.deepEqual(await of(study('date: 2026-10-01', 'expires: 2026-11-21')), EXPIRED);
    assert.deepEqual(await of(study('date: 2026-10-01', 'expires: 2026-11-22')), []);
    assert.deepEqual(await of(study('date: 2020-01-01', 'expires: 2030-01-01')), []);
  });

  it('is said once in a file, and points at the evidence', async () => {
    const user = persona(
      'ana',
      'status: live',
      'evidence: [talks]',
      'quote: { text: Ah, evidence: [talks] }',
    );
    const files = { 'a.yaml': user, 'e.yaml': study('date: 2025-05-21') };
    assert.deepEqual(await stale(files, 'a.yaml'), OLD);
    const { service } = await serviceFor(files);
    const found = service.diagnostics(uriOf('a.yaml')).find(({ code }) => code === 'CX032');
    assert.deepEqual(found?.related, [
      {
        uri: uriOf('e.yaml'),
        range: { start: { line: 5, character: 8 }, end: { line: 5, character: 13 } },
        message: 'The evidence: Talks',
      },
    ]);
  });

  it('is said of live things only', async () => {
    for (const status of ['draft', 'in-review', 'approved', 'archived'])
      assert.deepEqual(
        await of(study('date: 2025-05-21'), persona('ana', `status: ${status}`, 'evidence: [talks]')),
        [],
      );
    const opportunity = (status: string) =>
      catalog(`opportunities: [{ id: x, statement: X, status: ${status}, evidence: [talks] }]`);
    assert.deepEqual(await of(study('date: 2025-05-21'), opportunity('in-progress')), OLD);
    assert.deepEqual(await of(study('date: 2025-05-21'), opportunity('parked')), []);
    const metric = 'metrics: [{ id: x, name: X, evidence: [talks] }]';
    assert.deepEqual(await of(study('date: 2025-05-21'), catalog('status: live', metric)), OLD);
    assert.deepEqual(await of(study('date: 2025-05-21'), catalog(metric)), []);
  });

  it('lets a baseline, and a study that builds on another, be old', async () => {
    const metric = 'metrics: [{ id: x, name: X, baseline: { value: 1, evidence: [talks] } }]';
    assert.deepEqual(await of(study('date: 2025-05-21'), catalog('status: live', metric)), []);
    const later = 'evidence: [{ id: x, title: X, date: 2026-10-01, evidence: [talks] }]';
    assert.deepEqual(await of(study('date: 2025-05-21'), catalog('status: live', later)), []);
  });

  it('does not fall over odd dates, and leaves unknown ids to their own rule', async () => {
    for (const odd of [
      'date: soon',
      'date: 2025',
      'date: [2020-01-01]',
      'x-date: 2020-01-01',
      'date: 2020-99-99',
    ])
      await assert.doesNotReject(of(study(odd)), odd);
    assert.deepEqual(await stale({ 'a.yaml': LIVE }, 'a.yaml'), []);
  });

  it('can be silenced', async () => {
    await assertSilenced(
      'CX032',
      'stale-evidence',
      { 'a.yaml': LIVE, 'e.yaml': study('date: 2020-01-01') },
      'a.yaml',
    );
  });
});
