import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { githubReport } from '../../../src/core/report/github.ts';
import { problem, reportOn } from './reports.ts';

suite('github report', () => {
  test('one command for each problem, counted from 1', () => {
    const report = reportOn('', [
      problem(3, 9, 19),
      problem(4, 0, 0, { severity: 'warning', message: 'W' }),
      problem(5, 0, 1, { severity: 'info', message: 'I' }),
    ]);
    assert.equal(
      githubReport(report),
      [
        '::error file=a.journey.yaml,line=4,endLine=4,col=10,endColumn=20,title=CX010 dangling-reference::No persona has the id "marte".',
        '::warning file=a.journey.yaml,line=5,endLine=5,col=1,endColumn=1,title=CX010 dangling-reference::W',
        '::notice file=a.journey.yaml,line=6,endLine=6,col=1,endColumn=2,title=CX010 dangling-reference::I',
        '',
      ].join('\n'),
    );
  });

  test('a range of several lines has no columns, since GitHub refuses them', () => {
    const range = { start: { line: 0, character: 3 }, end: { line: 2, character: 1 } };
    assert.match(
      githubReport(reportOn('', [problem(0, 0, 0, { range })])),
      /^::error file=a\.journey\.yaml,line=1,endLine=3,title=/,
    );
  });

  test('what GitHub reads is escaped', () => {
    const report = reportOn(
      '',
      [problem(0, 0, 1, { message: '100%,\r\n::error::x: %0A' })],
      'a,b:c%\n::debug::.yaml',
    );
    assert.equal(
      githubReport(report),
      '::error file=a%2Cb%3Ac%25%0A%3A%3Adebug%3A%3A.yaml,line=1,endLine=1,col=1,endColumn=2,title=CX010 dangling-reference::100%25,%0D%0A::error::x: %250A\n',
    );
  });

  test('nothing found is nothing said', () => {
    assert.equal(githubReport({ files: 3, found: [] }), '');
  });
});
