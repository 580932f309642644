import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { fitText, textDirection } from '../../src/picture/fitText.ts';

/** Every UTF-16 unit ten pixels wide. */
const measure = (text: string) => text.length * 10;
const inLines = (text: string, letters: number, lines: number) => fitText(text, letters * 10, lines, measure);

test('words are kept whole and lines filled', () => {
  assert.deepEqual(inLines('Pay by card or wallet', 11, 3), ['Pay by card', 'or wallet']);
  assert.deepEqual(inLines('Pay', 11, 3), ['Pay']);
  assert.deepEqual(inLines('', 11, 3), []);
});

test('punctuation stays with its word', () => {
  assert.deepEqual(inLines('locker (near home), please', 12, 4), ['locker (near', 'home),', 'please']);
  assert.deepEqual(inLines('self-service', 8, 4), ['self-', 'service']);
});

test('Chinese is broken between words', () => {
  const lines = inLines('收到确认短信并查看订单', 5, 4);
  assert.equal(lines.join(''), '收到确认短信并查看订单');
  assert.ok(lines.every((line) => line.length <= 5));
});

test('a word wider than a line is parted evenly, between visible characters', () => {
  assert.deepEqual(inLines('abcdefghijk', 10, 3), ['abcdef', 'ghijk']);
  const family = '👩‍👩‍👧‍👦';
  const lines = inLines(family.repeat(3), family.length + 1, 5);
  assert.deepEqual(lines, [family, family, family]);
});

test('what does not fit ends with an ellipsis', () => {
  assert.deepEqual(inLines('one two three four five', 9, 2), ['one two', 'three…']);
  assert.deepEqual(inLines('x'.repeat(10_000), 10, 2).at(-1)?.at(-1), '…');
});

test('no line is wider than it may be, and no character is lost without an ellipsis', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.integer({ min: 12, max: 30 }),
      (text, letters) => {
        const plain = text.replace(/\s+/g, ' ').trim();
        const lines = inLines(plain, letters, 4);
        assert.ok(lines.length <= 4);
        for (const line of lines) {
          assert.ok(
            measure(line) <= letters * 10 || Array.from(new Intl.Segmenter().segment(line)).length <= 2,
            line,
          );
        }
        if (!lines.at(-1)?.endsWith('…'))
          assert.equal(lines.join('').replaceAll(' ', ''), plain.replaceAll(' ', ''));
      },
    ),
  );
});

test('a text runs as its first letter does', () => {
  assert.equal(textDirection('24/7 שירות'), 'rtl');
  assert.equal(textDirection('خدمة Support'), 'rtl');
  assert.equal(textDirection('Support خدمة'), 'ltr');
  assert.equal(textDirection('😴 24'), 'ltr');
});
