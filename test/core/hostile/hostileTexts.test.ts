import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { neverCancelled } from '../../../src/core/host.ts';
import { flawedExamples, goodExamples } from '../support/examples.ts';
import { MemoryWorkspace, serviceOver, uriOf } from '../support/memoryWorkspace.ts';
import { assertPlaced } from '../support/placement.ts';

const TOKENS = [
  '[',
  ']',
  '{',
  '}',
  '{ a: ',
  '&a ',
  '*a',
  '*a ',
  '|',
  '|2-\n',
  '>',
  ':',
  ': ',
  '- ',
  '? ',
  '\t',
  '\0',
  '\u2028',
  '\uFEFF',
  '😀',
  '\ud83d',
  'e\u0301',
  '\r',
  '\r\n',
  '\n',
  '"',
  "'",
  '#',
  ' #',
  '# cx-ignore syntax: x\n',
  '# cx-ignore\n',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '!!seq ',
  '!x ',
  '<<: ',
  '__proto__: ',
  'constructor: ',
  '@',
  '`',
  '~',
  'null',
  'true',
  '.nan',
  '-.inf',
  '0x1F',
  '1e999',
  '2026-11-22',
  '\uFFFD',
  '\u0085',
  '\\',
];

/** One thing that goes wrong with a text; the numbers say where, as a share of the text. */
type Damage =
  | { readonly kind: 'truncate' | 'deleteLine' | 'doubleLine'; readonly at: number }
  | { readonly kind: 'swapLines'; readonly at: number; readonly other: number }
  | { readonly kind: 'insert'; readonly at: number; readonly token: string }
  | { readonly kind: 'endLines'; readonly end: string };

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const damage: fc.Arbitrary<Damage> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('truncate' as const), at: share }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('deleteLine' as const, 'doubleLine' as const), at: share }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('swapLines' as const), at: share, other: share }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('insert' as const),
      at: share,
      token: fc.constantFrom(...TOKENS),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('endLines' as const), end: fc.constantFrom('\r', '\r\n') }),
  },
);

function damaged(text: string, { kind, ...how }: Damage): string {
  const at = 'at' in how ? how.at : 0;
  const offset = Math.floor(at * (text.length + 1));
  if (kind === 'truncate') return text.slice(0, offset);
  if (kind === 'insert') return text.slice(0, offset) + (how as { token: string }).token + text.slice(offset);
  if (kind === 'endLines') return text.replaceAll('\n', (how as { end: string }).end);
  const lines = text.split('\n');
  const line = Math.floor(at * lines.length);
  if (kind === 'deleteLine') lines.splice(line, 1);
  else if (kind === 'doubleLine') lines.splice(line, 0, lines[line]!);
  else {
    const other = Math.floor((how as { other: number }).other * lines.length);
    [lines[line], lines[other]] = [lines[other]!, lines[line]!];
  }
  return lines.join('\n');
}

for (const [title, files] of [
  ['the good example', goodExamples()],
  ['the flawed example', flawedExamples()],
] as const) {
  describe(`damage to ${title}`, () => {
    it('never makes the service throw or point outside of a text', { timeout: 60_000 }, async () => {
      const workspace = new MemoryWorkspace(files);
      const service = serviceOver(workspace);
      await service.refresh(neverCancelled);
      const paths = fc.constantFrom(...Object.keys(files));
      await fc.assert(
        fc.asyncProperty(paths, fc.array(damage, { minLength: 1, maxLength: 4 }), async (path, damages) => {
          const uri = uriOf(path);
          const text = damages.reduce(damaged, files[path]!);
          workspace.type(path, text);
          const changed = await service.refresh(neverCancelled);
          for (const other of changed) {
            assertPlaced(service.diagnostics(other), other, (one) => workspace.files.get(one)?.text);
          }
          const answer = await service.picture(uri, 'journey', neverCancelled);
          assert.ok(['picture', 'broken', 'none'].includes(answer.kind));
        }),
        { seed: 20261122, numRuns: 200 },
      );
    });
  });
}
