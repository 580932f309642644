import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { PartRead } from '../../../src/core/yaml/parts.ts';
import { readYaml } from '../../../src/core/yaml/read.ts';
import { readAgain } from '../../../src/core/yaml/readAgain.ts';
import type { YamlDocument, YamlNode } from '../../../src/core/yaml/tree.ts';
import { filesBelow, flawedExamples, goodExamples } from '../support/examples.ts';
import { joinLines } from '../support/text.ts';

/** `CX_RUNS=100000` for a long look. */
const RUNS = Number(process.env.CX_RUNS ?? 80);

const TEXT = joinLines(
  'kind: journey',
  'name: A journey',
  'stages:',
  '  - id: one',
  '    name: One',
  '    steps:',
  '      - id: a',
  '        action: "Opens the door"',
  '  # in between',
  '  - id: two',
  '    name: Two',
  '',
  '  - id: three',
  '    name: |',
  '      Three',
  'metrics: [nps]',
  '',
);

describe('readAgain', () => {
  const EDITS: readonly [what: string, from: string, to: string, read: readonly number[]][] = [
    ['a letter in a text', 'door', 'doors', [0]],
    ['a word without its colon', '    name: Two', '    name: Two\n    touch', [1]],
    ['an open bracket', 'id: two', 'id: [two', [1]],
    ['an open quote', 'id: two', 'id: "two', [1]],
    ['a closing quote less', 'door"', 'door', [0]],
    ['the end of a line less', 'Two\n', 'Two', [1]],
    ['a comment', '# in between', '# so', [0]],
    ['nothing', 'Two', 'Two', []],
    ['what stands in none of them', 'A journey', 'Another journey', []],
  ];
  for (const [what, from, to, read] of EDITS) {
    it(`reads only what has changed: ${what}`, () => {
      const before = readYaml(TEXT);
      const after = readAgain(before, TEXT.replace(from, to));
      const known = new Set(before.parts?.map((part) => part.read));
      const anew = after.parts?.flatMap((part, i) => (known.has(part.read) ? [] : [i]));
      assert.deepEqual(anew, read);
      assertSame(after);
    });
  }

  const WHOLE: readonly [what: string, from: string, to: string][] = [
    ['a dash less', '  - id: two', '  id: two'],
    ['a part more', '  - id: three', '  - id: more\n  - id: three'],
    ['two parts that become one', 'Two\n\n  - id: three', 'Two'],
    ['another margin', '  - id: two', ' - id: two'],
    ['an anchor', 'id: two', 'id: &a two'],
    ['a tab', 'id: two', 'id:\ttwo'],
    ['another document', '    name: Two', '---\n    name: Two'],
    ['a list that is none', 'stages:\n', 'stages: [\n'],
    ['all of it', TEXT, 'a: 1\n'],
  ];
  for (const [what, from, to] of WHOLE)
    it(`reads as if anew: ${what}`, () => {
      assert.notEqual(TEXT.replace(from, to), TEXT);
      assertSame(readAgain(readYaml(TEXT), TEXT.replace(from, to)));
    });

  it('reads after any edits what it would read anew', () => {
    const texts = Object.values({
      ...goodExamples(),
      ...flawedExamples(),
      ...filesBelow('test/fixtures/workspace'),
    });
    let again = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(TEXT, ...texts),
        fc.boolean(),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 6 }), fc.constantFrom(...BITS)), {
          minLength: 1,
          maxLength: 12,
        }),
        (original, crlf, edits) => {
          const text = crlf ? original.replaceAll('\n', '\r\n') : original;
          let document = readYaml(text);
          for (const [at, length, bit] of edits) {
            const start = at % (document.text.length + 1);
            const next = document.text.slice(0, start) + bit + document.text.slice(start + length);
            const known: ReadonlySet<PartRead> = new Set(document.parts?.map((part) => part.read));
            document = readAgain(document, next);
            if (document.parts?.some((part) => known.has(part.read))) again++;
            assertSame(document);
          }
        },
      ),
      { numRuns: RUNS, seed: 1 },
    );
    assert.ok(again > RUNS / 2, `parts have been kept ${again} times`);
  });
});

/** What people type, and what is rare. */
const BITS = [
  '',
  '',
  'a',
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\n  ',
  '\n    ',
  ':',
  ': ',
  '- ',
  '-',
  '#',
  ' # a',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '|',
  '>',
  '|-\n',
  '&a ',
  '*a',
  '!a ',
  '?',
  '? ',
  '%',
  '@',
  '`',
  '\t',
  '---\n',
  '...\n',
  'touch',
  'id: a\n',
  '\n  - id: b\n',
  'é',
  'Ж',
  '😀',
  '\u2028',
  '\ud800',
  '\ufeff',
  '\0',
  '\r',
];

function assertSame(document: YamlDocument): void {
  assert.deepEqual(plainDocument(document), plainDocument(readYaml(document.text)));
}

/** All that a document tells, however it came about. */
function plainDocument({ text, root, problems, parts, ownProblems }: YamlDocument): unknown {
  return {
    text,
    root: plainNode(root),
    problems,
    ownProblems,
    parts: parts?.map(({ read, ...part }) => {
      const by = part.start - read.from;
      return {
        ...part,
        by: by + read.from,
        end: read.end + by,
        node: plainNode(read.node, by),
        problems: read.problems.map((one) => ({ ...one, start: one.start + by, end: one.end + by })),
      };
    }),
  };
}

function plainNode(node: YamlNode | undefined, by = 0): unknown {
  if (!node) return undefined;
  const at = { kind: node.kind, start: node.start + by, end: node.end + by };
  if (node.kind === 'scalar') return { ...at, value: node.value, style: node.style };
  if (node.kind === 'alias')
    return { ...at, name: node.name, target: node.target && [node.target.start, node.target.end] };
  if (node.kind === 'sequence')
    return { ...at, flow: node.flow, items: node.items.map((item) => plainNode(item, by)) };
  const pairs = node.pairs.map(({ key, name, value }) => [plainNode(key, by), name, plainNode(value, by)]);
  return { ...at, flow: node.flow, pairs };
}
