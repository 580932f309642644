import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inEnglish } from '../../../src/core/translate.ts';
import { toData } from '../../../src/core/yaml/data.ts';
import { readYaml } from '../../../src/core/yaml/read.ts';
import { readWithYaml } from '../../../src/core/yaml/readWithYaml.ts';
import { itemsOf, pairOf, textOf, valueAt } from '../../../src/core/yaml/tree.ts';

/** What a reader sees of the problems: the place and the sentence. */
function problems(text: string): string[] {
  return readYaml(text).problems.map(
    ({ start, end, sentence, args }) =>
      `${JSON.stringify(text.slice(start, end))} ${inEnglish(sentence, ...args)}`,
  );
}

function plain(text: string): unknown {
  return JSON.parse(JSON.stringify(toData(readWithYaml(text).root).data));
}

describe('readWithYaml', () => {
  it('makes a tree whose nodes know where they stand', () => {
    const text = 'name: Anna\ntags: [a, "b c"]\n';
    const { root } = readWithYaml(text);
    const tags = itemsOf(valueAt(root, 'tags'));
    assert.equal(textOf(valueAt(root, 'name')), 'Anna');
    assert.deepEqual(
      tags.map(({ start, end }) => text.slice(start, end)),
      ['a', '"b c"'],
    );
  });

  it('ends a block text and a collection before the line breaks behind them', () => {
    const text = 'a: |\n  one\n  two\n\n\nb:\n  - c\n\n';
    const { root } = readWithYaml(text);
    assert.equal(text.slice(valueAt(root, 'a')!.start, valueAt(root, 'a')!.end), '|\n  one\n  two');
    assert.equal(text.slice(valueAt(root, 'b')!.start, valueAt(root, 'b')!.end), '- c');
  });

  it('tells a key without a value from one with an empty text', () => {
    const { root } = readWithYaml('a:\nb: ""\n');
    assert.equal(pairOf(root, 'a')?.value, undefined);
    assert.equal(textOf(pairOf(root, 'b')?.value), '');
  });

  it('reads lines that end with CR, CRLF and LF alike', () => {
    const expected = { a: { b: 1 }, c: ['d'] };
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['a:', '  b: 1', 'c:', '  - d', ''].join(end);
      assert.deepEqual(problems(text), []);
      assert.deepEqual(plain(text), expected);
    }
  });

  it('reads a file with a byte order mark', () => {
    assert.deepEqual(plain('\uFEFFa: 1\n'), { a: 1 });
  });

  it('looks through aliases', () => {
    assert.deepEqual(plain('a: &x [1, 2]\nb: *x\n'), { a: [1, 2], b: [1, 2] });
  });

  it('keeps keys that would be special in JavaScript as keys', () => {
    const { data } = toData(readWithYaml('__proto__: 1\nconstructor: 2\ntoString: 3\n').root);
    assert.deepEqual(Object.keys(data as object), ['__proto__', 'constructor', 'toString']);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });

  it('has no tree for an empty file and for one that holds only comments', () => {
    assert.equal(readWithYaml('').root, undefined);
    assert.equal(readWithYaml('# nothing\n\n# yet\n').root, undefined);
  });
});

describe('the problems of a text', () => {
  const cases: readonly [title: string, text: string, ...expected: string[]][] = [
    ['a tab', 'a:\n\tb: 1\n', '"\\t" Tabs cannot indent YAML. Use spaces.'],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', '"a" The key `a` stands here a second time. Keep one of them.'],
    [
      'two documents',
      'a: 1\n---\nb: 2\n',
      '"---" One file holds one persona, journey, strategy or catalog. Put what follows `---` into a file of its own.',
    ],
    ['an unclosed bracket', 'a: [1, 2\n', '"" The closing `]` is missing.'],
    ['an unclosed quote', 'a: "x\n', '"" The closing quote is missing.'],
    ['a key without a colon', 'a: 1\nb\nc: 2\n', '"b" A `:` and a value are expected after this key.'],
    [
      'a colon in a text',
      'a: Pay: card\n',
      '"Pay: card" A second `key: value` on one line is not possible. Put the text in quotes, or the key on a line of its own.',
    ],
    [
      'a colon behind an emoji',
      'a: 😀: b\r\n',
      '"😀: b" A second `key: value` on one line is not possible. Put the text in quotes, or the key on a line of its own.',
    ],
    [
      'an emoji where a line break should be',
      'a: "b" 😀\n',
      '"😀" `😀` is not expected here. Check the quotes and the indentation before it.',
    ],
    ['a reserved character', 'a: @home\n', '"@" A value cannot start with `@`. Put the text in quotes.'],
    ['an unknown anchor', 'a: *x\n', '"*x" There is no anchor `&x` above this line.'],
    [
      'an anchor within itself',
      'a: &x [*x]\n',
      '"*x" The anchor `&x` holds this reference to itself. Write the value out.',
    ],
    [
      'a NUL',
      'a: b\0c\n',
      '"\\u0000" This is not a text file: it holds a NUL character. Save it as UTF-8 text.',
    ],
    [
      'bytes that are no text',
      'a: b\uFFFDc\n',
      '"�" Some bytes of this file are not UTF-8 text. Save the file with the encoding UTF-8.',
    ],
    ['a list as a key', '? [a]\n: 1\n', '"[a]" A key is plain text.'],
  ];
  for (const [title, text, ...expected] of cases) {
    it(`are said in plain words: ${title}`, () => assert.deepEqual(problems(text), expected));
  }

  it('are not said of a text that is fine', () => {
    assert.deepEqual(problems('a: "x: y"\nb: [c, {d: e}]\n# f\n'), []);
  });
});

describe('an alias bomb', () => {
  it('unfolds no further than the limit', () => {
    const levels = 'abcdefghi'.split('');
    const bomb = levels
      .map(
        (name, i) =>
          `${name}: &${name} [${
            i === 0
              ? 'lol'
              : Array(9)
                  .fill(`*${levels[i - 1]}`)
                  .join(', ')
          }]`,
      )
      .join('\n');
    assert.ok(toData(readWithYaml(bomb).root).exhausted);
  });
});
