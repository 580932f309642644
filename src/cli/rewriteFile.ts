import { promises as fs } from 'node:fs';
import type { TextEdit } from '../core/features/textEdit.ts';
import { LineIndex } from '../core/yaml/lineIndex.ts';
import { isWithin } from './projectRoots.ts';

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Writes a file, unless it is not what has been read, no UTF-8 text, or reached by a link that leads out of the paths
 * (absolute, without links) that were asked for. Why the file is left as it is; `undefined` when it is written.
 */
export async function rewriteFile(
  file: string,
  read: string | undefined,
  edits: readonly TextEdit[],
  homes: readonly string[],
): Promise<string | undefined> {
  try {
    const real = await fs.realpath(file);
    if (!homes.some((home) => isWithin(real, home))) return 'it is a link to a place that was not asked for';
    const bytes = await fs.readFile(real);
    const mark = bytes.subarray(0, 3).equals(MARK) ? MARK : Buffer.alloc(0);
    const text = bytes.subarray(mark.length).toString('utf8');
    if (!Buffer.concat([mark, Buffer.from(text)]).equals(bytes)) return 'it is not UTF-8 text';
    if (text !== read) return 'it is not the text that was checked';
    await fs.writeFile(real, Buffer.concat([mark, Buffer.from(withEdits(text, edits))]));
    return undefined;
  } catch (error) {
    return `it cannot be written (${(error as NodeJS.ErrnoException).code ?? error})`;
  }
}

/** Edits come in the order of their places and do not overlap. */
function withEdits(text: string, edits: readonly TextEdit[]): string {
  const lines = new LineIndex(text);
  return edits.reduceRight(
    (rest, { range, newText }) =>
      rest.slice(0, lines.offsetAt(range.start)) + newText + rest.slice(lines.offsetAt(range.end)),
    text,
  );
}
