import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type SpanEdit, YamlEdits } from '../../../src/core/yaml/edits.ts';
import { readYaml } from '../../../src/core/yaml/read.ts';
import type { Data } from '../../../src/core/yaml/spellValue.ts';
import { type MapNode, pairOf, type SequenceNode, valueAt } from '../../../src/core/yaml/tree.ts';

const ORDER = ['a', 'b', 'c', 'd'];

function edited(
  text: string,
  edit: (write: YamlEdits, root: MapNode) => SpanEdit | undefined,
): string | undefined {
  const document = readYaml(text);
  const done = edit(new YamlEdits(document), document.root as MapNode);
  return done && text.slice(0, done.start) + done.newText + text.slice(done.end);
}

const insert = (text: string, key: string, value: Data) =>
  edited(text, (write, root) => write.insertPair(root, key, value, ORDER));
const insertInA = (text: string, key: string, value: Data) =>
  edited(text, (write, root) => write.insertPair(valueAt(root, 'a') as MapNode, key, value, ORDER));
const append = (text: string, item: Data) =>
  edited(text, (write, root) => write.appendItem(valueAt(root, 'a') as SequenceNode, item));
const remove = (text: string, key: string) =>
  edited(text, (write, root) => write.removePair(root, pairOf(root, key)!));
const replace = (text: string, value: string) =>
  edited(text, (write, root) => write.setValue(pairOf(root, 'a')!, value));

const CASES: Readonly<
  Record<string, readonly (readonly [was: string | undefined, expected: string | undefined])[]>
> = {
  'a pair goes behind the one that its map has before it': [
    [insert('a: 1 # one\n\n# d\nd: 4\n', 'b', 2), 'a: 1 # one\nb: 2\n\n# d\nd: 4\n'],
    [
      insert('a: |\n  x\n  # no comment\n\n# c\nd: 4', 'b', 2),
      'a: |\n  x\n  # no comment\nb: 2\n\n# c\nd: 4',
    ],
    [insert('a: |+\n  x\n\n\nd: 4\n', 'b', 2), 'a: |+\n  x\n\n\nb: 2\nd: 4\n'],
    [insert('a:\n  - x\n  # of a\n# of d\nd: 4\n', 'b', 2), 'a:\n  - x\n  # of a\nb: 2\n# of d\nd: 4\n'],
    [insert('a: 1', 'b', 'x: y'), 'a: 1\nb: "x: y"'],
    [insert('a: 1\r\nc: 3\r\n', 'b', ['x']), 'a: 1\r\nb: [x]\r\nc: 3\r\n'],
    [insert('a:\n- 1\n-\nd: 4\n', 'b', 2), 'a:\n- 1\n-\nb: 2\nd: 4\n'],
  ],
  'a pair goes first where nothing comes before it': [
    [insert('# head\nb: 2\n', 'a', 1), '# head\na: 1\nb: 2\n'],
    [insertInA('a: &x\n    b: 2\n', 'a', [{ b: 1 }]), 'a: &x\n    a:\n        - b: 1\n    b: 2\n'],
    [insertInA('a:\n  &x b: 2\n  d: *x\n', 'a', 1), 'a:\n  &x b: 2\n  a: 1\n  d: *x\n'],
  ],
  'a pair goes into brackets': [
    [insertInA('a: { b: 2 } # two\n', 'c', 'x, y'), 'a: { b: 2, c: "x, y" } # two\n'],
    [insertInA('a: {}\n', 'c', ['x']), 'a: { c: [x] }\n'],
    [insertInA('a: {b: , d: 4}\n', 'c', 3), 'a: {b:, c: 3 , d: 4}\n'],
    [insertInA('a: {\n  b: 2, # two\n}\n', 'a', 1), 'a: {\n  a: 1, b: 2, # two\n}\n'],
  ],
  'an item goes to the end of its list': [
    [append('a:\n  - x # one\n\n# b\nb: 2\n', 'y'), 'a:\n  - x # one\n  - y\n\n# b\nb: 2\n'],
    [append('a:\n- x\n', { b: 1, c: 'z' }), 'a:\n- x\n- b: 1\n  c: z\n'],
    [append('a: [x] # one\n', 'y'), 'a: [x, y] # one\n'],
    [append('a: []', 'y'), 'a: [y]'],
    [append('a:\n  -\n', 'y'), 'a:\n  -\n  - y\n'],
  ],
  'a pair goes with its lines': [
    [remove('a: 1\n# b\nb: [2,\n  3]\n\nc: 3\n', 'b'), 'a: 1\n# b\n\nc: 3\n'],
    [remove('a: 1\nb: 2', 'b'), 'a: 1\n'],
    [remove('a: 1\r\nb:\r\nc: 3\r\n', 'b'), 'a: 1\r\nc: 3\r\n'],
    [remove('{ a: 1, b: 2 }', 'a'), '{ b: 2 }'],
    [remove('{ a: 1, b: 2 }', 'b'), '{ a: 1 }'],
    [remove('a: 1\n', 'a'), undefined],
  ],
  'a value keeps its quotes': [
    [replace("a: 'x' # y\n", "it's"), "a: 'it''s' # y\n"],
    [replace('a: "x"\n', 'y"z'), 'a: "y\\"z"\n'],
    [replace('a: x\n', 'true'), 'a: "true"\n'],
    [replace('a:\n', 'x'), 'a: x\n'],
    [replace('a: [x]\n', 'y'), undefined],
  ],
};

describe('edits of YAML', () => {
  for (const [what, cases] of Object.entries(CASES))
    for (const [i, [was, expected]] of cases.entries())
      it(`${what} (${i + 1})`, () => assert.equal(was, expected));
});
