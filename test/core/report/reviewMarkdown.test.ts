import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HOST_LIMITS, reviewMarkdown } from '../../../src/core/report/review/reviewMarkdown.ts';
import type { ReviewReport } from '../../../src/core/report/review/reviewReport.ts';
import { reviewText } from '../../../src/core/report/review/reviewText.ts';
import { layOut } from '../diff/layOut.ts';
import { reviewText as reviewOfText } from '../diff/reviewTexts.ts';

const HOSTILE = [
  'a | b || c',
  '`code` ``` fence',
  '</details></summary><script>alert(1)</script>',
  '<!-- comment',
  '@somebody and @org/team #123 !45 https://evil.example www.evil.example',
  '[link](https://evil.example) ![picture](https://evil.example/x.png)',
  '# heading\n\n- list\n> quote',
  '\u001b[31mred\u001b[0m \u202Ereversed',
  '%%{init: {}}%% :smile: $x^2$ ~~gone~~',
  'one\r\ntwo\u2028three',
];

function journey(name: string, steps: number, text: (i: number) => string) {
  return layOut({
    apiVersion: 'cx/v1',
    kind: 'journey',
    id: 'trip',
    name,
    personas: ['anna'],
    goal: 'Be done',
    stages: [
      {
        id: 'one',
        name: text(0),
        steps: Array.from({ length: steps }, (_, i) => ({
          id: `step-${i}`,
          name: text(i),
          action: text(i + 1),
          emotion: i % 3,
          pains: [{ id: `pain-${i}`, text: text(i + 2), severity: 'low' }],
        })),
      },
    ],
  });
}

function reportOf(before: string, after: string): ReviewReport {
  const review = reviewOfText('trip.journey.yaml', before, after);
  const side = (label: string) => ({ label, pathOf: () => 'trip|`@x`.journey.yaml' });
  return { review, before: side('old'), after: side('new'), full: false };
}

describe('a review as Markdown', () => {
  const hostile = reportOf(
    journey('Trip', 12, (i) => `plain ${i}`),
    journey(HOSTILE[2]!, 12, (i) => `${HOSTILE[i % HOSTILE.length]} ${i}`),
  );
  const text = reviewMarkdown(hostile);
  const outside = text.replace(/```mermaid\n[\s\S]*?\n```/g, '');

  it('stays whole, whatever the texts of the files are', () => {
    assert.equal((outside.match(/<details>/g) ?? []).length, (outside.match(/<\/details>/g) ?? []).length);
    assert.deepEqual([...new Set(outside.match(/<[^>]*>/g))].sort(), [
      '<!-- cx-as-code review -->',
      '</details>',
      '</summary>',
      '<details>',
      '<summary>',
    ]);
    assert.equal((text.match(/^```/gm) ?? []).length % 2, 0);
    for (const line of text.split('\n').filter((one) => one.startsWith('| ')))
      assert.equal(line.split(/(?<!\\)\|/).length, 6, line);
  });

  it('mentions nobody and links to nothing', () => {
    assert.doesNotMatch(outside, /@(?=[\w])/);
    assert.doesNotMatch(outside, /https?:\/\/|www\.evil|(?<!\\)\]\(/);
    assert.doesNotMatch(outside, /[\u001b\u2028]/);
  });

  it('is never longer than its host allows', () => {
    const long = reportOf(
      journey('Trip', 900, (i) => `plain ${i} ${'word '.repeat(20)}`),
      journey('Trip', 900, (i) => `${i % 3 ? 'plain' : 'other'} ${i} ${'word '.repeat(20)}`),
    );
    assert.ok(long.review.changes.length > 800);
    for (const limit of [HOST_LIMITS.github, HOST_LIMITS.gitlab, 4000]) {
      const written = reviewMarkdown(long, { limit });
      assert.ok(written.length <= limit, `${written.length} > ${limit}`);
      assert.match(written, /changes: /);
    }
    assert.match(reviewMarkdown(long), /further changes do not fit/);
  });

  it('draws both sides of what changed, and only that', () => {
    const calm = journey('Trip', 3, (i) => `step ${i}`);
    const { length } = reviewMarkdown(reportOf(calm, calm.replace('emotion: 2', 'emotion: -2'))).match(
      /```mermaid/g,
    )!;
    assert.equal(length, 2);
    assert.doesNotMatch(
      reviewMarkdown(reportOf(calm, calm.replace('goal: Be done', 'goal: Be away'))),
      /```mermaid/,
    );
  });

  it('begins no list within a list', () => {
    const teams = ['- one', '+ two', '3. three', '= four'].map((name) => ({
      team: 'x',
      name,
      contact: undefined,
      because: ['y'],
      weight: 'high' as const,
    }));
    const review = { ...hostile.review, reviewers: teams };
    const items = reviewMarkdown({ ...hostile, review }).match(/^- .*: “y”$/gm);
    assert.deepEqual(items, ['- \\- one: “y”', '- \\+ two: “y”', '- 3\\. three: “y”', '- \\= four: “y”']);
  });

  it('as text leaves the terminal alone', () => {
    assert.doesNotMatch(reviewText({ ...hostile, full: true }), /[\u001b\u202e\u2028]/);
  });
});
