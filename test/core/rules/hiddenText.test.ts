import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hiddenIn } from '../../../src/core/model/hiddenText.ts';
import { diagnose } from '../support/diagnose.ts';
import { persona } from '../support/makeFiles.ts';

async function hidden(...more: readonly string[]): Promise<string[]> {
  const files = { 'a.persona.yaml': persona('ana', ...more) };
  return (await diagnose(files, 'a.persona.yaml')).filter((line) => line.startsWith('CX111'));
}

describe('hidden-text', () => {
  it('is said of what nobody can see, at its text', async () => {
    const quoted = (mark: string) => `"Ana${mark} writes"`;
    const said = (mark: string, sentence: string) => `CX111 ${JSON.stringify(quoted(mark))}: ${sentence}`;
    for (const [mark, sentence] of [
      ['\\u0007', 'This text holds a control character (U+0007), which nobody can see. Delete it.'],
      [
        '\\u2067',
        'A mark in this text (U+2067) changes the direction of writing, and nothing changes it back. Delete the mark.',
      ],
      [
        '\\u202E',
        'A mark in this text (U+202E) shows letters in another order than they are written. Delete the mark.',
      ],
      [
        '\\u200B',
        'This text holds a character that nobody can see (U+200B): it looks the same without, and searches miss it. Delete it.',
      ],
      ['%%{', 'A diagram takes `%%{` for an instruction. Put a blank between the signs.'],
    ] as const) {
      assert.deepEqual(await hidden(`tagline: ${quoted(mark)}`), [said(mark, sentence)], mark);
    }
  });

  it('is said of characters that stand in the file as they are, and once of what an alias repeats', async () => {
    assert.equal((await hidden('needs: [&x "a\u200bb", *x]')).length, 1);
    assert.equal((await hidden('needs:', '  - |', '    one', '    tw\u200bo')).length, 1);
  });

  it('leaves keys of the team’s own alone', async () => {
    assert.deepEqual(await hidden('x-notes: { a: "\\u0007" }'), []);
  });

  it('can be silenced', async () => {
    assert.deepEqual(await hidden('# cx-ignore hidden-text: from the printer', 'tagline: "a\\u0007"'), []);
  });
});

describe('hiddenIn', () => {
  const kindOf = (text: string) => hiddenIn(text)?.kind;

  it('leaves people’s scripts and emoji as they are', () => {
    for (const text of [
      'Plain words, a tab\tand\nlines\r\n',
      'Größe, señal, ação, cançó',
      'Зроби так, щоб',
      'می\u200cخواهم', // Persian "I want", with the joiner that its spelling asks for
      'क्\u200dष और र्\u200dय', // Hindi, half forms
      'ශ්\u200dරී ලංකා', // Sinhala, the name of the country
      'ภาษา\u200bไทย', // Thai, where a line may break
      '👩\u200d👩\u200d👧 and 👩🏽\u200d🔧 and ❤\ufe0f\u200d🔥',
      '1\ufe0f\u20e3 ☎\ufe0f',
      '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}', // the flag of Scotland
      '葛\u{e0100}城', // a name's own form of a character
      'אבג \u2067abc\u2069 ד', // isolated and closed again
      'Code: \u200e+34 600\u200f', // direction marks without span
      'Donau\u00addampf', // where a long word may break
      '100 %% sure',
    ]) {
      assert.equal(kindOf(text), undefined, text);
    }
  });

  it('finds tricks', () => {
    for (const [text, kind] of [
      ['pay\u200dpal', 'zeroWidth'],
      ['a\u200cb', 'zeroWidth'],
      ['👩\u200dabc', 'zeroWidth'],
      ['\ufeffname', 'zeroWidth'],
      ['a\u2060b', 'zeroWidth'],
      ['\u3164', 'zeroWidth'],
      ['a\ufe00\ufe01\ufe02', 'zeroWidth'],
      ['hi\u{e0068}\u{e0069}', 'zeroWidth'],
      ['\u2067abc\nd\u2069', 'openDirection'],
      ['\u202babc', 'openDirection'],
      ['abc\u202c', 'openDirection'],
      ['\u2067a\u202bb\u2069c\u202c', 'openDirection'],
      ['\u202eabc\u202c', 'override'],
      ['\u009b1m', 'control'],
      ['\ud800', 'control'],
      ['\ufff9a\ufffa', 'control'],
      ['%%{init: {}}%%', 'directive'],
    ] as const) {
      assert.equal(kindOf(text), kind, JSON.stringify(text));
    }
  });

  it('knows every character that Unicode calls ignorable, wherever it stands', () => {
    for (let code = 0; code <= 0xe0fff; code++) {
      const char = String.fromCodePoint(code);
      const expected =
        /\p{Default_Ignorable_Code_Point}/u.test(char) && !/[\u00ad\u061c\u200e\u200f]/.test(char);
      // After a blank, so that no letter needs it; two of them, so that none chooses the shape of the other.
      if (expected) assert.notEqual(hiddenIn(`a ${char}${char}b`), undefined, code.toString(16));
    }
  });

  it('answers quickly whatever it is given', () => {
    const started = performance.now();
    hiddenIn('👩\u200d'.repeat(100_000));
    hiddenIn('\u2066'.repeat(100_000));
    hiddenIn(`\u{1f3f4}${'\u{e0067}'.repeat(100_000)}`);
    assert.ok(performance.now() - started < 2000);
  });
});
