import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EDITED, makeCorpus } from '../../bench/corpus.mjs';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';

const linesOf = (text: string | undefined) => (text ?? '').split('\n').length - 1;

test('the same seed makes the same bytes, another seed others', () => {
  const first = makeCorpus({ files: 100 });
  assert.deepEqual([...first.files], [...makeCorpus({ files: 100 }).files]);
  assert.deepEqual(first.faults, makeCorpus({ files: 100 }).faults);
  assert.notDeepEqual([...first.files], [...makeCorpus({ files: 100, seed: 1 }).files]);
});

test('as many files as asked for, and as long as those of people', () => {
  const { files } = makeCorpus({ files: 300 });
  assert.equal(files.size, 300 + Object.keys(EDITED).length);
  const within = (ending: string, least: number, most: number) => {
    for (const [path, text] of files) {
      if (!path.endsWith(ending) || path.startsWith('edited/')) continue;
      const lines = linesOf(text);
      assert.ok(lines >= least && lines <= most, `${path} has ${lines} lines`);
    }
  };
  within('.journey.yaml', 150, 250);
  within('.persona.yaml', 60, 100);
  assert.ok(Math.abs(linesOf(files.get(EDITED.short)) - 200) <= 20);
  assert.ok(Math.abs(linesOf(files.get(EDITED.long)) - 10_000) <= 20);
  assert.equal(files.get(EDITED.sixtySteps)?.match(/^ {6}- id: step-/gm)?.length, 60);
});

test('the check finds the planted faults and no other error, and nothing is without use', async () => {
  const { files, faults } = makeCorpus({ files: 300, faults: 0.2 });
  assert.ok(new Set(faults.map(({ code }) => code)).size > 2);
  const { service } = await serviceFor(Object.fromEntries(files));
  const found = [...files.keys()].flatMap((path) =>
    service
      .diagnostics(uriOf(path))
      .filter(({ severity, code }) => severity === 'error' || code === 'CX014')
      .map(({ code }) => `${path} ${code}`),
  );
  assert.deepEqual(found.sort(), faults.map(({ path, code }) => `${path} ${code}`).sort());
});
