/** A text after `|` or `>`. */
export interface BlockText {
  readonly value: string;
  /** Behind its last character that is no white space. */
  readonly end: number;
  /** Where the first line behind it begins. */
  readonly next: number;
}

/**
 * Reads the lines of a block text that begins at `from`, the start of a line. `undefined` when it is empty or holds what
 * only a full reader understands: its own indentation indicator, blank lines that are indented further than the text,
 * and further indented lines in a folded text.
 *
 * @param header `|`, `>`, `|-` or `>-`
 * @param margin the column of what holds the text; the text stands further in
 */
export function blockTextAt(
  text: string,
  from: number,
  header: string,
  margin: number,
): BlockText | undefined {
  const folded = header.charCodeAt(0) === 62;
  let indent = -1;
  let value = '';
  let blanks = 0;
  let end = from;
  let at = from;
  while (at < text.length) {
    let start = at;
    while (text.charCodeAt(start) === 32) start++;
    let stop = text.indexOf('\n', start);
    if (stop < 0) stop = text.length;
    const next = stop + 1;
    if (stop > start && text.charCodeAt(stop - 1) === 13) stop--;
    const column = start - at;
    if (start === stop) {
      if (indent >= 0 ? column > indent : column > margin + 1) return undefined;
      blanks++;
      at = next;
      continue;
    }
    if (indent < 0) {
      if (column <= margin) return undefined;
      indent = column;
      value = '\n'.repeat(blanks);
    } else {
      if (column < indent) break;
      if (!folded) value += '\n'.repeat(blanks + 1);
      else if (column > indent) return undefined;
      else value += blanks === 0 ? ' ' : '\n'.repeat(blanks);
    }
    value += text.slice(at + indent, stop);
    blanks = 0;
    end = stop;
    at = next;
  }
  if (indent < 0) return undefined;
  while (text.charCodeAt(end - 1) === 32) end--;
  return { value: header.length > 1 ? value : `${value}\n`, end, next: Math.min(at, text.length) };
}
