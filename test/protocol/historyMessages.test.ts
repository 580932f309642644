import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isFromHistory, isToHistory } from '../../src/protocol/historyMessages.ts';
import { history, point } from '../core/history/points.ts';

describe('messages of the history', () => {
  it('are let through as they are sent', () => {
    const whole = history(
      point('a', 'x'),
      point('b', 'y', { mean: undefined, lowest: undefined }),
      point('c', 'z', { kind: 'notUnderstood', line: 1, message: 'no' }),
      { ...point('d', '', { kind: 'missing' }), commit: undefined },
    );
    assert.ok(isToHistory({ type: 'history', history: whole }));
    assert.ok(isToHistory(structuredClone({ type: 'history', history: whole })));
    assert.ok(isToHistory({ type: 'reading', done: 0, total: 3 }));
    assert.ok(isToHistory({ type: 'empty', message: 'Nothing.' }));
    assert.ok(isFromHistory({ type: 'ready' }) && isFromHistory({ type: 'earlier' }));
    assert.ok(isFromHistory({ type: 'open', point: 0 }) && isFromHistory({ type: 'shown', points: 4 }));
  });

  it('are refused when anything is not as it should be', () => {
    const wrong = history({ ...point('a', 'x'), pulse: { kind: 'journey', name: 'x' } as never });
    assert.ok(!isToHistory({ type: 'history', history: wrong }));
    assert.ok(!isToHistory({ type: 'history', history: { ...history(), before: 'later' } }));
    assert.ok(!isToHistory({ type: 'empty' }) && !isToHistory(undefined));
    for (const message of [{ type: 'open', point: -1 }, { type: 'open' }, { type: 'run' }, 'ready', null])
      assert.ok(!isFromHistory(message), JSON.stringify(message));
  });
});
