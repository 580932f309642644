import assert from 'node:assert/strict';
import { RenameRefusal } from '../../../src/core/features/renameRefusal.ts';
import { neverCancelled, type Range } from '../../../src/core/host.ts';
import type { LanguageService } from '../../../src/core/service.ts';
import { LineIndex } from '../../../src/core/yaml/lineIndex.ts';
import { applyEdits } from './applyEdits.ts';
import { uriOf } from './memoryWorkspace.ts';

/** Asks everything about a document as a whole; fails when an answer lies outside of the text. */
export async function askAbout(service: LanguageService, path: string, text: string): Promise<void> {
  await askForTheFrame(service, path, text);
  const uri = uriOf(path);
  const lines = new LineIndex(text);
  const inside = (range: Range) => assertInside(lines, range);
  for (const link of await service.documentLinks(uri, neverCancelled)) inside(link.range);
  const whole = lines.rangeOf({ start: 0, end: text.length });
  for (const { position } of await service.inlayHints(uri, whole, neverCancelled))
    inside({ start: position, end: position });
  let last = 0;
  for (const { range } of await service.semanticTokens(uri, neverCancelled)) {
    inside(range);
    assert.equal(range.start.line, range.end.line, 'a colour stays on its line');
    assert.ok(lines.offsetAt(range.start) >= last, 'colours come in order');
    last = lines.offsetAt(range.end);
  }
  const formatting = await service.format(uri, neverCancelled);
  if (formatting?.kind === 'edits') applyEdits(text, formatting.edits);
  for (const fold of (await service.foldingRanges(uri, neverCancelled)) ?? [])
    assert.ok(fold.startLine < fold.endLine && fold.endLine < lines.lineCount);
}

/** Asks what stands around a text while somebody types in it: the outline and the words above the lines. */
export async function askForTheFrame(service: LanguageService, path: string, text: string): Promise<void> {
  const uri = uriOf(path);
  const lines = new LineIndex(text);
  for (const symbol of (await service.documentSymbols(uri, neverCancelled)) ?? [])
    assertInside(lines, symbol.range);
  for (const lens of await service.codeLenses(uri, neverCancelled)) assertInside(lines, lens.range);
}

/** Asks everything about one place. */
export async function askAt(
  service: LanguageService,
  path: string,
  text: string,
  offset: number,
): Promise<void> {
  await askFirst(service, path, text, offset);
  const uri = uriOf(path);
  const lines = new LineIndex(text);
  const position = lines.positionAt(offset);
  for (const { range } of await service.highlights(uri, position, neverCancelled)) assertInside(lines, range);
  const [ranges] = (await service.selectionRanges(uri, [position], neverCancelled)) ?? [];
  for (const [i, range] of (ranges ?? []).entries()) {
    assertInside(lines, range);
    const inner = ranges![i - 1];
    if (inner) assert.ok(lines.offsetAt(range.start) <= lines.offsetAt(inner.start), 'a selection grows');
  }
  for (const { range } of await service.references(
    uri,
    position,
    { includeDeclaration: true },
    neverCancelled,
  ))
    assert.ok(range.start.line >= 0);
  for (const { edits } of (await service.emotionChoices(uri, position, neverCancelled))?.choices ?? [])
    applyEdits(text, edits[0]?.edits ?? []);
  const start = await service.prepareRename(uri, position, neverCancelled).catch((error: unknown) => {
    assert.ok(error instanceof RenameRefusal, String(error));
    return undefined;
  });
  if (start) assertInside(lines, start.range);
}

/** Asks about one place what is asked most often. */
export async function askFirst(
  service: LanguageService,
  path: string,
  text: string,
  offset: number,
): Promise<void> {
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
  for (const action of await service.codeActions(uri, { start: position, end: position }, neverCancelled)) {
    assert.notEqual(action.title, '');
    for (const { uri: there, edits } of action.edits) if (there === uri) applyEdits(text, edits);
  }
}

function assertInside(lines: LineIndex, { start, end }: Range): void {
  assert.deepEqual(lines.positionAt(lines.offsetAt(start)), start);
  assert.deepEqual(lines.positionAt(lines.offsetAt(end)), end);
  assert.ok(lines.offsetAt(start) <= lines.offsetAt(end));
}
