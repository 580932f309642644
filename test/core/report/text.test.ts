import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ANSI } from '../../../src/core/report/paint.ts';
import { textReport } from '../../../src/core/report/text.ts';
import { problem, reportOf, reportOn } from './reports.ts';

const lines = (...all: string[]) => `${all.join('\n')}\n`;

suite('text report', () => {
  test('place, severity, message, rule, frame, related places, summary', () => {
    const related = [
      {
        path: 'b.persona.yaml',
        range: { start: { line: 2, character: 4 }, end: { line: 2, character: 9 } },
        message: 'Here it is.',
      },
    ];
    assert.equal(
      textReport(reportOn('a: 1\npersonas: [marte]\n', [problem(1, 11, 16, { related })])),
      lines(
        'a.journey.yaml:2:12 error No persona has the id "marte". (dangling-reference CX010)',
        '    2 | personas: [marte]',
        '      |            ^^^^^',
        '      b.persona.yaml:3:5 Here it is.',
        '',
        '1 error in 1 file',
      ),
    );
  });

  test('a file without text has no frame', () => {
    assert.equal(
      textReport(reportOn(undefined, [problem(0, 0, 0)])),
      lines(
        'a.journey.yaml:1:1 error No persona has the id "marte". (dangling-reference CX010)',
        '',
        '1 error in 1 file',
      ),
    );
  });

  test('the summary counts in words', () => {
    const last = (...args: Parameters<typeof reportOf>) =>
      textReport(reportOf(...args))
        .trimEnd()
        .split('\n')
        .at(-1);
    assert.equal(last(['error', 'error', 'error', 'warning']), '3 errors, 1 warning in 12 files');
    assert.equal(last(['info', 'info', 'warning'], 1), '1 warning, 2 infos in 1 file');
    assert.equal(last([]), 'No problems in 12 files');
    assert.equal(last([], 0), 'Nothing to check: no persona, journey, strategy or catalog here.');
  });

  test('colours wrap text and change nothing else', () => {
    const report = reportOn('personas: [marte]', [problem(0, 11, 16)]);
    const coloured = textReport(report, ANSI);
    assert.notEqual(coloured, textReport(report));
    assert.equal(coloured.replace(/\u001b\[\d+m/g, ''), textReport(report));
  });

  test('nothing out of a file reaches the terminal as it is', () => {
    const evil = '\u001b]0;title\u0007\r\n\u009b31m\u202e';
    const report = reportOn(
      `name: ${evil.replace(/[\r\n]/g, '')}`,
      [
        problem(0, 6, 8, {
          message: evil,
          related: [{ path: evil, range: problem(0, 0, 0).range, message: evil }],
        }),
      ],
      `${evil}.yaml`,
    );
    assert.doesNotMatch(textReport(report), /[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
    assert.match(textReport(report), /^␛\]0;title␇␍␊<U\+009B>31m<U\+202E>\.yaml:1:7 error /);
  });
});
