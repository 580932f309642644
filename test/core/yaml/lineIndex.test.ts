import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LineIndex } from '../../../src/core/yaml/lineIndex.ts';

const lineBreaks = fc.constantFrom('\n', '\r\n', '\r');
const pieces = fc.oneof(
  lineBreaks,
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom('\t', '👩‍👩‍👧', 'e\u0301', '\u2028', '\uFEFF', '\ud83d', 'ї', '購入'),
);
const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));

describe('LineIndex', () => {
  it('counts lines as editors do', () => {
    const lines = new LineIndex('a\nb\r\nc\rd');
    assert.equal(lines.lineCount, 4);
    assert.deepEqual(lines.positionAt(7), { line: 3, character: 0 });
  });

  it('leaves the other separators of Unicode inside their line', () => {
    assert.equal(new LineIndex('a\u2028b\u0085c').lineCount, 1);
  });

  it('counts characters in UTF-16 units', () => {
    assert.deepEqual(new LineIndex('😀x').positionAt(2), { line: 0, character: 2 });
  });

  it('takes an offset within a line break for the end of the line', () => {
    assert.deepEqual(new LineIndex('ab\r\nc').positionAt(3), { line: 0, character: 2 });
  });

  it('brings offsets and positions outside the text back into it', () => {
    const lines = new LineIndex('ab\ncd');
    assert.deepEqual(lines.positionAt(-5), { line: 0, character: 0 });
    assert.deepEqual(lines.positionAt(99), { line: 1, character: 2 });
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(lines.offsetAt({ line: 99, character: 0 }), 5);
    assert.equal(lines.offsetAt({ line: -1, character: 0 }), 0);
  });

  it('gives back every offset that does not lie within a line break', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = new LineIndex(text);
        for (let offset = 0; offset <= text.length; offset++) {
          if (text[offset - 1] === '\r' && text[offset] === '\n') continue;
          assert.equal(lines.offsetAt(lines.positionAt(offset)), offset);
        }
      }),
    );
  });

  it('gives positions that grow with the offset', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = new LineIndex(text);
        let last = { line: 0, character: -1 };
        for (let offset = 0; offset <= text.length; offset++) {
          const next = lines.positionAt(offset);
          assert.ok(next.line > last.line || (next.line === last.line && next.character >= last.character));
          last = next;
        }
      }),
    );
  });
});
