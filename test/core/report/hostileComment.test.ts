import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { shortenLabel } from '../../../src/core/diagram/shortenLabel.ts';
import { HOST_LIMITS, MARKER, reviewMarkdown } from '../../../src/core/report/review/reviewMarkdown.ts';
import type { ReviewReport } from '../../../src/core/report/review/reviewReport.ts';
import { visibleText } from '../../../src/core/report/visibleText.ts';
import { commentHtml } from '../../host/commentPage.mjs';
import { filledWorkspace } from '../../support/filledWorkspace.ts';
import { hostilePayloads } from '../../support/hostilePayloads.ts';
import { mermaidParser } from '../diagram/mermaidParser.ts';
import { reviewTexts } from '../diff/reviewTexts.ts';

/** What hosts make links, mentions, notifications, pictures or commands of. */
const TELLING: readonly string[] = [
  '@octocat and @org/team-a and cc:@x',
  'me@example.com mailto:me@example.com',
  '#1 org/repo#12 GH-3 gh-4 !5 &6 %7 $8 ^9 ~bug ~"in doubt" %"one day" [vulnerability:10] [cadence:"x"]',
  'https://evil.example/a?b=c ftp://evil.example http://evil.example www.evil.example WWW.evil.example',
  'https://github.com/org/repo/issues/1',
  '/close',
  '/assign @octocat',
  '- [ ] task\n- [x] done',
  '> [!WARNING]\n> an alert',
  ':tada: :+1: a:b:c',
  '$x^2$ $$y$$ $`z`$',
  '[^1] text\n\n[^1]: a note',
  '[x]: https://evil.example "title"',
  '| a | b |\n| - | - |\n| c | d |',
  'a \\| b \\\\| c \\',
  '</td></tr></table></details></div>',
  '<!-- cx-as-code review -->',
  '```\n```mermaid\ngraph TD; click A "https://evil.example"\n```',
  '~~~\n# heading\n***',
  '&lt;b&gt; &#64;octocat &commat;octocat',
  'ends with `',
  '@\u200boctocat @\u2060octocat',
];

/** Of the payloads that are tried with every picture and export, so many are passed over; 1 takes minutes. */
const EVERY = Number(process.env.CX_EVERY ?? 25);

/** The tree of a comment: which elements may stand in which. Texts of people are text in the innermost, and nothing else. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  BODY: ['H3', 'TABLE', 'UL', 'P', 'DETAILS'],
  DETAILS: ['SUMMARY', 'TABLE', 'UL', 'P', 'PRE'],
  TABLE: ['THEAD', 'TBODY'],
  THEAD: ['TR'],
  TBODY: ['TR'],
  TR: ['TH', 'TD'],
  UL: ['LI'],
  P: ['STRONG', 'EM'],
  PRE: ['CODE'],
};

const NOTICED: readonly RegExp[] = [
  /(?<!\w)@[\w-]/,
  /[#!&%$^]\d/,
  /~\w|[~%]"/,
  /\bGH-\d/i,
  /[a-z][\w+.-]*:\/\//i,
  /:[\w+-]+:/,
  /\[\w+:(\d|")/,
];

function reportOf(review: ReviewReport['review']): ReviewReport {
  const side = (label: string) => ({ label, pathOf: (uri: string) => uri.slice(uri.lastIndexOf('/') + 1) });
  return { review, before: side('old'), after: side('new'), full: true };
}

function assertWhole(text: string, said: string): Document {
  const { document } = new JSDOM(`<body>${commentHtml(text)}</body>`).window;
  assert.equal(document.body.firstChild?.nodeType, 8, said);
  assert.equal(document.createTreeWalker(document, 128).nextNode()?.nodeValue, MARKER.slice(4, -3), said);
  for (const each of document.body.querySelectorAll('*')) {
    const allowed = WITHIN[each.parentElement!.tagName] ?? [];
    assert.ok(allowed.includes(each.tagName), `${each.outerHTML} in ${each.parentElement!.tagName}: ${said}`);
    const attributes = each.getAttributeNames().filter((name) => name !== 'align');
    assert.deepEqual(attributes, each.className === 'language-mermaid' ? ['class'] : [], said);
  }
  for (const row of document.querySelectorAll('tr')) assert.equal(row.children.length, 4, said);
  for (const fold of document.querySelectorAll('details'))
    assert.equal(fold.firstElementChild?.tagName, 'SUMMARY', said);
  return document;
}

function assertUnnoticed(document: Document, text: string, said: string): void {
  for (const code of document.querySelectorAll('pre')) code.remove();
  const shown = document.body.textContent!;
  for (const sign of NOTICED) assert.equal(sign.exec(shown)?.[0], undefined, said);
  // Addresses are found in the source, too, and commands at the beginning of a line.
  const source = text.replace(/```mermaid\n[\s\S]*?\n```/g, '');
  const found = /https?:\/\/|ftp:\/\/|www\.|\w@\w|^\s*\/\w/im.exec(source);
  assert.equal(found?.[0], undefined, said);
}

/** What stands in the third column is what the change says, letter by letter. */
function assertSaid(document: Document, { review }: ReviewReport, said: string): void {
  const told = [...document.querySelectorAll('tbody tr')].map(({ children }) =>
    children[2]!.textContent!.replaceAll('\u2060', '').replace(/ [▲▼]$/, ''),
  );
  const wanted = review.changes.map(({ message }) =>
    shortenLabel(visibleText(message.replace(/[\s\u2028\u2029]+/g, ' ').trim()), 240),
  );
  assert.deepEqual(told.sort(), wanted.map((text) => text.replaceAll('\u2060', '')).sort(), said);
}

describe('a comment about hostile texts', () => {
  it('stays whole, says everything and calls nobody, with each of them in every field of every kind', async () => {
    const plain = filledWorkspace('a plain text');
    const parse = await mermaidParser();
    for (const payload of [...TELLING, ...hostilePayloads.filter((_, i) => i % EVERY === 0)]) {
      const hostile = filledWorkspace(payload);
      const said = JSON.stringify(payload.slice(0, 200));
      // Each time everything that has a text is changed; exchanged, it comes and goes.
      const report = reportOf(await reviewTexts(plain, hostile));
      assert.ok(report.review.changes.length > 60, `${said}: ${report.review.changes.length} changes`);
      const text = reviewMarkdown(report, { limit: HOST_LIMITS.gitlab });
      const document = assertWhole(text, said);
      assertSaid(document, report, said);
      for (const code of document.querySelectorAll('code')) await parse(code.textContent!);
      assertUnnoticed(document, text, said);
    }
  });

  it('stays whole when all of it is new, or gone', async () => {
    for (const payload of TELLING) {
      const hostile = filledWorkspace(payload);
      for (const [before, after] of [[{}, hostile] as const, [hostile, {}] as const]) {
        const text = reviewMarkdown(reportOf(await reviewTexts(before, after)));
        assertUnnoticed(assertWhole(text, payload), text, payload);
      }
    }
  });

  it('stays whole at any length', async () => {
    const report = reportOf(await reviewTexts(filledWorkspace('a plain text'), filledWorkspace(TELLING[2]!)));
    const whole = reviewMarkdown(report).length;
    for (let limit = whole; limit > 600; limit = Math.floor(limit * 0.7)) {
      const text = reviewMarkdown(report, { limit });
      assert.ok(text.length <= limit);
      assertUnnoticed(assertWhole(text, `${limit}`), text, `${limit}`);
    }
  });
});
