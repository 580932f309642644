import { quoteEnd } from './flowParts.ts';
import type { LineIndex } from './lineIndex.ts';

/** The key that a line has from here on; `undefined` when there is no colon that ends one. */
export function keyAt(text: string, start: number, end: number) {
  const first = text[start];
  if (start >= end || '[]{},#&*!|>%@`'.includes(first!)) return undefined;
  let stop = start;
  let name: string;
  if (first === '"' || first === "'") {
    const close = quoteEnd(text, start, end);
    if (close === undefined) return undefined;
    name = text.slice(start + 1, close - 1);
    stop = close;
    while (stop < end && isBlank(text[stop])) stop++;
    if (text[stop] !== ':') return undefined;
    return { kind: 'key', start, end: close, after: stop + 1, name } as const;
  }
  while (stop < end && !(text[stop] === ':' && (stop + 1 >= end || isBlank(text[stop + 1])))) {
    if (text[stop] === '#' && isBlank(text[stop - 1])) return undefined;
    stop++;
  }
  if (stop >= end || stop === start) return undefined;
  name = text.slice(start, stop).trimEnd();
  return { kind: 'key', start, end: start + name.length, after: stop + 1, name } as const;
}

/** A space, a tab, or the end of the text. */
export function isBlank(unit: string | undefined): boolean {
  return unit === undefined || unit === ' ' || unit === '\t';
}

export function quoteAt(text: string, at: number): '"' | "'" | undefined {
  const unit = text[at];
  return unit === '"' || unit === "'" ? unit : undefined;
}

interface Lines {
  readonly text: string;
  readonly lines: LineIndex;
}

/** How far the text of a line stands from its margin; `undefined` for an empty line. */
export function indentOf({ text, lines }: Lines, line: number): number | undefined {
  const end = lines.endOfLine(line);
  const start = lines.startOfLine(line);
  for (let at = start; at < end; at++) if (!isBlank(text[at])) return at - start;
  return undefined;
}
