import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { neverCancelled } from '../../../src/core/host.ts';
import { MemoryWorkspace, serviceOver, uriOf } from '../support/memoryWorkspace.ts';
import { catalog, journey, LIFE_EDITS, persona, strategy } from './lifeTexts.ts';

const PATHS = {
  'a.journey.yaml': journey,
  'b.journey.yaml': journey,
  'p.persona.yaml': persona,
  'things.catalog.yaml': catalog,
  'plan.strategy.yaml': strategy,
} as const;

const files = fc.record<Record<string, string>>(PATHS);
const paths = fc.constantFrom(...(Object.keys(PATHS) as (keyof typeof PATHS)[]));
const change = fc.oneof(
  { weight: 3, arbitrary: fc.record({ path: paths, edit: fc.nat(LIFE_EDITS.length - 1) }) },
  { weight: 2, arbitrary: paths.chain((path) => fc.record({ path: fc.constant(path), text: PATHS[path] })) },
  { weight: 1, arbitrary: fc.record({ path: paths, gone: fc.constant(true) }) },
);

/** Denser than its neighbour: five files that belong together, and a look after each change. */
describe('a service that has seen statuses, phases and evidence change', () => {
  it('says the same as a new one over the same files, after each change', { timeout: 60_000 }, async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(files, fc.array(change, { minLength: 1, maxLength: 6 }), async (start, changes) => {
        const workspace = new MemoryWorkspace(start);
        const service = serviceOver(workspace);
        await service.refresh(neverCancelled);
        for (const one of changes) {
          const text = workspace.files.get(uriOf(one.path))?.text ?? '';
          if ('gone' in one) workspace.delete(one.path);
          else workspace.write(one.path, 'text' in one ? one.text : text.replace(...LIFE_EDITS[one.edit]!));
          await service.refresh(neverCancelled);
          const fresh = serviceOver(workspace);
          await fresh.refresh(neverCancelled);
          for (const path of Object.keys(PATHS)) {
            const said = fresh.diagnostics(uriOf(path));
            assert.deepEqual(service.diagnostics(uriOf(path)), said, path);
            for (const { code } of said) seen.add(code);
          }
        }
      }),
      { seed: 20261122, numRuns: 150 },
    );
    const wanted = ['CX013', 'CX020', 'CX022', 'CX023', 'CX030', 'CX032', 'CX034'];
    assert.deepEqual(
      wanted.filter((code) => !seen.has(code)),
      [],
      'rules that have never spoken',
    );
  });
});
