import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { neverCancelled } from '../../../src/core/host.ts';
import type { LanguageService } from '../../../src/core/service.ts';
import { flawedExamples, goodExamples } from '../support/examples.ts';
import { MemoryWorkspace, serviceOver, uriOf } from '../support/memoryWorkspace.ts';

/** `CX_RUNS=3000` for a long look. */
const RUNS = Number(process.env.CX_RUNS ?? 6);

/** One thing that somebody does to a text: at a line, chosen by a number. */
type Edit = readonly [kind: (typeof KINDS)[number], line: number, other: number, bit: string];

const KINDS = ['type', 'type', 'type', 'take away', 'double', 'move', 'comment', 'undo'] as const;

const BITS = [
  'a',
  'é😀',
  ' ',
  ':',
  ' # x',
  '"',
  "'",
  '[',
  ']',
  '{',
  '- ',
  'touch',
  '\n        touch',
  '\n      - id: new-one',
  '\n  - id: new-two\n    name: New',
  '&a ',
  '*a',
  '-2',
  'draft',
  '\r\n',
  'x-',
  'ana@example.org',
  '+34 612 345 678',
];

function edited(text: string, original: string, [kind, at, to, bit]: Edit): string {
  if (kind === 'undo') return original;
  const lines = text.split('\n');
  const line = at % lines.length;
  const old = lines[line] ?? '';
  if (kind === 'type') {
    const column = to % (old.length + 1);
    lines[line] = old.slice(0, column) + bit + old.slice(column + (to % 2));
  } else if (kind === 'take away') lines.splice(line, 1 + (to % 3));
  else if (kind === 'double') lines.splice(line, 0, ...lines.slice(line, line + 1 + (to % 6)));
  else if (kind === 'move') lines.splice(to % lines.length, 0, ...lines.splice(line, 1 + (to % 4)));
  else lines.splice(line, 0, `${/^ */.exec(old)?.[0]}# cx-ignore ${bit}: so`);
  return lines.join('\n');
}

describe('a file in which somebody types', () => {
  for (const [name, files] of Object.entries({ flawed: flawedExamples(), good: goodExamples() })) {
    it(`has the problems of one that is read anew, and so have all others (${name})`, async () => {
      const paths = Object.keys(files);
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...paths),
          fc.boolean(),
          fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.nat(), fc.nat(), fc.constantFrom(...BITS)), {
            minLength: 2,
            maxLength: 8,
          }),
          async (path, crlf, edits) => {
            const original = crlf ? files[path]!.replaceAll('\n', '\r\n') : files[path]!;
            const workspace = new MemoryWorkspace(files);
            const service = serviceOver(workspace);
            workspace.type(path, original);
            await service.refresh(neverCancelled);
            let text = original;
            for (const edit of edits) {
              text = edited(text, original, edit);
              workspace.type(path, text);
              await service.refresh(neverCancelled);
              const fresh = serviceOver(new MemoryWorkspace({ ...files, [path]: text }));
              await fresh.refresh(neverCancelled);
              assert.deepEqual(await allOf(service, path), await allOf(fresh, path));
            }
          },
        ),
        { numRuns: RUNS, seed: 1 },
      );
    });
  }
});

/** What a service knows of all files, and what it tells of one. */
async function allOf(service: LanguageService, path: string): Promise<unknown> {
  const documents = service.documents();
  return {
    documents,
    registry: service.registry(),
    diagnostics: documents.map(({ uri }) => service.diagnostics(uri)),
    symbols: await service.documentSymbols(uriOf(path), neverCancelled),
    links: await service.documentLinks(uriOf(path), neverCancelled),
    highlights: await service.semanticTokens(uriOf(path), neverCancelled),
  };
}
