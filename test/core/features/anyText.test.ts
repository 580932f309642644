import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { RenameRefusal } from '../../../src/core/features/renameRefusal.ts';
import { neverCancelled, type Range } from '../../../src/core/host.ts';
import type { LanguageService } from '../../../src/core/service.ts';
import { LineIndex } from '../../../src/core/yaml/lineIndex.ts';
import { flawedExamples, goodExamples } from '../support/examples.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';

const STRIDE = 7;

/** Asks everything about a document as a whole; fails when an answer lies outside of the text. */
async function askAbout(service: LanguageService, path: string, text: string): Promise<void> {
  const uri = uriOf(path);
  const lines = new LineIndex(text);
  const inside = (range: Range) => assertInside(lines, range);
  for (const symbol of (await service.documentSymbols(uri, neverCancelled)) ?? []) inside(symbol.range);
  for (const link of await service.documentLinks(uri, neverCancelled)) inside(link.range);
  for (const fold of (await service.foldingRanges(uri, neverCancelled)) ?? [])
    assert.ok(fold.startLine < fold.endLine && fold.endLine < lines.lineCount);
}

/** Asks everything about one place. */
async function askAt(service: LanguageService, path: string, text: string, offset: number): Promise<void> {
  const uri = uriOf(path);
  const lines = new LineIndex(text);
  const position = lines.positionAt(offset);
  const hover = await service.hover(uri, position, neverCancelled);
  if (hover) {
    assertInside(lines, hover.range);
    assert.ok(hover.parts.length > 0);
  }
  for (const { origin } of await service.definition(uri, position, neverCancelled))
    assertInside(lines, origin);
  for (const { range } of await service.highlights(uri, position, neverCancelled)) assertInside(lines, range);
  const [ranges] = (await service.selectionRanges(uri, [position], neverCancelled)) ?? [];
  for (const [i, range] of (ranges ?? []).entries()) {
    assertInside(lines, range);
    const inner = ranges![i - 1];
    if (inner) assert.ok(lines.offsetAt(range.start) <= lines.offsetAt(inner.start), 'a selection grows');
  }
  const start = await service.prepareRename(uri, position, neverCancelled).catch((error: unknown) => {
    assert.ok(error instanceof RenameRefusal, String(error));
    return undefined;
  });
  if (start) assertInside(lines, start.range);
}

function assertInside(lines: LineIndex, { start, end }: Range): void {
  assert.deepEqual(lines.positionAt(lines.offsetAt(start)), start);
  assert.deepEqual(lines.positionAt(lines.offsetAt(end)), end);
  assert.ok(lines.offsetAt(start) <= lines.offsetAt(end));
}

describe('at every place', () => {
  for (const [what, files] of [
    ['good', goodExamples()],
    ['flawed', flawedExamples()],
  ] as const) {
    it(`of the ${what} examples there is an answer`, async () => {
      const { service, workspace } = await serviceFor(files);
      for (const [path, text] of Object.entries(files)) {
        workspace.type(path, text);
        await askAbout(service, path, text);
        for (let offset = 0; offset <= text.length; offset += STRIDE)
          await askAt(service, path, text, offset);
      }
    });
  }
});

const EVIL = [
  '[',
  '{ ',
  ': ',
  '- ',
  '\n',
  '"',
  "'",
  '&a ',
  '*a',
  '|',
  '?',
  '\t',
  '😀',
  '\ud83d',
  'id: ',
  '/',
  '# ',
];

describe('in broken texts', () => {
  it('there is an answer as well', async () => {
    const files = goodExamples();
    const { service, workspace } = await serviceFor(files);
    const paths = Object.keys(files);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('', ...EVIL),
        fc.boolean(),
        async (path, where, look, evil, truncate) => {
          const text = files[path]!;
          const cut = Math.floor(where * text.length);
          const broken = text.slice(0, cut) + evil + (truncate ? '' : text.slice(cut));
          workspace.type(path, broken);
          await askAbout(service, path, broken);
          for (const offset of [cut, cut + evil.length, Math.floor(look * broken.length)])
            await askAt(service, path, broken, Math.min(offset, broken.length));
        },
      ),
      { numRuns: 150 },
    );
  });
});
