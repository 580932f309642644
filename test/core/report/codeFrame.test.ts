import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { CodeFrames } from '../../../src/core/report/codeFrame.ts';
import { displayWidth } from '../../../src/core/report/displayWidth.ts';

/** The frame of the part between ‹ and ›. */
function frame(marked: string) {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  const text = marked.replace(/[‹›]/g, '');
  const range = { start: { line: 0, character: start }, end: { line: 0, character: end } };
  const found = new CodeFrames(text).at(range);
  assert.ok(found);
  return found;
}

/** The columns of the marker, cut out of the source as a terminal shows it. */
function underlined(marked: string): string {
  const { source, marker } = frame(marked);
  const from = marker.length - marker.trimStart().length;
  let column = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(source)) {
    if (column >= from && column < marker.length) kept += segment;
    column += displayWidth(segment);
  }
  return kept;
}

suite('code frame', () => {
  test('marks exactly the range in every script', () => {
    for (const [marked, part] of [
      ['id: ‹abc› # x', 'abc'],
      ['\t\tid: ‹abc›', 'abc'],
      ['名前: ‹顧客›です', '顧客'],
      ['이름: ‹고객›님', '고객'],
      ['a👩‍👩‍👧‍👦b: ‹x›', 'x'],
      ['🇺🇦🏳️‍🌈❤️ ‹x›', 'x'],
      ['e\u0301te\u0301: ‹e\u0301›', 'e\u0301'],
      ['हिन्दी: ‹x›', 'x'],
      ['ｆｕｌｌ: ‹x›', 'x'],
      ['\u0000\u001b\u202e: ‹x›', 'x'],
      ['a\u200db: ‹x›', 'x'],
    ] as const) {
      assert.equal(underlined(marked), part, JSON.stringify(marked));
    }
  });

  test('tabs and controls are shown', () => {
    assert.deepEqual(frame('\tid: ‹\u001b[31m›'), {
      line: 1,
      source: '    id: ␛[31m',
      marker: '        ^^^^^',
    });
  });

  test('an empty range has one caret, at the end of a line as well', () => {
    assert.equal(frame('id: ‹›abc').marker, '    ^');
    assert.equal(frame('id:‹›').marker, '   ^');
    assert.equal(frame('‹›id:').marker, '^');
  });

  test('half of a surrogate pair marks the whole character', () => {
    const frames = new CodeFrames('a🎉b');
    const half = { start: { line: 0, character: 2 }, end: { line: 0, character: 3 } };
    assert.equal(frames.at(half)?.marker, ' ^^');
  });

  test('a range of several lines is marked to the end of its first', () => {
    const frames = new CodeFrames('ab: x\r\ncd: y\rlast');
    const at = (line: number, character: number) => ({
      start: { line, character },
      end: { line: 2, character: 1 },
    });
    assert.deepEqual(frames.at(at(0, 4)), { line: 1, source: 'ab: x', marker: '    ^' });
    assert.deepEqual(frames.at(at(1, 0)), { line: 2, source: 'cd: y', marker: '^^^^^' });
  });

  test('no frame for an empty line or one behind the end', () => {
    const frames = new CodeFrames('a\n   \nb');
    assert.equal(frames.at({ start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }), undefined);
    assert.equal(frames.at({ start: { line: 9, character: 0 }, end: { line: 9, character: 0 } }), undefined);
  });

  test('a long line is cut around the range', () => {
    for (const filler of ['x', '漢', '🎉', 'e\u0301', '\t']) {
      const marked = `${filler.repeat(3000)}‹range›${filler.repeat(3000)}`;
      const { source, marker } = frame(marked);
      assert.ok(displayWidth(source) <= 102, filler);
      assert.ok(source.startsWith('…') && source.includes('range'));
      assert.equal(underlined(marked), 'range');
      assert.ok(marker.length <= 102);
    }
    const start = frame(`‹range›${'x'.repeat(3000)}`);
    assert.ok(start.source.startsWith('range') && start.source.endsWith('…'));
    assert.equal(start.marker, '^^^^^');
    const whole = frame(`‹${'x'.repeat(500_000)}›`);
    assert.ok(whole.source.length <= 102 && whole.marker.length <= 102);
    assert.equal(frame(`${'x'.repeat(500_000)}‹›`).source.endsWith('x'), true);
  });
});
