import { indentOf, quoteAt } from './blockLine.ts';
import type { CursorPlace, Found } from './cursorContext.ts';
import { flowPlaces } from './flowPlaces.ts';
import { type Entry, type Outline, pathOf, type Stretch } from './outline.ts';

/** What may be written at a place of a text; `undefined` for nothing. */
export function findPlaces(outline: Outline, offset: number): Found | undefined {
  return new Finder(outline, offset).find();
}

class Finder {
  readonly #outline: Outline;
  readonly #offset: number;
  readonly #line: number;

  constructor(outline: Outline, offset: number) {
    this.#outline = outline;
    this.#offset = offset;
    this.#line = outline.lines.positionAt(offset).line;
  }

  find(): Found | undefined {
    const { entries, stretches } = this.#outline;
    const inside = stretches.find(({ start, end }) => start <= this.#offset && this.#offset <= end);
    if (inside) return this.#inStretch(inside);
    const key = entries.find(
      ({ kind, start, end }) => kind !== 'dash' && start <= this.#offset && this.#offset <= end,
    );
    if (key) return this.#inKey(key);
    const onLine = entries.filter(({ line }) => line === this.#line);
    const before = onLine.findLast(({ after }) => after <= this.#offset);
    if (before) return onLine.at(-1) === before ? this.#behind(before) : undefined;
    const blank = indentOf(this.#outline, this.#line) === undefined;
    return blank ? this.#onEmptyLine() : undefined;
  }

  #inKey(key: Entry): Found | undefined {
    const { text } = this.#outline;
    const quote = quoteAt(text, key.start);
    const replace = quote ? { start: key.start + 1, end: key.end - 1 } : key;
    // At the very beginning of a key, nobody means to replace it.
    if (this.#offset < replace.start || this.#offset > replace.end || this.#offset === key.start)
      return undefined;
    const hasColon = key.kind === 'key';
    return {
      places: [this.#keyPlace(key.parent, key.column, key)],
      replace: { start: replace.start, end: replace.end },
      quote,
      hasColon,
      continued: !hasColon && this.#continues(key.column),
    };
  }

  #inStretch(stretch: Stretch): Found | undefined {
    const { text } = this.#outline;
    const { start, end, kind, owner } = stretch;
    if (kind === 'flow') return this.#offset > start ? flowPlaces(text, stretch, this.#offset) : undefined;
    if (kind !== 'plain' && kind !== 'quoted') return undefined;
    if (/[\r\n]/.test(text.slice(start, end))) return undefined;
    const quote = kind === 'quoted' ? quoteAt(text, start) : undefined;
    const replace = quote ? { start: start + 1, end: end - (stretch.closed ? 1 : 0) } : { start, end };
    if (this.#offset < replace.start || this.#offset > replace.end) return undefined;
    // Nobody can tell where a text was to end whose quote is missing.
    if (quote && !stretch.closed && text.slice(this.#offset, end).trim() !== '') return undefined;
    const column = start - this.#outline.lines.startOfLine(stretch.line);
    const behindKey = owner?.kind === 'key' && owner.line === stretch.line;
    const places = behindKey
      ? this.#valuePlaces(owner, column, stretch.line)
      : this.#hasValue(owner, stretch)
        ? []
        : this.#placesOfOwnLine(owner, column);
    return {
      places: quote ? places.filter(({ expects }) => expects === 'value') : places,
      replace,
      quote,
      openQuote: quote !== undefined && !stretch.closed,
      continued: this.#continues(column),
    };
  }

  /** Behind the last key or dash of the line, where nothing stands yet. */
  #behind(entry: Entry): Found | undefined {
    if (entry.kind === 'half' || this.#hasContent(entry)) return undefined;
    const glued = this.#offset === entry.after;
    const column = this.#column() + (glued ? 1 : 0);
    return { places: this.#valuePlaces(entry, column, this.#line), glued };
  }

  /** What the indentation of the cursor means, among the blocks that are open above. */
  #onEmptyLine(): Found | undefined {
    const { entries, text, lines } = this.#outline;
    const start = lines.startOfLine(this.#line);
    const column = this.#column();
    const last = entries.findLast((entry) => entry.start < start);
    const chain: Entry[] = [];
    for (let entry = last; entry; entry = entry.parent) chain.push(entry);
    if (text.slice(start, this.#offset).includes('\t') || this.#continues(column)) return undefined;
    const dash = chain.find((entry) => entry.kind === 'dash' && entry.column === column);
    const sibling = chain.find((entry) => entry.kind !== 'dash' && entry.column === column);
    if (dash || sibling) {
      // A key between two dashes of a list below a key at the same column would take the second for its own.
      const key = sibling && !this.#nextIsDash(column) ? [this.#keyPlace(sibling.parent, column)] : [];
      return { places: [...key, ...(dash ? [this.#itemPlace(dash.parent, column)] : [])] };
    }
    const holder = chain.find((entry) => entry.column < column);
    if (holder !== last || (last && (last.kind === 'half' || this.#hasValue(last)))) return undefined;
    return { places: this.#placesOfOwnLine(last, column) };
  }

  /** The same on a line of its own or behind a dash, where keys or items of the value may stand below already. */
  #placesOfOwnLine(owner: Entry | undefined, column: number): CursorPlace[] {
    const inside = this.#outline.entries.filter(({ parent }) => parent === owner);
    if (owner?.kind === 'half' || inside.some((entry) => entry.column !== column)) return [];
    const places = this.#valuePlaces(owner, column, this.#line);
    if (inside.length === 0) return places;
    const expected = inside.some(({ kind }) => kind === 'dash') ? 'item' : 'key';
    return places.filter(({ expects }) => expects === expected);
  }

  /** What may be the value of an entry that has none: on its line, or on a line of its own. */
  #valuePlaces(owner: Entry | undefined, column: number, line: number): CursorPlace[] {
    const path = pathOf(owner);
    const taken = owner?.kind === 'dash' ? this.#wordsBeside(owner) : new Set<string>();
    if (owner?.kind === 'key' && owner.line === line)
      return [{ expects: 'value', path, column: owner.column, form: 'inline', taken }];
    const value: CursorPlace = { expects: 'value', path, column, form: 'own', taken };
    const places = [this.#keyPlace(owner, column)];
    if (owner) places.unshift(value);
    if (owner?.kind === 'key') places.push(this.#itemPlace(owner, column));
    return places;
  }

  #keyPlace(map: Entry | undefined, column: number, but?: Entry): CursorPlace {
    const keys = this.#outline.entries.filter(({ kind, parent }) => kind === 'key' && parent === map);
    const taken = new Set(keys.filter((key) => key !== but).map(({ name }) => name));
    return { expects: 'key', path: pathOf(map), column, form: 'own', taken };
  }

  #itemPlace(list: Entry | undefined, column: number): CursorPlace {
    return { expects: 'item', path: pathOf(list), column, form: 'own', taken: new Set() };
  }

  #wordsBeside(dash: Entry): Set<string> {
    const { stretches, text } = this.#outline;
    const others = stretches.filter(({ owner, kind }) => {
      return owner?.kind === 'dash' && owner !== dash && owner.parent === dash.parent && kind !== 'comment';
    });
    return new Set(others.map(({ start, end }) => text.slice(start, end).replace(/^["']|["']$/g, '')));
  }

  #hasContent(entry: Entry): boolean {
    return this.#hasValue(entry) || this.#outline.entries.some(({ parent }) => parent === entry);
  }

  #hasValue(entry: Entry | undefined, but?: Stretch): boolean {
    return this.#outline.stretches.some(
      (one) => one.owner === entry && one.kind !== 'comment' && one !== but,
    );
  }

  #column(): number {
    return this.#offset - this.#outline.lines.startOfLine(this.#line);
  }

  /** The next line with content stands further in than the column. */
  #continues(column: number): boolean {
    const next = this.#nextLine();
    return next !== undefined && next.indent > column;
  }

  #nextIsDash(column: number): boolean {
    const next = this.#nextLine();
    if (next?.indent !== column) return false;
    return this.#outline.entries.some(
      ({ kind, line, column: at }) => kind === 'dash' && line === next.line && at === column,
    );
  }

  #nextLine(): { line: number; indent: number } | undefined {
    const { lines, text } = this.#outline;
    for (let line = this.#line + 1; line < lines.lineCount; line++) {
      const indent = indentOf(this.#outline, line);
      if (indent !== undefined && text[lines.startOfLine(line) + indent] !== '#') return { line, indent };
    }
    return undefined;
  }
}
