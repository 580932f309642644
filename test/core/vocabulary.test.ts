import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { nearest } from '../../src/core/nearest.ts';
import { surelyMeant } from '../../src/core/surelyMeant.ts';
import { nearestOf, Vocabulary } from '../../src/core/vocabulary.ts';

/** Few letters, so that words are near each other; some that share a bit, and more of one letter than are counted. */
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'A', '-', '1', '6'), minLength: 1, maxLength: 9 }),
  fc.string({
    unit: fc.constantFrom('a', 'é', 'É', '𝄞', ' ', '\u00a0', 'z', 'İ', 'K', 'k', '\n'),
    maxLength: 6,
  }),
  fc.constantFrom(
    'aaaaaaa',
    'aaaaaa',
    'bbbbbbbaaaaa',
    'return-goods/late',
    'return-good/late',
    'x'.repeat(81),
  ),
);
const words = fc.array(word, { maxLength: 12 });
const OPTIONS = { seed: 20261122, numRuns: 3000 };

describe('a vocabulary', () => {
  it('has the nearest word, as somebody finds it who compares all', () => {
    fc.assert(
      fc.property(word, words, (meant, all) => {
        assert.equal(new Vocabulary(all).nearest(meant)?.text, nearest(meant, all));
      }),
      OPTIONS,
    );
  });

  it('shares the search with others', () => {
    fc.assert(
      fc.property(word, words, words, (meant, some, others) => {
        const found = nearestOf(meant, [new Vocabulary(some), new Vocabulary(others)]);
        assert.equal(found, nearest(meant, [...some, ...others]));
      }),
      OPTIONS,
    );
  });

  it('names all words that are surely meant, or would be if they were alone', () => {
    fc.assert(
      fc.property(word, words, (meant, all) => {
        const close = new Set(new Vocabulary(all).closeTo(meant));
        for (const one of all)
          if (surelyMeant(meant, [one]) !== undefined) assert.ok(close.has(one), `${one} for ${meant}`);
      }),
      OPTIONS,
    );
  });

  it('forgets what is taken out', () => {
    fc.assert(
      fc.property(word, words, words, (meant, gone, rest) => {
        const vocabulary = new Vocabulary(new Set([...gone, ...rest]));
        for (const one of new Set(gone)) vocabulary.delete(one);
        const left = rest.filter((one) => !gone.includes(one));
        assert.equal(vocabulary.nearest(meant)?.text, nearest(meant, left));
        assert.deepEqual(new Set(vocabulary.closeTo(meant)), new Set(new Vocabulary(left).closeTo(meant)));
      }),
      OPTIONS,
    );
  });
});
