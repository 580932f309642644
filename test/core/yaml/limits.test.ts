import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { limitProblem, MAX_DEPTH } from '../../../src/core/yaml/limits.ts';
import { MAX_LENGTH } from '../../../src/core/yaml/maxLength.ts';

/** One step for each level, each indented two columns deeper than the one above. */
function staircase(levels: number, step: (blank: string) => string): string {
  return Array.from({ length: levels }, (_, i) => step('  '.repeat(i))).join('\n');
}

describe('limitProblem', () => {
  const deep = MAX_DEPTH + 1;
  const refused: readonly [title: string, text: string][] = [
    ['brackets', '['.repeat(deep)],
    ['braces', `a: ${'{a: '.repeat(deep)}`],
    ['dashes on one line', '- '.repeat(deep)],
    ['question marks on one line', '? '.repeat(deep)],
    ['a mixture', `${'- '.repeat(150)}${'['.repeat(150)}`],
    ['indentation', staircase(deep, (blank) => `${blank}a:`)],
    ['indentation with comments between', staircase(deep, (blank) => `${blank}a:\n#`)],
    ['dashes, one a line', staircase(deep, (blank) => `${blank}-`)],
    ['question marks, one a line', staircase(deep, (blank) => `${blank}?`)],
    ['dashes right below their keys', staircase(deep / 2 + 1, (blank) => `${blank}a:\n${blank}-`)],
    ['dashes with anchors between', '- &a '.repeat(deep)],
    ['dashes with keys between', '- a: '.repeat(deep)],
    ['brackets over many lines', '[\n'.repeat(deep)],
    ['brackets that comments seem to close', '[ # ]\n'.repeat(deep)],
    ['brackets that quotes seem to close', '["]", '.repeat(deep)],
    ['brackets that a quote behind a tag seems to close', `[!t"]", `.repeat(deep)],
    ['brackets behind a quote within a text', `[x "y, "]", `.repeat(deep)],
  ];
  for (const [title, text] of refused) {
    it(`refuses deep nesting by ${title}`, () => {
      assert.match(limitProblem(text)?.sentence ?? '', /nested too deeply/);
    });
  }

  const accepted: readonly [title: string, text: string][] = [
    ['many closed brackets', 'a: [[1], [2]]\n'.repeat(1000)],
    ['sad smileys', 'a: ":["\n'.repeat(1000)],
    ['closed brackets around quotes and hashes', `a: ["b # [", 'it''s [', c] # see [\n`.repeat(1000)],
    ['a long list', '- a\n'.repeat(5000)],
    ['a list of lists', '- - a\n  - b\n'.repeat(1000)],
    ['many maps', 'a:\n  b:\n    c: 1\n'.repeat(1000)],
    ['a list that is no deeper than its key', 'a:\n- b\n- c:\n  - d\n'.repeat(1000)],
    ['many dashes in a text', 'a: one - two - three - four\n'.repeat(1000)],
    ['one long line of keys', `a: {${'b: c, '.repeat(1000)}}\n`],
    ['almost as many levels as there may be', staircase(MAX_DEPTH, (blank) => `${blank}a:`)],
    ['a rule of dashes in a comment', `# ${'- '.repeat(500)}\n`],
  ];
  for (const [title, text] of accepted) {
    it(`accepts ${title}`, () => assert.equal(limitProblem(text), undefined));
  }

  it('points at the first level that is too much', () => {
    assert.equal(limitProblem('- '.repeat(3000))?.start, MAX_DEPTH * '- '.length);
  });

  it('refuses a text over the size limit', () => {
    assert.match(limitProblem(`# ${'x'.repeat(MAX_LENGTH)}`)?.sentence ?? '', /too large/);
    assert.equal(limitProblem(`# ${'x'.repeat(MAX_LENGTH - 2)}`), undefined);
  });
});
