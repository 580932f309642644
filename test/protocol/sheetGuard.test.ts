import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SHEET_BUILDERS } from '../../src/core/diagram/sheetBuilders.ts';
import { isSheet } from '../../src/protocol/sheetGuard.ts';
import { goodExamples } from '../core/support/examples.ts';
import { viewSubject } from '../core/support/viewSubject.ts';
import { fileWithView, filledWorkspace } from '../support/filledWorkspace.ts';

/** Every value of a tree with the way to it. */
function* placesIn(value: unknown, path: readonly string[] = []): Iterable<readonly string[]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    yield [...path, key];
    yield* placesIn(inner, [...path, key]);
  }
}

describe('the guard of sheets', () => {
  const strategy = 'strategy.strategy.yaml';
  const paths = { persona: 'personas/weekend-family-planner.persona.yaml' } as Readonly<
    Record<string, string>
  >;

  it('lets through what the core makes, also after a journey as a message', () => {
    for (const [name, build] of Object.entries(SHEET_BUILDERS)) {
      for (const sheet of [
        build(viewSubject(goodExamples(), paths[name] ?? strategy)),
        build(viewSubject(filledWorkspace('text'), fileWithView(name))),
      ]) {
        assert.ok(isSheet(sheet), name);
        assert.ok(isSheet(structuredClone(sheet)), name);
      }
    }
  });

  it('refuses a sheet in which any one value is of another kind', () => {
    for (const [name, build] of Object.entries(SHEET_BUILDERS)) {
      const sheet = build(viewSubject(filledWorkspace('text'), fileWithView(name)));
      for (const path of placesIn(sheet)) {
        const copy = structuredClone(sheet) as unknown as Record<string, unknown>;
        const holder = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, copy);
        holder[path.at(-1) ?? ''] = Symbol.iterator;
        assert.equal(isSheet(copy), false, `${name}: ${path.join('/')}`);
      }
    }
  });
});
