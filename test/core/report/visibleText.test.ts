import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { displayWidth } from '../../../src/core/report/displayWidth.ts';
import { visibleText } from '../../../src/core/report/visibleText.ts';

suite('visible text', () => {
  test('what acts or hides gets a shape', () => {
    assert.equal(visibleText('a\0\t\n\r\u001b\u007f'), 'a␀␉␊␍␛␡');
    assert.equal(
      visibleText('\u0085\u200b\u202e\u2066\u2028\ufeff'),
      '<U+0085><U+200B><U+202E><U+2066><U+2028><U+FEFF>',
    );
    assert.equal(visibleText('\ud800x\udfff'), '\ufffdx\ufffd');
  });

  test('what belongs to a script or an emoji stays', () => {
    for (const text of ['Größe', 'नमस्ते', 'می\u200cخواهم', '👩‍👩‍👧‍👦', '❤️', '漢字', 'e\u0301', '🎉']) {
      assert.equal(visibleText(text), text);
    }
  });
});

suite('display width', () => {
  test('columns of a terminal', () => {
    for (const [text, width] of [
      ['', 0],
      ['abc', 3],
      ['Größe', 5],
      ['e\u0301', 1],
      ['漢字', 4],
      ['한국', 4],
      ['ｆ', 2],
      ['ｱ', 1],
      ['🎉', 2],
      ['👩‍👩‍👧‍👦', 2],
      ['🇺🇦', 2],
      ['❤️', 2],
      ['❤', 1],
      ['—…★', 3],
      ['\u200d', 0],
    ] as const) {
      assert.equal(displayWidth(text), width, text);
    }
  });
});
