import type { Range } from '../host.ts';
import type { LineIndex } from '../yaml/lineIndex.ts';
import type { Span } from '../yaml/place.ts';
import type { YamlDocument } from '../yaml/tree.ts';
import { type CodeLine, linesOfText } from './codeLines.ts';
import { lineDifference } from './lineDiff.ts';

/** A line that came or went, as a place on its side. */
export interface LinePlace {
  readonly side: 'before' | 'after';
  readonly range: Range;
  /** The line without its indentation; for a comment, the comment. */
  readonly text: string;
}

export interface Residue {
  /** Comments that came, went or say something else. One that does both has a place on either side. */
  readonly comments: readonly LinePlace[];
  /** Layout: quotes, indentation, order of keys, another way to write the same. */
  readonly format: readonly LinePlace[];
  /** All that is different are blank lines, blanks at the ends of lines, line breaks, or where comments stand. */
  readonly spacing: boolean;
}

export interface TextSide {
  readonly document: YamlDocument;
  readonly lines: LineIndex;
  /** Stretches about which a change says something. */
  readonly said: readonly Span[];
}

export const NO_RESIDUE: Residue = Object.freeze({ comments: [], format: [], spacing: false });

/** Lines that came or went between two texts, as they stand, in the order of the text. A side that is not there is empty. */
export function linesApart(
  before: Omit<TextSide, 'said'> | undefined,
  after: Omit<TextSide, 'said'> | undefined,
): readonly LinePlace[] {
  const [old, now] = [rawLines(before), rawLines(after)];
  const { removed, added } = lineDifference(old, now);
  const place = (
    side: LinePlace['side'],
    text: Omit<TextSide, 'said'>,
    lines: readonly string[],
    line: number,
  ) => placeOf(side, text, { line, text: lines[line]!.trim() });
  return [
    ...removed.map((line) => place('before', before!, old, line)),
    ...added.map((line) => place('after', after!, now, line)),
  ];
}

function rawLines(side: Omit<TextSide, 'said'> | undefined): readonly string[] {
  if (!side || side.document.text === '') return [];
  return side.document.text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
}

/** What is different between two texts and is not explained by changes of meaning. */
export function residueOf(before: TextSide, after: TextSide): Residue {
  if (before.document.text === after.document.text) return NO_RESIDUE;
  const [old, now] = [linesOfText(before.document), linesOfText(after.document)];
  const comments = lineDifference(
    old.comments.map(({ text }) => text),
    now.comments.map(({ text }) => text),
  );
  // Lines of which something has been said are left out first: what has moved must not upset the rest.
  const [saidBefore, saidAfter] = [linesOf(before), linesOf(after)];
  const oldCode = old.code.filter(({ line }) => !saidBefore.has(line));
  const nowCode = now.code.filter(({ line }) => !saidAfter.has(line));
  const code = lineDifference(
    oldCode.map(({ code }) => withoutDashes(code)),
    nowCode.map(({ code }) => withoutDashes(code)),
  );
  const isSaid = oldCode.length < old.code.length || nowCode.length < now.code.length;
  return {
    comments: [
      ...comments.removed.map((at) => placeOf('before', before, old.comments[at]!)),
      ...comments.added.map((at) => placeOf('after', after, now.comments[at]!)),
    ],
    format: [
      ...code.removed.map((at) => placeOf('before', before, asText(oldCode[at]!))),
      ...code.added.map((at) => placeOf('after', after, asText(nowCode[at]!))),
    ],
    spacing:
      !isSaid &&
      code.removed.length + code.added.length + comments.removed.length + comments.added.length === 0,
  };
}

/** The dash of an item stands in front of whatever key is the first one: who takes that away moves it. */
function withoutDashes(code: string): string {
  return code.replace(/^ *(?:- +)+/, (start) => ' '.repeat(start.length));
}

function linesOf({ said, lines }: TextSide): ReadonlySet<number> {
  const found = new Set<number>();
  for (const span of said) {
    const { start, end } = lines.rangeOf(span);
    // A stretch that ends where a line begins has nothing of that line.
    const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    for (let line = start.line; line <= last; line++) found.add(line);
  }
  return found;
}

function asText({ line, code }: CodeLine) {
  return { line, text: code.trim() };
}

function placeOf(
  side: LinePlace['side'],
  { lines, document }: Omit<TextSide, 'said'>,
  { line, text }: { line: number; text: string },
) {
  const start = lines.startOfLine(line);
  const whole = document.text.slice(start, lines.endOfLine(line));
  const at = text.startsWith('#') ? whole.indexOf(text) : whole.length - whole.trimStart().length;
  const range = lines.rangeOf({ start: start + Math.max(at, 0), end: start + Math.max(at, 0) + text.length });
  return { side, range, text };
}
