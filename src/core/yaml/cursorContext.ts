import { findPlaces } from './cursorPlaces.ts';
import { LineIndex } from './lineIndex.ts';
import { type Outline, outlineOf } from './outline.ts';
import type { Path, Span } from './place.ts';

/** One thing that may be written at the cursor. */
export interface CursorPlace {
  /** `item`: a dash that begins an item of a list. */
  readonly expects: 'key' | 'value' | 'item';
  /** Of the map that gets the key, of the list that gets the item, or of the value itself. */
  readonly path: Path;
  /** Where the lines begin that belong to the same map or list; for a value behind its key, where the key begins. */
  readonly column: number;
  /** `inline`: behind its key; `own`: on a line of its own or behind a dash, where lines may follow; `flow`: in brackets. */
  readonly form: 'inline' | 'own' | 'flow';
  /** The other keys of the map, or the other words of the list. */
  readonly taken: ReadonlySet<string>;
}

export interface CursorContext {
  readonly places: readonly CursorPlace[];
  /** What has been typed of the word at the cursor, without quotes. */
  readonly prefix: string;
  /** What gives way to the word that is chosen: all of the word at the cursor, without its quotes. */
  readonly replace: Span;
  readonly quote: '"' | "'" | undefined;
  /** The word's closing quote is still missing. */
  readonly openQuote: boolean;
  /** A blank has to come first, because the cursor stands right behind a colon or a dash. */
  readonly glued: boolean;
  /** The key at the cursor has its colon already. */
  readonly hasColon: boolean;
  /** The lines below belong to what is typed here. */
  readonly continued: boolean;
  /** How much further in this file's maps stand, and the dashes of its lists. */
  readonly indent: number;
  readonly listIndent: number;
  readonly lineBreak: string;
}

/** What is known of a place; the rest is as in most places. */
export type Found = Pick<CursorContext, 'places'> & Partial<CursorContext>;

/**
 * What is being typed at a place, in whatever state the text is; `undefined` where nothing of the format is expected.
 *
 * @param lines those of the text
 */
export function cursorContext(
  text: string,
  offset: number,
  lines = new LineIndex(text),
): CursorContext | undefined {
  const outline = outlineOf(text, offset, lines);
  const found = findPlaces(outline, offset);
  if (!found || found.places.length === 0) return undefined;
  const replace = found.replace ?? { start: offset, end: offset };
  return {
    prefix: text.slice(replace.start, offset),
    replace,
    quote: undefined,
    openQuote: false,
    glued: false,
    hasColon: false,
    continued: false,
    ...indentsOf(outline),
    lineBreak: /\r\n|\r|\n/.exec(text)?.[0] ?? '\n',
    ...found,
  };
}

/** The first of each kind that the file has; two columns where it has none. */
function indentsOf({ entries }: Outline): Pick<CursorContext, 'indent' | 'listIndent'> {
  const below = entries.filter(({ parent, line }) => parent?.kind === 'key' && line > parent.line);
  const map = below.find(({ kind, column, parent }) => kind === 'key' && column > parent!.column);
  const list = below.find(({ kind }) => kind === 'dash');
  const indent = map ? map.column - map.parent!.column : 2;
  return { indent, listIndent: list ? list.column - list.parent!.column : indent };
}
