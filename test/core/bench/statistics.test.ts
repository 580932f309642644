import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, p95, quantile } from '../../bench/statistics.mjs';

test('the median is the middle, or between the two in the middle', () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([10, 9, 8, 1]), 8.5);
  assert.equal(median([7]), 7);
  assert.ok(Number.isNaN(median([])));
});

test('p95 lies above nineteen of twenty', () => {
  const samples = Array.from({ length: 101 }, (_, i) => 100 - i);
  assert.equal(p95(samples), 95);
  assert.equal(p95([5]), 5);
  assert.equal(p95([0, 10]), 9.5);
});

test('the ends are the least and the greatest, and samples keep their order', () => {
  const samples = [3, 1, 2];
  assert.equal(quantile(samples, 0), 1);
  assert.equal(quantile(samples, 1), 3);
  assert.deepEqual(samples, [3, 1, 2]);
});
