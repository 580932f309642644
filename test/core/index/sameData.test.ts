import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sameData } from '../../../src/core/index/sameData.ts';

describe('sameData', () => {
  it('compares what is inside', () => {
    assert.equal(sameData({ a: [1, { b: null }] }, { a: [1, { b: null }] }), true);
    assert.equal(sameData({ a: [1, { b: null }] }, { a: [1, { b: 0 }] }), false);
    assert.equal(sameData([1, 2], [1, 2, 3]), false);
    assert.equal(sameData({ a: 1 }, { a: 1, b: undefined }), false);
    assert.equal(sameData({ a: undefined }, { b: undefined }), false);
  });

  it('does not mind the order of keys, but that of items', () => {
    assert.equal(sameData({ a: 1, b: 2 }, { b: 2, a: 1 }), true);
    assert.equal(sameData([1, 2], [2, 1]), false);
  });

  it('tells a list from a map and a number from a text', () => {
    assert.equal(sameData([], {}), false);
    assert.equal(sameData({ 0: 'a' }, ['a']), false);
    assert.equal(sameData(1, '1'), false);
    assert.equal(sameData(null, {}), false);
    assert.equal(sameData(undefined, null), false);
  });

  it('takes a number that is none for itself', () => assert.equal(sameData(Number.NaN, Number.NaN), true));

  it('finds every copy the same and agrees with JSON about others', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        assert.ok(sameData(a, structuredClone(a)));
        if (JSON.stringify(a) === JSON.stringify(b)) assert.ok(sameData(a, b));
        assert.equal(sameData(a, b), sameData(b, a));
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});
