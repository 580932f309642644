import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import type { Review } from '../../../src/core/diff/review.ts';
import type { FileKind } from '../../../src/core/model/identify.ts';
import { HOST_LIMITS, reviewMarkdown } from '../../../src/core/report/review/reviewMarkdown.ts';
import type { ReviewReport } from '../../../src/core/report/review/reviewReport.ts';
import { commentHtml } from '../../host/commentPage.mjs';
import { hostilePayloads } from '../../support/hostilePayloads.ts';
import { FullFile, KINDS_OF_FILES } from '../diff/fullFile.ts';
import { layOut } from '../diff/layOut.ts';
import { reviewText, reviewTexts } from '../diff/reviewTexts.ts';

const MARKDOWN = [
  'a | b || c',
  '`code` ``` fence',
  '```\n</details>\n\n# heading',
  '</details></summary></table>',
  '@somebody and @org/team #123 !45 https://evil.example www.evil.example',
  '[link](https://evil.example) ![picture](https://evil.example/x.png) [a]: https://evil.example',
  '- list\n> quote\n\n---\n***\n| a |\n| - |',
  '\\| \\` \\<b> &lt;b&gt; &#60;b&#62;',
  'me@evil.example <https://evil.example>',
  '<!-- comment',
];

/** One in so many of the rest; `CX_ALL=1` tries all. */
const EVERY = process.env.CX_ALL ? 1 : 5;
const HOSTILE = [...MARKDOWN, ...hostilePayloads.filter((_, i) => i % EVERY === 0)];

/** What a comment is made of; nothing of it comes out of a file. */
const TAGS = 'code details em h3 li p pre strong summary table tbody td th thead tr ul'.split(' ');

/** Free texts as the file with every field has them. */
const FREE = /^[A-Z][a-z]+ \w+ \d+$/;

/** The same data with a hostile text in the place of each that `isChosen`. */
function poisoned(value: unknown, isChosen: (text: string) => boolean, next: () => string): unknown {
  if (typeof value === 'string') return isChosen(value) ? next() : value;
  if (Array.isArray(value)) return value.map((item) => poisoned(item, isChosen, next));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'apiVersion' || key === 'kind' ? inner : poisoned(inner, isChosen, next),
    ]),
  );
}

/** A file that has every field, as it was, and with hostile texts. */
function bothOf(kind: FileKind, isChosen: (text: string) => boolean, next: () => string) {
  const { data } = new FullFile(kind, true);
  return [data, poisoned(data, isChosen, next) as typeof data].map((each) => layOut(each)) as [
    string,
    string,
  ];
}

function reportOf(review: Review, next: () => string): ReviewReport {
  const pathOf = (uri: string) => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  return { review, before: { label: next(), pathOf }, after: { label: next(), pathOf }, full: true };
}

function assertWhole(markdown: string): void {
  assert.ok(markdown.length <= HOST_LIMITS.gitlab);
  const { document } = new JSDOM(`<main>${commentHtml(markdown)}</main>`).window;
  const main = document.querySelector('main')!;
  const strange = [...main.querySelectorAll('*')].filter(({ localName }) => !TAGS.includes(localName));
  assert.deepEqual(
    strange.map(({ outerHTML }) => outerHTML),
    [],
  );
  const folds = markdown.match(/^<details>/gm)?.length;
  assert.equal(main.querySelectorAll('details').length, folds, 'every fold is one');
  assert.equal(main.querySelectorAll(':scope > details').length, folds, 'and none is in another');
  for (const row of main.querySelectorAll('tr')) assert.equal(row.children.length, 4, row.textContent ?? '');
  for (const code of main.querySelectorAll('code')) {
    assert.equal(code.className, 'language-mermaid');
    assert.equal(code.parentElement?.localName, 'pre');
  }
  for (const em of main.querySelectorAll('em'))
    assert.equal(em.parentElement?.textContent, em.textContent, 'a line of our own');
  for (const code of main.querySelectorAll('code.language-mermaid'))
    assert.match(code.textContent ?? '', /^journey\n {2}title /);
  const prose = markdown.replace(/```mermaid\n[\s\S]*?\n```/g, '');
  assert.doesNotMatch(prose, /(?<![\w`])@\w/, 'nobody is mentioned');
}

describe('a comment about files with hostile texts', () => {
  it('stays whole with one in every field that takes a text', () => {
    let at = 0;
    const next = () => HOSTILE[at++ % HOSTILE.length]!;
    while (at < HOSTILE.length)
      for (const kind of KINDS_OF_FILES) {
        const texts = bothOf(kind, (text) => FREE.test(text), next);
        const report = reportOf(reviewText(`all.${kind}.yaml`, ...texts), next);
        assert.ok(report.review.changes.length > 5);
        assertWhole(reviewMarkdown(report, { limit: HOST_LIMITS.gitlab }));
      }
  });

  it('stays whole with one in every field that takes anything, so that rules speak of them too', async () => {
    let at = 0;
    const next = () => HOSTILE[at++ % HOSTILE.length]!;
    const before: Record<string, string> = {};
    const after: Record<string, string> = {};
    for (const kind of KINDS_OF_FILES) {
      const name = `all.${kind}.yaml`;
      [before[name], after[name]] = bothOf(kind, () => true, next);
    }
    const report = reportOf(await reviewTexts(before, after), next);
    assert.ok(report.review.rules.introduced.length > 20);
    assertWhole(reviewMarkdown(report, { limit: HOST_LIMITS.gitlab }));
    const short = reviewMarkdown(report);
    assert.ok(short.length <= HOST_LIMITS.github);
    assertWhole(short);
  });
});
