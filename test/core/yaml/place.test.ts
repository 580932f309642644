import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { innermostAt, nearestNode, type Path, pointerParts } from '../../../src/core/yaml/place.ts';
import { readYaml } from '../../../src/core/yaml/read.ts';
import { resolved, type YamlNode } from '../../../src/core/yaml/tree.ts';
import { joinLines } from '../support/text.ts';

const text = joinLines(
  'name: Ana',
  'stages:',
  '  - id: one',
  '    x-own: &own { a: [b, c] }',
  '  -',
  '  - *own',
  'empty:',
  '"a/b~c": 1',
);
const { root } = readYaml(text);
const shown = (node: YamlNode | undefined) => node && text.slice(node.start, node.end);

describe('nearestNode', () => {
  const cases: readonly (readonly [path: Path, expected: string])[] = [
    [['name'], 'Ana'],
    [['stages', 0, 'id'], 'one'],
    [['stages', '0', 'x-own', 'a', 1], 'c'],
    [['stages', 2], '*own'],
    [['stages', 2, 'a', 0], 'b'],
    [['a/b~c'], '1'],
    [['name', 'more', 3], 'Ana'],
    [['stages', 0, 'id', 'constructor'], 'one'],
  ];
  for (const [path, expected] of cases) {
    it(`at /${path.join('/')} is ${expected}`, () => assert.equal(shown(nearestNode(root, path)), expected));
  }

  it('stays on the last node of a way that ends too early', () => {
    assert.equal(nearestNode(root, []), root);
    assert.equal(nearestNode(root, ['nothing', 'here']), root);
    assert.equal(nearestNode(root, ['empty', 'here']), root);
    assert.equal(nearestNode(root, ['stages', 9])?.kind, 'sequence');
    assert.equal(nearestNode(root, ['stages', 1, 'id'])?.kind, 'sequence');
  });

  it('is none in an empty document', () => assert.equal(nearestNode(undefined, ['a']), undefined));
});

describe('pointerParts', () => {
  it('undoes the escapes of a JSON pointer, in the right order', () => {
    assert.deepEqual(pointerParts(''), []);
    assert.deepEqual(pointerParts('/a/0/b~1c/d~0e/f~01g'), ['a', '0', 'b/c', 'd~e', 'f~1g']);
    assert.deepEqual(pointerParts('/'), ['']);
  });
});

describe('innermostAt', () => {
  const at = (needle: string, behind = 0) => innermostAt(root, text.indexOf(needle) + behind);

  it('is the key or the value that is touched, at both of its ends', () => {
    assert.equal(shown(at('name')), 'name');
    assert.equal(shown(at('Ana')), 'Ana');
    assert.equal(shown(at('Ana', 3)), 'Ana');
    assert.equal(shown(at('[b', 1)), 'b');
  });

  it('is the alias, not what it stands for', () => assert.equal(at('*own', 1)?.kind, 'alias'));

  it('is the collection between its parts', () => {
    assert.equal(at(': Ana', 1)?.kind, 'map');
    assert.equal(resolved(at('  -\n', 2))?.kind, 'sequence');
  });

  it('is none outside', () => {
    assert.equal(innermostAt(root, text.length + 1), undefined);
    assert.equal(innermostAt(root, -1), undefined);
    assert.equal(innermostAt(undefined, 0), undefined);
  });
});
