import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { flowAt, flowEnd } from '../../../src/core/yaml/flowParts.ts';

test('a collection ends behind its bracket, however much is missing in it', () => {
  assert.deepEqual(flowEnd('[a, {b: "]"}, c] d', 0, 18), { end: 16, closed: true });
  assert.deepEqual(flowEnd('{a: [b, c', 0, 9), { end: 9, closed: false });
  assert.deepEqual(flowEnd("['it''s]', b] c", 0, 15), { end: 13, closed: true });
});

test('it ends in the same place whether it is taken apart or not', () => {
  const signs = fc.constantFrom('[', ']', '{', '}', ',', ':', '#', '"', "'", ' ', '\n', 'a', '-', 'é', '\\');
  const flows = fc.tuple(fc.constantFrom('[', '{'), fc.array(signs, { maxLength: 24 }));
  fc.assert(
    fc.property(flows, ([open, rest]) => {
      const text = open + rest.join('');
      const { end, closed } = flowAt(text, 0, text.length);
      assert.deepEqual(flowEnd(text, 0, text.length), { end, closed });
    }),
    { numRuns: 500, seed: 1 },
  );
});
