import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import test from 'node:test';
import { journeyMarkdown } from '../../../src/core/diagram/journeyMarkdown.ts';
import { markdownText } from '../../../src/core/diagram/markdownText.ts';
import { journey, parcelJourney } from './journeys.ts';

const golden = 'test/core/diagram/golden/parcel.md.golden';

test('a realistic journey reads as its golden file', () => {
  const markdown = journeyMarkdown(parcelJourney);
  if (process.env.UPDATE_GOLDEN || !existsSync(golden)) writeFileSync(golden, markdown);
  assert.equal(markdown, readFileSync(golden, 'utf8'));
});

test('text never becomes markup', () => {
  assert.equal(markdownText('a | b'), 'a \\| b');
  assert.equal(markdownText('`x` **y** <b>z</b>'), '\\`x\\` \\*\\*y\\*\\* &#60;b&#62;z&#60;/b&#62;');
  assert.equal(markdownText('[a](https://x.y)'), '\\[a\\](https&#58;\u2060//x.y)');
  assert.equal(markdownText('www.example.org'), 'www&#46;example.org');
});

test('nobody is mentioned, nothing is referred to', () => {
  assert.equal(markdownText('ask @support about #12'), 'ask &#64;\u2060support about \\#\u206012');
  assert.equal(markdownText(':smile:'), ':\u2060smile:');
});

test('a hostile journey keeps its table', () => {
  const view = journey({
    name: '# not\na heading',
    stages: [{ name: 'a|b', steps: [{ name: '```\n| x |', actors: ['<b>', 'c|d'] }] }],
  });
  const rows = journeyMarkdown(view)
    .split('\n')
    .filter((line) => line.startsWith('|'));
  assert.equal(rows.length, 3);
  for (const row of rows) assert.equal(row.match(/(?<!\\)\|/g)?.length, 5, row);
});

test('without steps there is a table but no picture; without stages neither', () => {
  const named = journeyMarkdown(journey({ stages: [{ name: 'Later', steps: [] }] }));
  assert.doesNotMatch(named, /```/);
  assert.match(named, /\| Later \| \*no steps\* \| {2}\| {2}\|/);
  assert.doesNotMatch(journeyMarkdown(journey({ stages: [] })), /\|/);
});
