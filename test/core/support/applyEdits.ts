import type { TextEdit } from '../../../src/core/features/textEdit.ts';
import { LineIndex } from '../../../src/core/yaml/lineIndex.ts';

/** The text after edits that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const lines = new LineIndex(text);
  const placed = edits.map(({ range, newText }) => ({
    start: lines.offsetAt(range.start),
    end: lines.offsetAt(range.end),
    newText,
  }));
  placed.sort((a, b) => b.start - a.start);
  let end = text.length;
  let result = text;
  for (const edit of placed) {
    if (edit.end > end) throw new Error('Edits overlap');
    end = edit.start;
    result = result.slice(0, edit.start) + edit.newText + result.slice(edit.end);
  }
  return result;
}
