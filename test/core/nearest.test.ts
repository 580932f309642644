import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { nearest } from '../../src/core/nearest.ts';

describe('nearest', () => {
  const cases: readonly [word: string, candidates: readonly string[], expected: string | undefined][] = [
    ['sumary', ['summary', 'status'], 'summary'],
    ['jorney', ['persona', 'journey', 'strategy', 'catalog'], 'journey'],
    ['Live', ['draft', 'live'], 'live'],
    ['in review', ['in-review', 'draft'], 'in-review'],
    ['touchPoints', ['touchpoints', 'thoughts'], 'touchpoints'],
    ['successcriteria', ['successCriteria'], 'successCriteria'],
    ['behaviors', ['behaviours'], 'behaviours'],
    ['persona', ['persona'], 'persona'],
    ['xyz', ['persona', 'goal'], undefined],
    ['a', ['b', 'id'], undefined],
    ['', ['id'], undefined],
    ['id', [], undefined],
    ['home-cok', ['home-cook', 'home-coach'], 'home-cook'],
    ['x'.repeat(81), ['x'.repeat(80)], undefined],
  ];
  for (const [word, candidates, expected] of cases) {
    it(`of ${JSON.stringify(word.slice(0, 20))} is ${expected}`, () => {
      assert.equal(nearest(word, candidates), expected);
      assert.equal(nearest(word, [...candidates].reverse()), expected);
    });
  }

  it('does not depend on the order of the candidates', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', '-'), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 6 }), (word, candidates) => {
        assert.equal(nearest(word, candidates), nearest(word, [...candidates].sort()));
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
});
