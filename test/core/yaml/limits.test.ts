import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { limitProblem, MAX_DEPTH, MAX_LENGTH } from '../../../src/core/yaml/limits.ts';

describe('limitProblem', () => {
  const deep = MAX_DEPTH + 1;
  const refused: readonly [string, string][] = [
    ['brackets', '['.repeat(deep)],
    ['braces', `a: ${'{a: '.repeat(deep)}`],
    ['dashes on one line', '- '.repeat(deep)],
    ['question marks on one line', '? '.repeat(deep)],
    ['a mixture', `${'- '.repeat(150)}${'['.repeat(150)}`],
    ['indentation', Array.from({ length: deep + 1 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['brackets over many lines', '[\n'.repeat(deep)],
  ];
  for (const [title, text] of refused) {
    it(`refuses deep nesting by ${title}`, () => {
      assert.match(limitProblem(text)?.sentence ?? '', /nested too deeply/);
    });
  }

  const accepted: readonly [string, string][] = [
    ['many closed brackets', 'a: [[1], [2]]\n'.repeat(1000)],
    ['sad smileys', 'a: ":["\n'.repeat(MAX_DEPTH - 10)],
    ['a long list', '- a\n'.repeat(5000)],
    ['a list of lists', '- - a\n  - b\n'.repeat(1000)],
    ['many maps', 'a:\n  b:\n    c: 1\n'.repeat(1000)],
    ['a rule of dashes in a comment', `# ${'- '.repeat(500)}\n`],
  ];
  for (const [title, text] of accepted) {
    it(`accepts ${title}`, () => assert.equal(limitProblem(text), undefined));
  }

  it('refuses a text over the size limit', () => {
    assert.match(limitProblem(`# ${'x'.repeat(MAX_LENGTH)}`)?.sentence ?? '', /too large/);
    assert.equal(limitProblem(`# ${'x'.repeat(MAX_LENGTH - 2)}`), undefined);
  });
});
