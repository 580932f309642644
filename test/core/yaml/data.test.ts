import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MAX_EXPANSION, toData } from '../../../src/core/yaml/data.ts';
import { readYaml } from '../../../src/core/yaml/read.ts';
import { joinLines } from '../support/text.ts';

const read = (...lines: readonly string[]) => toData(readYaml(joinLines(...lines)).root);

describe('toData', () => {
  it('makes plain data of a tree', () => {
    const { data } = read('a: 1', 'b: [x, 1.5, true, null, "2"]', 'c:', 'd: { e: {} }');
    assert.deepEqual(JSON.parse(JSON.stringify(data)), {
      a: 1,
      b: ['x', 1.5, true, null, '2'],
      c: null,
      d: { e: {} },
    });
  });

  it('has nothing to make of an empty file', () =>
    assert.deepEqual(read(''), { data: null, exhausted: undefined }));

  it('gives its objects no key that nobody wrote', () => {
    const data = read('a: 1').data as Record<string, unknown>;
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      assert.equal(key in data, false, key);
  });

  it('keeps keys that every object has as keys, and pollutes nothing', () => {
    const data = read('__proto__: { polluted: 1 }', 'constructor: { prototype: { polluted: 1 } }').data;
    assert.deepEqual(Object.keys(data as object), ['__proto__', 'constructor']);
    assert.equal(Object.getOwnPropertyDescriptor(data, '__proto__')?.enumerable, true);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    assert.equal(Object.getPrototypeOf(Object.getPrototypeOf(data)), null);
  });

  it('keeps the first value of a key that stands twice', () => {
    assert.equal((read('a: 1', 'a: 2').data as { a: unknown }).a, 1);
  });

  it('takes keys of any type by their text', () => {
    const data = read('1: a', 'true: b', 'null: c', '2026-11-22: d', '"q": e').data;
    assert.deepEqual(Object.keys(data as object), ['1', 'true', 'null', '2026-11-22', 'q']);
  });

  it('reads what YAML 1.2 takes for text as text', () => {
    assert.deepEqual(Array.from(read('[yes, no, on, off, 2026-11-22, 12:30, 1_000]').data as unknown[]), [
      'yes',
      'no',
      'on',
      'off',
      '2026-11-22',
      '12:30',
      '1_000',
    ]);
  });

  it('has null for what an anchor that is not there stands for', () => {
    assert.deepEqual(Array.from(read('[*a, 1]').data as unknown[]), [null, 1]);
  });

  it('unfolds aliases up to a limit, which what is written out does not use up, and says which one is beyond', () => {
    const list = (length: number) => `[${'0,'.repeat(length - 1)}0]`;
    const beyond = (...lines: readonly string[]) => {
      const { start, end } = read(...lines).exhausted ?? {};
      return start === undefined ? undefined : joinLines(...lines).slice(start - 3, end);
    };
    assert.equal(beyond(`a: ${list(MAX_EXPANSION * 2)}`), undefined);
    assert.equal(beyond(`a: &a ${list(MAX_EXPANSION - 1)}`, 'b: *a'), undefined);
    assert.equal(beyond(`a: &a ${list(MAX_EXPANSION)}`, 'b: *a'), 'b: *a');
    assert.equal(beyond(`a: &a ${list(MAX_EXPANSION / 2)}`, 'b: *a', 'c: *a'), 'c: *a');
  });
});
