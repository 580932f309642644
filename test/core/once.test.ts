import assert from 'node:assert/strict';
import { it } from 'node:test';
import { once } from '../../src/core/once.ts';

it('what is made once is made when it is asked for, and no more', () => {
  let made = 0;
  const nothing = once(() => {
    made++;
    return undefined;
  });
  assert.equal(made, 0);
  assert.deepEqual([nothing(), nothing(), made], [undefined, undefined, 1]);
});
