import assert from 'node:assert/strict';
import { mock, suite, test } from 'node:test';
import { showProgress } from '../../src/cli/progress.ts';

suite('progress bar', () => {
  test('appears after half a second and goes away', async () => {
    let written = '';
    let now = 0;
    const clock = mock.method(performance, 'now', () => now);
    const done = showProgress(
      () => ({ done: 1, total: 3 }),
      (text) => {
        written += text;
      },
    );
    await new Promise((resolve) => setTimeout(resolve, 150));
    assert.equal(written, '', 'too early');
    now = 600;
    await new Promise((resolve) => setTimeout(resolve, 150));
    done();
    clock.mock.restore();
    assert.match(written, /^\r█{10}░{20} 1\/3 files\u001b\[K/);
    assert.ok(written.endsWith('\r\u001b[K'));
  });

  test('nothing is written for short work', () => {
    let written = '';
    showProgress(
      () => undefined,
      (text) => {
        written += text;
      },
    )();
    assert.equal(written, '');
  });
});
