import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { historyJson } from '../../../src/core/report/history/historyJson.ts';
import { historyMarkdown } from '../../../src/core/report/history/historyMarkdown.ts';
import { historyText } from '../../../src/core/report/history/historyText.ts';
import { ANSI } from '../../../src/core/report/paint.ts';
import { hostilePayloads } from '../../support/hostilePayloads.ts';
import { history, point } from '../history/points.ts';
import { joinLines } from '../support/text.ts';

const BROKEN = { kind: 'notUnderstood', line: 3, message: 'A quotation mark is missing.' } as const;

const FOUR = history(
  point('a', 'Write it down', { mean: -0.5, lowest: { name: 'Wait', score: -2 } }),
  point('b', 'Half a thought', BROKEN),
  point('c', 'Ask in chat', { mean: 0.4 }),
  { ...point('d', ''), commit: undefined, date: '' },
);

describe('the history of a journey', () => {
  it('as text has a line for each commit, the newest first, with a scale', () => {
    assert.equal(
      historyText(FOUR),
      joinLines(
        'Return (return.journey.yaml)',
        '3 commits, 2026-02-10 – 2026-02-10: mean emotion −0.5 → +0.4 (better), lowest point −2 → −1, broken promises 1, open pains 1',
        '',
        'COMMIT    DATE        −2  −1   0  +1  +2  MEAN    LOWEST   PROMISES          OPEN PAINS',
        '–                     ·   ○   │ ● ·   ·   +0.4    −1 Wait  2 kept, 1 broken  1 of 4      Not committed yet',
        'cccccccc  2026-02-10  ·   ○   │ ● ·   ·   +0.4 ▲  −1 Wait  2 kept, 1 broken  1 of 4      Ask in chat',
        'bbbbbbbb  2026-02-10  cannot be read: line 3: A quotation mark is missing.  Half a thought',
        'aaaaaaaa  2026-02-10  ○   · ● │   ·   ·   −0.5    −2 Wait  2 kept, 1 broken  1 of 4      Write it down',
      ),
    );
  });

  it('in colour says the same', () => {
    assert.equal(historyText(FOUR, ANSI).replace(/\u001b\[\d+m/g, ''), historyText(FOUR));
  });

  it('says when there is more before', () => {
    assert.match(historyText({ ...FOUR, before: 'earlier' }), /\nThere are earlier commits\.\n$/);
    assert.match(historyText({ ...FOUR, before: 'cutOff' }), /\nThis clone is shallow: .*\n$/);
  });

  it('of states that nobody can read, says so', () => {
    assert.match(
      historyText(history(point('a', 'x', BROKEN))),
      /1 commit, 2026-02-10: no state of it can be read/,
    );
  });

  it('as Markdown has a chart, and a table with as many cells in each row', () => {
    const text = historyMarkdown(FOUR);
    assert.match(text, /```mermaid\nxychart-beta\n {2}x-axis \["aaaaaaaa", "cccccccc", "now"\]\n/);
    assert.match(text, /line \[-0\.5, 0\.4, 0\.4\]/);
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    assert.equal(rows.length, 6);
    for (const row of rows) assert.equal(row.replace(/\\\|/g, '').split('|').length, 9, row);
  });

  it('as JSON has the figures, in the order of time, and none where there are none', () => {
    const { version, file, commits } = JSON.parse(historyJson(FOUR));
    assert.deepEqual([version, file], [1, 'return.journey.yaml']);
    assert.deepEqual(
      commits.map((one: { state: string; mean?: number; commit?: string }) => [
        one.state,
        one.mean,
        one.commit?.[0],
      ]),
      [
        ['journey', -0.5, 'a'],
        ['notUnderstood', undefined, 'b'],
        ['journey', 0.4, 'c'],
        ['journey', 0.4, undefined],
      ],
    );
  });

  it('keeps its lines and its table, whatever a commit says', () => {
    for (const payload of hostilePayloads) {
      const hostile = history(
        point('a', payload, { lowest: { name: payload, score: -1 } }),
        point('b', payload, { kind: 'notUnderstood', line: 1, message: payload }),
      );
      const lines = historyText({ ...hostile, name: payload }).split('\n');
      assert.equal(lines.length, 7, payload);
      for (const line of lines) assert.doesNotMatch(line, /[\u0000-\u001f\u007f\u202a-\u202e]/);
      const rows = historyMarkdown(hostile)
        .split('\n')
        .filter((line) => line.startsWith('|'));
      assert.equal(rows.length, 4, payload);
      for (const row of rows) {
        assert.equal(row.replace(/\\[\\|]/g, '').split('|').length, 9, row);
        assert.doesNotMatch(row, /<(?!!)|@(?!\u2060)\w/);
      }
    }
  });
});
