import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { curvePath } from '../../../src/picture/map/curvePath.ts';

test('a line goes through its points', () => {
  assert.equal(curvePath([]), '');
  assert.equal(curvePath([{ x: 1, y: 2 }]), 'M 1 2');
  assert.equal(
    curvePath([
      { x: 0, y: 0 },
      { x: 30, y: 60 },
    ]),
    'M 0 0 C 10 20 20 40 30 60',
  );
});

test('between two neighbours it never leaves the height between them', () => {
  const scores = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(scores, (heights) => {
      const points = heights.map((y, i) => ({ x: i * 100, y: y * 40 }));
      const numbers = curvePath(points)
        .match(/-?[\d.]+/g)!
        .map(Number);
      // After the first point, three pairs for each piece: two handles and its end.
      for (let i = 1; i < points.length; i++) {
        const [, y1, , y2] = numbers.slice(2 + (i - 1) * 6) as [number, number, number, number];
        const [low, high] = [points[i - 1]!.y, points[i]!.y].sort((a, b) => a - b) as [number, number];
        // The middle of a cubic piece with handles at a third can be no further out than its handles.
        for (const t of [0.1, 0.25, 0.5, 0.75, 0.9]) {
          const [a, b] = [points[i - 1]!.y, points[i]!.y];
          const y = a * (1 - t) ** 3 + 3 * y1 * t * (1 - t) ** 2 + 3 * y2 * t ** 2 * (1 - t) + b * t ** 3;
          assert.ok(y >= low - 0.1 && y <= high + 0.1, `${y} between ${low} and ${high}`);
        }
      }
    }),
    { seed: 20261124 },
  );
});
