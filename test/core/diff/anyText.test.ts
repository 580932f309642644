import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { describe, it } from 'node:test';
import { mergeTexts } from '../../../src/core/diff/merge/mergeTexts.ts';
import { readableText } from '../../../src/core/diff/readableText.ts';
import { inEnglish } from '../../../src/core/translate.ts';
import { Random } from './random.ts';
import { reviewText } from './reviewTexts.ts';

const RUNS = Number(process.env.CX_DIFF_RUNS ?? 40);
const FOLDER = 'examples/journeys';
const TEXTS = readdirSync(FOLDER).map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8').slice(0, 3000));
const PIECES = [
  ...[
    '- ',
    '  ',
    '\n',
    '\n\n',
    ': ',
    '# x\n',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '|\n',
    '>-\n',
    '&a ',
    '*a',
    '!t ',
    '? ',
    '---\n',
  ],
  ...[
    '\t',
    '\r\n',
    'null',
    '~',
    '__proto__: 1\n',
    'constructor: {}\n',
    'id: id\n',
    '\u2028',
    '\0',
    '🙂',
    'stages: 7\n',
    'emotion: [1]\n',
  ],
];

/** The text with a few pieces put in and taken out somewhere. */
function mangled(text: string, random: Random): string {
  let made = text;
  for (let i = random.int(1, 4); i > 0; i--) {
    const at = random.int(0, made.length);
    made = random.chance(0.5)
      ? made.slice(0, at) + random.pick(PIECES) + made.slice(at)
      : made.slice(0, at) + made.slice(at + random.int(1, 40));
  }
  return made;
}

describe('whatever the texts are', () => {
  it('a review ends with an answer, and finds nothing between a text and itself', () => {
    for (let seed = 0; seed < RUNS; seed++) {
      const random = new Random(seed);
      const [before, after] = [mangled(random.pick(TEXTS), random), mangled(random.pick(TEXTS), random)];
      const review = reviewText('a.journey.yaml', before, after);
      assert.ok(before === after || review.files.length > 0, `seed ${seed}: two texts, and nothing is told`);
      assert.deepEqual(reviewText('a.journey.yaml', after, after).changes, [], `seed ${seed}`);
      assert.equal(typeof readableText('file:///a.journey.yaml', after, inEnglish), 'string');
    }
  });

  it('a merge with an unchanged side is the other side, and no other text is lost without a sign', () => {
    for (let seed = 0; seed < RUNS; seed++) {
      const random = new Random(seed);
      const base = mangled(random.pick(TEXTS), random);
      const [ours, theirs] = [mangled(base, random), mangled(base, random)];
      const labels = { ours: 'ours', theirs: 'theirs', size: 7 };
      assert.equal(mergeTexts('journey', { base, ours, theirs: base }, labels)?.text, ours);
      assert.equal(mergeTexts('journey', { base, ours: base, theirs }, labels)?.text, theirs);
      const merged = mergeTexts('journey', { base, ours, theirs }, labels);
      if (!merged || merged.conflicts > 0) continue;
      // What both sides brought in is there; what is told of neither is not.
      const of = (text: string) => reviewText('a.journey.yaml', base, text).changes.length;
      assert.ok(
        of(merged.text) <= of(ours) + of(theirs) + 1,
        `seed ${seed}: ${of(merged.text)} > ${of(ours)} + ${of(theirs)}`,
      );
    }
  });
});
