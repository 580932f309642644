import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog, persona } from '../support/makeFiles.ts';

/** With 22 November 2026 as today. */
async function overdue(...more: readonly string[]): Promise<string[]> {
  return overdueIn({ 'a.persona.yaml': persona('ana', ...more) }, 'a.persona.yaml');
}

async function overdueIn(files: Readonly<Record<string, string>>, path: string): Promise<string[]> {
  return (await diagnose(files, path)).filter((line) => line.startsWith('CX091'));
}

const due = (last: string, day: string, every: string) =>
  `CX091 "${last}": The next review was due on ${day} (\`reviewEvery: ${every}\`). Review it, and write the day of the review here.`;

const NEVER =
  'CX091 "P90D": It is to be reviewed again and again, and nothing says when it was last. Add `lastReviewed` with that day.';

describe('review-overdue', () => {
  it('is said from the day after the next review was due', async () => {
    assert.deepEqual(await overdue('lastReviewed: 2026-08-24', 'reviewEvery: P90D'), []);
    assert.deepEqual(await overdue('lastReviewed: 2026-08-23', 'reviewEvery: P90D'), [
      due('2026-08-23', '2026-11-21', 'P90D'),
    ]);
    assert.deepEqual(await overdue('lastReviewed: 2025-11-21', 'reviewEvery: P1Y'), [
      due('2025-11-21', '2026-11-21', 'P1Y'),
    ]);
  });

  it('is said of an item of a catalog by its own days', async () => {
    const text = catalog(
      'channels: [{ id: web, name: Web, lastReviewed: 2025-01-01, reviewEvery: P1M }, { id: shop, name: Shop }]',
    );
    assert.deepEqual(await overdueIn({ 'a.catalog.yaml': text }, 'a.catalog.yaml'), [
      due('2025-01-01', '2025-02-01', 'P1M'),
    ]);
  });

  it('is said when what is in force was never reviewed, and not yet of a draft', async () => {
    assert.deepEqual(await overdue('status: live', 'reviewEvery: P90D'), [NEVER]);
    assert.deepEqual(await overdue('status: approved', 'reviewEvery: P90D'), [NEVER]);
    assert.deepEqual(await overdue('status: in-review', 'reviewEvery: P90D'), []);
    assert.deepEqual(await overdue('reviewEvery: P90D'), []);
  });

  it('is not said without a rhythm, nor of what is put aside or cannot be read', async () => {
    assert.deepEqual(await overdue('status: live', 'lastReviewed: 2020-01-01'), []);
    const old = ['lastReviewed: 2020-01-01', 'reviewEvery: P90D'];
    assert.deepEqual(await overdue('status: archived', ...old), []);
    assert.deepEqual(await overdue('status: deprecated', ...old), []);
    assert.deepEqual(await overdue('lastReviewed: 2020-01-01', 'reviewEvery: sometimes'), []);
    assert.deepEqual(await overdue('status: live', 'lastReviewed: long ago', 'reviewEvery: P90D'), []);
  });

  it('can be silenced', async () => {
    assert.deepEqual(
      await overdue(
        '# cx-ignore review-overdue: waits for the new prices',
        'lastReviewed: 2020-01-01',
        'reviewEvery: P90D',
      ),
      [],
    );
  });
});
