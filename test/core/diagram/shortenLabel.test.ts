import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { shortenLabel, surelyFits } from '../../../src/core/diagram/shortenLabel.ts';

/** Letter by letter, as text in any script is cut. */
function counted(text: string, columns: number): string {
  // A sign that takes one column and is no Latin letter: it makes the text one that has to be counted.
  const marked = shortenLabel(`Ж${text}`, columns + 1);
  return marked === '…' ? marked : marked.slice(1);
}

describe('a label', () => {
  it('stays as it is when it fits, and is cut between visible characters when it does not', () => {
    assert.equal(shortenLabel('Reads the notice', 16), 'Reads the notice');
    assert.equal(shortenLabel('Reads the notice', 15), 'Reads the noti…');
    assert.equal(shortenLabel('Reads the notice', 11), 'Reads the…');
    assert.equal(shortenLabel('Читає повідомлення', 10), 'Читає пов…');
    assert.equal(shortenLabel('阅读通知', 6), '阅读…');
    assert.equal(shortenLabel('👩‍👩‍👧 family', 4), '👩‍👩‍👧…');
    assert.equal(shortenLabel('any', 0), '…');
  });

  it('of Latin letters is cut as any other is', () => {
    const letters = fc.constantFrom(...'abc ñß—’…€ÿ-', '\u00ad');
    fc.assert(
      fc.property(
        fc.string({ unit: letters, maxLength: 20 }),
        fc.integer({ min: 1, max: 20 }),
        (text, columns) => {
          assert.equal(shortenLabel(text, columns), counted(text, columns));
        },
      ),
    );
  });

  it('that surely fits is never cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.nat(12), (text, columns) => {
        if (surelyFits(text, columns)) assert.equal(shortenLabel(text, columns), text);
      }),
    );
  });
});
