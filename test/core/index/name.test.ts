import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NamePool } from '../../../src/core/index/name.ts';
import { StringPool } from '../../../src/core/index/stringPool.ts';
import type { RefKind } from '../../../src/core/schema/shape.ts';

const PERSONA_OR_TEAM: readonly RefKind[] = ['persona', 'team'];
const STEP: readonly RefKind[] = ['step'];

describe('what references say', () => {
  const names = () => new NamePool(new StringPool());

  it('is one thing for all that say the same', () => {
    const pool = names();
    assert.equal(pool.of(PERSONA_OR_TEAM, 'anna'), pool.of(PERSONA_OR_TEAM, 'anna'));
    assert.notEqual(pool.of(PERSONA_OR_TEAM, 'anna'), pool.of(PERSONA_OR_TEAM, 'ben'));
    assert.notEqual(pool.of(PERSONA_OR_TEAM, 'anna'), pool.of(STEP, 'anna'));
  });

  it('has one key for each kind, whatever the document', () => {
    const anna = names().of(PERSONA_OR_TEAM, 'anna');
    assert.deepEqual(anna.keysIn('return-goods'), ['persona:anna', 'team:anna']);
    assert.equal(anna.keysIn('return-goods'), anna.keysIn(undefined));
  });

  it('means a step of its own document, unless a path leads to another one', () => {
    const pool = names();
    assert.deepEqual(pool.of(STEP, 'ship').keysIn('return-goods'), ['step:return-goods/ship']);
    assert.deepEqual(pool.of(STEP, 'ship').keysIn('buy-goods'), ['step:buy-goods/ship']);
    assert.deepEqual(pool.of(STEP, 'buy-goods/pay').keysIn('return-goods'), ['step:buy-goods/pay']);
  });
});
