import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { hasAtLeast, inOrder } from '../../../src/core/report/report.ts';
import { problem, reportOf } from './reports.ts';

suite('order of a report', () => {
  test('file, line, character, code', () => {
    const file = (path: string, ...diagnostics: ReturnType<typeof problem>[]) => ({
      path,
      text: '',
      diagnostics,
    });
    const sorted = inOrder([
      file('b', problem(2, 0, 1), problem(1, 5, 6), problem(1, 2, 3, { code: 'CX020' }), problem(1, 2, 9)),
      file('B'),
      file('a'),
    ]);
    assert.deepEqual(
      sorted.map(({ path }) => path),
      ['B', 'a', 'b'],
    );
    assert.deepEqual(
      sorted[2]?.diagnostics.map(({ range, code }) => [range.start.line, range.start.character, code]),
      [
        [1, 2, 'CX010'],
        [1, 2, 'CX020'],
        [1, 5, 'CX010'],
        [2, 0, 'CX010'],
      ],
    );
  });

  test('what fails', () => {
    assert.equal(hasAtLeast(reportOf(['info', 'warning']), 'error'), false);
    assert.equal(hasAtLeast(reportOf(['info', 'warning']), 'warning'), true);
    assert.equal(hasAtLeast(reportOf(['info']), 'info'), true);
    assert.equal(hasAtLeast(reportOf([]), 'info'), false);
  });
});
