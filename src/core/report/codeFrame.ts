import type { Range } from '../host.ts';
import { LineIndex } from '../yaml/lineIndex.ts';
import { cellsOf } from './displayWidth.ts';
import { visibleText } from './visibleText.ts';

/** Columns of source that a frame shows. */
const COLUMNS = 100;
/** Columns before the range that tell where in the line we are. */
const LEAD = 40;
/** UTF-16 units around the range that are looked at: a line may hold half a megabyte. */
const WINDOW = 600;
const TAB = '    ';

/** A line of the source and, below it, what marks the range. */
export interface CodeFrame {
  /** Counts from 1. */
  readonly line: number;
  readonly source: string;
  /** Blanks, then one `^` for each column of the range; at least one. */
  readonly marker: string;
}

/** Cuts texts into frames; splits the text into lines only once for all of them. */
export class CodeFrames {
  readonly #text: string;
  readonly #lines: LineIndex;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new LineIndex(text);
  }

  /** The first line of the range; `undefined` when the text has no such line or nothing stands in it. */
  at(range: Range): CodeFrame | undefined {
    const { line } = range.start;
    if (line >= this.#lines.lineCount) return undefined;
    const text = this.#text.slice(this.#lines.startOfLine(line), this.#lines.endOfLine(line));
    if (text.trim() === '') return undefined;
    const end = range.end.line === line ? range.end.character : text.length;
    return { line: line + 1, ...frame(text, range.start.character, end) };
  }
}

interface Column {
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
}

function frame(line: string, start: number, end: number): Pick<CodeFrame, 'source' | 'marker'> {
  const from = wholeCharacter(line, start - WINDOW / 2);
  const to = wholeCharacter(line, start + WINDOW);
  const columns: Column[] = [];
  for (const cell of cellsOf(line.slice(from, to))) {
    const at = from + cell.start;
    const shown = cell.text === '\t' ? TAB : visibleText(cell.text);
    const width = shown === cell.text ? cell.width : shown.length;
    columns.push({ text: shown, width, marked: at < end && at + cell.text.length > start });
  }
  const first = columns.findIndex((column) => column.marked);
  // An empty range, or one behind the end of the line, is a place between two characters.
  const place = first >= 0 ? first : placeOf(line, from, start);
  const [left, right] = cut(columns, place);
  const before = left > 0 || from > 0 ? '…' : '';
  const after = right < columns.length || to < line.length ? '…' : '';
  const shown = columns.slice(left, right);
  const lead = width(columns.slice(left, place)) + before.length;
  const marked = width(shown.filter((column) => column.marked));
  return {
    source: (before + shown.map((column) => column.text).join('') + after).trimEnd(),
    marker: ' '.repeat(lead) + '^'.repeat(Math.max(marked, 1)),
  };
}

function placeOf(line: string, from: number, start: number): number {
  return [...cellsOf(line.slice(from, Math.max(from, start)))].length;
}

/** The part of the line around a place that fits; a line that fits whole is not cut. */
function cut(columns: readonly Column[], place: number): readonly [number, number] {
  if (width(columns) <= COLUMNS) return [0, columns.length];
  let left = place;
  for (let room = LEAD; left > 0 && room >= columns[left - 1]!.width; left--)
    room -= columns[left - 1]!.width;
  let right = left;
  for (let room = COLUMNS; right < columns.length && room >= columns[right]!.width; right++) {
    room -= columns[right]!.width;
  }
  return [left, right];
}

function width(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + column.width, 0);
}

/** An offset within the line that does not part a surrogate pair. */
function wholeCharacter(line: string, offset: number): number {
  const within = Math.min(Math.max(offset, 0), line.length);
  return /^[\udc00-\udfff]/.test(line.slice(within, within + 1)) && within > 0 ? within - 1 : within;
}
