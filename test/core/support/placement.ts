import assert from 'node:assert/strict';
import type { Diagnostic } from '../../../src/core/diagnostic.ts';
import type { Range, Uri } from '../../../src/core/host.ts';
import { LineIndex } from '../../../src/core/yaml/lineIndex.ts';

/** Fails when a diagnostic or a place that it points at does not lie in its text. */
export function assertPlaced(
  diagnostics: readonly Diagnostic[],
  uri: Uri,
  textOf: (uri: Uri) => string | undefined,
): void {
  for (const { range, related, message, code } of diagnostics) {
    assertInside(range, textOf(uri) ?? '', `${code} ${message}`);
    for (const place of related ?? [])
      assertInside(place.range, textOf(place.uri) ?? '', `related: ${message}`);
  }
}

function assertInside(range: Range, text: string, what: string): void {
  const lines = new LineIndex(text);
  const start = lines.offsetAt(range.start);
  const end = lines.offsetAt(range.end);
  assert.ok(start <= end, `${what}: the end lies before the start`);
  assert.deepEqual(lines.positionAt(start), range.start, `${what}: the start is no place of the text`);
  assert.deepEqual(lines.positionAt(end), range.end, `${what}: the end is no place of the text`);
  for (const offset of [start, end]) {
    const splits =
      /[\ud800-\udbff]/.test(text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(text[offset] ?? '');
    assert.ok(!splits, `${what}: the range splits a character in two`);
  }
}
