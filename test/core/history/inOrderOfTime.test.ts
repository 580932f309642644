import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inOrderOfTime } from '../../../src/core/history/inOrderOfTime.ts';

const commit = (hash: string, time: number) => ({ hash, time });

const joined = (own: readonly ReturnType<typeof commit>[], others: readonly ReturnType<typeof commit>[]) =>
  inOrderOfTime(
    own,
    others,
    ({ time }) => time,
    (other, next) => ({ hash: `${other.hash} before ${next?.hash}` }),
  ).map(({ hash }) => hash);

describe('commits of a journey and of others', () => {
  it('stand in the order of time, each once', () => {
    assert.deepEqual(
      joined(
        [commit('c', 30), commit('a', 10)],
        [commit('x', 40), commit('c', 30), commit('y', 10), commit('z', 5)],
      ),
      ['x before c', 'c', 'y before a', 'a', 'z before undefined'],
    );
  });

  it('of one list alone stay in the order of git, whatever the clocks said', () => {
    assert.deepEqual(joined([commit('b', 5), commit('a', 10)], []), ['b', 'a']);
    assert.deepEqual(joined([], []), []);
  });
});
