import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CursorContext, cursorContext } from '../../../src/core/yaml/cursorContext.ts';
import { joinLines } from '../support/text.ts';

function at(...lines: string[]): CursorContext | undefined {
  const text = joinLines(...lines);
  const offset = text.indexOf('|');
  return cursorContext(text.replace('|', ''), offset);
}

/** `key stages.0 @4 -id` is: a key of the map at that path, whose lines begin at column 4; `id` is there already. */
function places(...lines: string[]): string[] {
  return (at(...lines)?.places ?? []).map(({ expects, path, column, form, taken }) =>
    [
      expects,
      path.join('.') || '.',
      `${form === 'own' ? '@' : `${form}@`}${column}`,
      ...[...taken].map((key) => `-${key}`),
    ].join(' '),
  );
}

describe('what is typed', () => {
  it('in an empty text is a key', () => {
    assert.deepEqual(places('|'), ['key . @0']);
    assert.deepEqual(places('# a comment', '|'), ['key . @0']);
    assert.deepEqual(places('---', '|'), ['key . @0']);
  });

  it('at the beginning of a word is that word', () => {
    assert.deepEqual(places('id: a', 'na|'), ['key . @0 -id']);
    assert.deepEqual(places('na|me: x', 'id: a'), ['key . @0 -id']);
    assert.deepEqual(places('|name: x'), []);
    const { prefix, replace, hasColon } = at('id: a', 'na|me: x')!;
    assert.deepEqual(
      { prefix, replace, hasColon },
      { prefix: 'na', replace: { start: 6, end: 10 }, hasColon: true },
    );
  });

  it('behind a key is its value', () => {
    assert.deepEqual(places('status: |'), ['value status inline@0']);
    assert.deepEqual(places('status: dr|aft'), ['value status inline@0']);
    assert.deepEqual(places('status: | # a comment'), ['value status inline@0']);
    assert.deepEqual(places('status:|'), ['value status inline@0']);
    assert.equal(at('status:|')?.glued, true);
    assert.deepEqual(places('status: draft |'), []);
    assert.deepEqual(places('stages: |', '  - id: a'), []);
  });

  it('behind a dash is a value or the first key of a map', () => {
    assert.deepEqual(places('tags:', '  - a', '  - |'), ['value tags.1 @4 -a', 'key tags.1 @4']);
    assert.deepEqual(places('tags:', '  -|'), ['value tags.0 @4', 'key tags.0 @4']);
    assert.deepEqual(places('stages:', '  - i|', '    name: x'), ['key stages.0 @4 -name']);
  });

  it('on an empty line is what its indentation says', () => {
    const above = ['stages:', '  - id: one', '    steps:', '      - id: a', '        name: A'];
    assert.deepEqual(places(...above, '|'), ['key . @0 -stages']);
    assert.deepEqual(places(...above, '  |'), ['item stages @2']);
    assert.deepEqual(places(...above, '    |'), ['key stages.0 @4 -id -steps']);
    assert.deepEqual(places(...above, '      |'), ['item stages.0.steps @6']);
    assert.deepEqual(places(...above, '        |'), ['key stages.0.steps.0 @8 -id -name']);
    for (const column of [1, 3, 5, 7, 9, 12])
      assert.deepEqual(places(...above, `${' '.repeat(column)}|`), []);
  });

  it('below a key without a value begins its map or list', () => {
    assert.deepEqual(places('scope:', '  |'), ['value scope @2', 'key scope @2', 'item scope @2']);
    assert.deepEqual(places('scope:', '  |', '  end: x'), ['key scope @2 -end']);
    assert.deepEqual(places('tags:', '  |', '  - x'), ['item tags @2']);
    assert.deepEqual(places('scope:', '  st|', '  end: x'), ['key scope @2 -end']);
    assert.deepEqual(places('scope:', ' st|', '  end: x'), []);
    assert.deepEqual(places('scope: {}', '  st|'), []);
  });

  it('does not tear apart what stands below', () => {
    assert.deepEqual(places('tags:', '|', '  - a'), []);
    assert.deepEqual(places('tags:', '|', '- a'), []);
    assert.deepEqual(places('scope:', '|', '  end: x'), []);
    assert.deepEqual(places('tags:', '- a', '|', '- b'), ['item tags @0']);
    assert.equal(at('id: a', 'sta|', '  - id: b')?.continued, true);
  });

  it('is nothing in comments, block texts and texts of several lines', () => {
    assert.deepEqual(places('id: a # st|'), []);
    assert.deepEqual(places('# |'), []);
    const block = 'description: |\n  st';
    assert.equal(cursorContext(block, block.length), undefined);
    assert.deepEqual(places('description: >-', '  one', '  |', '  two'), []);
    assert.deepEqual(places('description: >-', '  one', '  |'), []);
    assert.deepEqual(places('description: >-', '  one', '|'), ['key . @0 -description']);
    assert.deepEqual(places('goal: one', '  tw|'), []);
    assert.deepEqual(places('go', '  tw|'), []);
    assert.deepEqual(places('go', '  |: two'), []);
    assert.deepEqual(places('goal: "one', '  tw|o"'), []);
  });

  it('between quotes is what stands between them', () => {
    assert.deepEqual(places('parent: "a/|b"'), ['value parent inline@0']);
    const { prefix, replace, quote, openQuote } = at('parent: "a/|b"')!;
    assert.deepEqual(
      { prefix, replace, quote, openQuote },
      { prefix: 'a/', replace: { start: 9, end: 12 }, quote: '"', openQuote: false },
    );
    assert.equal(at("parent: 'a|")?.openQuote, true);
    assert.deepEqual(places('parent: |"a"'), []);
    assert.deepEqual(places("parent: 'a|b"), []);
    assert.deepEqual(places("tags: ['|a]"), []);
    assert.deepEqual(places('parent: "a"|'), []);
    assert.deepEqual(places('"na|me": x'), ['key . @0']);
  });

  it('in brackets is a key, a value or an item', () => {
    assert.deepEqual(places('tags: [|]'), ['value tags.0 flow@0']);
    assert.deepEqual(places('tags: [a, |, b]'), ['value tags.1 flow@0 -a -b']);
    assert.deepEqual(places('tags: [a, "b|"]'), ['value tags.1 flow@0 -a']);
    assert.deepEqual(places('scope: { | }'), ['key scope flow@0']);
    assert.deepEqual(places('scope: { start: x, e| }'), ['key scope flow@0 -start']);
    assert.deepEqual(places('scope: { start: |, end: x }'), ['value scope.start flow@0']);
    assert.deepEqual(places('a: [{ b: [c, |] }]'), ['value a.0.b.1 flow@0 -c']);
    assert.deepEqual(places('emotion: {', '  score: 1,', '  b|', '}'), ['key emotion flow@0 -score']);
    assert.deepEqual(places('scope: { start: x | }'), []);
    assert.deepEqual(places('scope: { start: x } |'), []);
    assert.deepEqual(places('scope: |{ start: x }'), []);
    assert.deepEqual(places('tags: [a: |]'), []);
    assert.deepEqual(places('tags: [', '  a, # st|', ']'), []);
  });

  it('in brackets that nobody has closed is the same, and spoils nothing below', () => {
    assert.deepEqual(places('- tags: [a, b|', '  id: x'), ['value 0.tags.1 flow@2 -a']);
    assert.deepEqual(places('- tags: [a, b', '  |', '  id: x'), ['key 0 @2 -tags -id']);
    assert.deepEqual(places('- name: "a', '  |', '  id: x'), ['key 0 @2 -name -id']);
  });

  it('is told apart in several documents of a file', () => {
    assert.deepEqual(places('id: a', '---', '|', 'name: b'), ['key . @0 -name']);
    assert.deepEqual(places('|', '---', 'name: b'), ['key . @0']);
  });

  it('has the line breaks and the indentation of its file', () => {
    const text = 'a:\r\n    b: x\r\nc:\r\n- d\r\n';
    const { lineBreak, indent, listIndent } = cursorContext(text, text.length)!;
    assert.deepEqual({ lineBreak, indent, listIndent }, { lineBreak: '\r\n', indent: 4, listIndent: 0 });
    const plain = cursorContext('', 0)!;
    assert.deepEqual([plain.lineBreak, plain.indent, plain.listIndent], ['\n', 2, 2]);
  });

  it('is asked for any text at any place without a throw', () => {
    const texts = [
      '{[}]: "',
      '? a\n: b',
      '- - - x',
      '\t- a',
      '&a !b c: *d',
      '%YAML 1.2\n---\na: |1\n x',
      "'a'': b",
      '}{,:#',
    ];
    for (const text of texts)
      for (let offset = 0; offset <= text.length; offset++) cursorContext(text, offset);
  });
});
