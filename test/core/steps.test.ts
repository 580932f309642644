import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { atOnce, inTurns, type Steps } from '../../src/core/steps.ts';

function* three(done: string[]): Steps<string> {
  for (const step of ['one', 'two']) {
    done.push(step);
    yield;
  }
  done.push('three');
  return 'all';
}

describe('work in steps', () => {
  it('can be done at once', () => {
    const done: string[] = [];
    assert.equal(atOnce(three(done)), 'all');
    assert.deepEqual(done, ['one', 'two', 'three']);
  });

  it('lets others run between its steps', async () => {
    const done: string[] = [];
    const breathe = async () => void done.push('others');
    assert.equal(await inTurns(three(done), breathe), 'all');
    assert.deepEqual(done, ['one', 'others', 'two', 'others', 'three']);
  });

  it('waits for nobody when there is no need', async () => {
    const done: string[] = [];
    const all = inTurns(three(done), () => undefined);
    assert.deepEqual(done, ['one', 'two', 'three']);
    assert.equal(await all, 'all');
    assert.equal(await inTurns(three([]), undefined), 'all');
  });

  it('fails as a whole when a step fails', async () => {
    const fails = function* (): Steps<void> {
      yield;
      throw new Error('no');
    };
    assert.throws(() => atOnce(fails()), /no/);
    await assert.rejects(inTurns(fails(), undefined), /no/);
  });
});
