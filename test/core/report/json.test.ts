import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { jsonReport } from '../../../src/core/report/json.ts';
import { problem, reportOn } from './reports.ts';

suite('json report', () => {
  test('the object of the contract, key by key', () => {
    const { range } = problem(3, 9, 19);
    const related = [{ path: 'b.yaml', range, message: 'There.' }];
    const report = reportOn('', [
      problem(3, 9, 19, { related, plainYaml: true }),
      problem(4, 0, 1, { related: [] }),
    ]);
    const expected = {
      version: 1,
      files: 1,
      diagnostics: [
        {
          file: 'a.journey.yaml',
          code: 'CX010',
          rule: 'dangling-reference',
          severity: 'error',
          message: 'No persona has the id "marte".',
          range,
          related: [{ file: 'b.yaml', range, message: 'There.' }],
        },
        {
          file: 'a.journey.yaml',
          code: 'CX010',
          rule: 'dangling-reference',
          severity: 'error',
          message: 'No persona has the id "marte".',
          range: problem(4, 0, 1).range,
        },
      ],
    };
    assert.equal(jsonReport(report), `${JSON.stringify(expected, undefined, 2)}\n`);
  });

  test('nothing found is an empty list', () => {
    assert.equal(
      jsonReport({ files: 0, found: [] }),
      '{\n  "version": 1,\n  "files": 0,\n  "diagnostics": []\n}\n',
    );
  });

  test('any text comes back as it was, and none reaches a terminal', () => {
    const message = 'a\u001b\u007f\u009b\u202e\u2028"\\\ud800 🎉';
    const text = jsonReport(reportOn('', [problem(0, 0, 1, { message })]));
    assert.doesNotMatch(text, /[\0-\x09\x0b-\x1f\x7f-\x9f\u202e\u2028]/);
    assert.equal(JSON.parse(text).diagnostics[0].message, message);
  });
});
