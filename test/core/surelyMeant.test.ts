import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { surelyMeant } from '../../src/core/surelyMeant.ts';

describe('what is surely meant', () => {
  const words = ['goals', 'summary', 'lastReviewed', 'survey-2025', 'web-shop', 'web-stop', 'id', 'name'];
  for (const [word, meant] of [
    ['gaols', 'goals'],
    ['goal', 'goals'],
    ['gooals', 'goals'],
    ['goels', 'goals'],
    ['last-reviewed', 'lastReviewed'],
    ['SUMMARY', 'summary'],
    ['web-shp', 'web-shop'],
  ] as const)
    it(`${word} is ${meant}`, () => assert.equal(surelyMeant(word, words), meant));

  it('nothing, when two are as near', () =>
    assert.equal(surelyMeant('web-smop', ['web-shop', 'web-stop']), undefined));
  it('nothing, when they differ in a digit', () =>
    assert.equal(surelyMeant('survey-2026', words), undefined));
  it('nothing, for two slips', () => assert.equal(surelyMeant('sumari', words), undefined));
  it('nothing, for a word of three letters', () => assert.equal(surelyMeant('nam', words), undefined));
});
