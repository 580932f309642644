import { type Part, type PartRead, partsByPair } from '../yaml/parts.ts';
import type { Path, Span } from '../yaml/place.ts';
import type { MapNode, YamlDocument, YamlNode } from '../yaml/tree.ts';

/** Where its key starts and ends, where its value does, how many rows it takes with all inside, and the row of its holder. */
const WIDTH = 6;

/** A value of a document, by its number in the order of the text; the root is 0. */
export type Row = number;

/** Where a path leads. */
export interface FoundRow {
  readonly row: Row;
  /** Whether the value is there; otherwise the row is that of its nearest holder. */
  readonly isExact: boolean;
}

/**
 * Where every value of a document stands, without its tree. Rows come in the order of the text, and a path is found by
 * walking the names beside them.
 */
export class SpanTable {
  readonly #rows: Int32Array;
  /** The key of each row, or its number in a list. */
  readonly #names: readonly (string | number)[];
  readonly #items = new Map<Row, readonly Row[]>();
  /** The rows of each part as they were made. */
  readonly blocks: ReadonlyMap<PartRead, RowBlock>;

  constructor({ rows, names }: RowBlock, blocks: ReadonlyMap<PartRead, RowBlock>) {
    this.#rows = rows;
    this.#names = names;
    this.blocks = blocks;
  }

  /** Where the value at a path stands; where its nearest holder stands when there is no such value. */
  valueAt(path: Path): Span {
    return this.valueOf(this.rowAt(path));
  }

  /** Where the key of a path stands; the value itself for an item of a list, which has no key. */
  keyAt(path: Path): Span {
    return this.keyOf(this.rowAt(path));
  }

  /** The same of what stands under a key of the value at a row. */
  valueBelow(row: Row, key: string): Span {
    return this.valueOf(this.#childCalled(key, row) ?? row);
  }

  valueOf(row: Row): Span {
    return { start: this.#rows[row * WIDTH + 2] ?? 0, end: this.#rows[row * WIDTH + 3] ?? 0 };
  }

  keyOf(row: Row): Span {
    return { start: this.#rows[row * WIDTH] ?? 0, end: this.#rows[row * WIDTH + 1] ?? 0 };
  }

  pathOf(row: Row): Path {
    const path: (string | number)[] = [];
    for (let at = row; at > 0; at = this.holderOf(at)) path.push(this.#names[at] ?? '');
    return path.reverse();
  }

  /** The rows of the items of a list below a key of the whole, and as the last the row behind them; empty for no list. */
  rowsOfItems(key: string): readonly Row[] {
    const list = this.#childCalled(key, 0);
    const items = list === undefined ? [] : this.#itemsOf(list);
    return items.length === 0 ? [] : [...items, list! + this.sizeOf(list!)];
  }

  /** What stands at a row in the plain data of the document. */
  pick(row: Row, data: unknown): unknown {
    if (row <= 0) return data;
    const holder = this.pick(this.holderOf(row), data);
    return typeof holder === 'object' && holder !== null
      ? (holder as Record<string | number, unknown>)[this.#names[row] ?? '']
      : undefined;
  }

  /** The row of the value at a path; that of its nearest holder when there is no such value. */
  rowAt(path: Path): Row {
    return this.find(path).row;
  }

  find(path: Path): FoundRow {
    let row = 0;
    for (const part of path) {
      const child = typeof part === 'number' ? this.#itemsOf(row)[part] : this.#childCalled(part, row);
      if (child === undefined) return { row, isExact: false };
      row = child;
    }
    return { row, isExact: true };
  }

  /** The row that this one stands in; -1 for the root. */
  holderOf(row: Row): Row {
    return this.#rows[row * WIDTH + 5] ?? -1;
  }

  #childCalled(name: string, row: Row): Row | undefined {
    const end = row + this.sizeOf(row);
    let child = row + 1;
    while (child < end && this.#names[child] !== name) child += this.sizeOf(child);
    return child < end ? child : undefined;
  }

  /** The rows of a list's items; lists are long, and asked for item by item. Empty for what is no list. */
  #itemsOf(row: Row): readonly Row[] {
    const known = this.#items.get(row);
    if (known) return known;
    const items: Row[] = [];
    const end = row + this.sizeOf(row);
    for (let child = row + 1; child < end; child += this.sizeOf(child))
      if (typeof this.#names[child] === 'number') items.push(child);
    this.#items.set(row, items);
    return items;
  }

  /** How many rows a value takes with all inside. What an alias repeats stands where it is written out. */
  sizeOf(row: Row): number {
    return this.#rows[row * WIDTH + 4] ?? 1;
  }
}

/** The rows of a value and of all inside, with places and numbers of rows as if nothing stood before. */
export interface RowBlock {
  readonly rows: Int32Array;
  readonly names: readonly (string | number)[];
}

const NO_BLOCKS: ReadonlyMap<PartRead, RowBlock> = new Map();

/** @param before that of another version, whose rows are taken for parts that have not changed */
export function spansOf(yaml: YamlDocument, before?: SpanTable): SpanTable {
  const { root, parts } = yaml;
  if (!root || !parts || root.kind !== 'map') return new SpanTable(blockOf('', root, root), NO_BLOCKS);
  const blocks = new Map<PartRead, RowBlock>();
  for (const { read } of parts) {
    const block = before?.blocks.get(read) ?? blockOf('', read.node, read.node);
    blocks.set(read, block);
  }
  return new SpanTable(joined(yaml, root, blocks), blocks);
}

function blockOf(name: string, key: Span | undefined, node: YamlNode | undefined): RowBlock {
  const names: (string | number)[] = [];
  if (!key) return { rows: new Int32Array(0), names };
  const { start, end } = node ?? key;
  const sheet = { rows: new Int32Array(WIDTH * (FEWEST + Math.ceil((end - start) / LETTERS))), names };
  addRow(sheet, name, key, node, -1);
  return { rows: sheet.rows.slice(0, names.length * WIDTH), names };
}

/** A value takes more letters than this, with its key and the blanks around it, but for lists of numbers and the like. */
const LETTERS = 16;
const FEWEST = 4;

/** What rows are written on. With a list instead, what it leaves behind while it grows was a tenth of all that a check allocates. */
interface Sheet {
  rows: Int32Array;
  readonly names: (string | number)[];
}

/** The rows of a text from those of its parts. */
function joined(yaml: YamlDocument, root: MapNode, blocks: ReadonlyMap<PartRead, RowBlock>): RowBlock {
  const lists = partsByPair(yaml);
  const sheet: Sheet = { rows: new Int32Array(roomFor(root, lists, blocks)), names: [] };
  addEntry(sheet, '', root, root, -1);
  for (const [i, { key, name, value }] of root.pairs.entries()) {
    const parts = lists.get(i);
    if (!parts) {
      addRow(sheet, name, key, value, 0);
      continue;
    }
    const list = addEntry(sheet, name, key, value ?? key, 0);
    const { start } = value ?? key;
    for (const { read, start: from, item } of parts) {
      const block = blocks.get(read);
      if (read.node && block) addBlock(sheet, block, from - read.from, list, item);
      else addEntry(sheet, item, { start, end: start }, { start, end: start }, list);
    }
    sheet.rows[list * WIDTH + 4] = sheet.names.length - list;
  }
  sheet.rows[4] = sheet.names.length;
  return { rows: sheet.rows.slice(0, sheet.names.length * WIDTH), names: sheet.names };
}

/** About as much as the rows of a text take. */
function roomFor(
  { pairs }: MapNode,
  lists: ReadonlyMap<number, readonly Part[]>,
  blocks: ReadonlyMap<PartRead, RowBlock>,
): number {
  let rows = 1;
  for (const { names } of blocks.values()) rows += names.length;
  for (const [i, { key, value }] of pairs.entries())
    rows += lists.has(i) ? 1 : FEWEST + Math.ceil(((value ?? key).end - key.start) / LETTERS);
  return rows * WIDTH;
}

/** A value without what is inside; gives its row. */
function addEntry(sheet: Sheet, name: string | number, key: Span, value: Span, holder: Row): Row {
  const { names } = sheet;
  const row = names.push(name) - 1;
  const at = row * WIDTH;
  makeRoom(sheet, at + WIDTH);
  const { rows } = sheet;
  rows[at] = key.start;
  rows[at + 1] = key.end;
  rows[at + 2] = value.start;
  rows[at + 3] = value.end;
  rows[at + 4] = 1;
  rows[at + 5] = holder;
  return row;
}

/** The rows of a part, so many characters further down. */
function addBlock(sheet: Sheet, block: RowBlock, by: number, holder: Row, name: string | number): void {
  const { names } = sheet;
  const row = names.length;
  for (const one of block.names) names.push(one);
  names[row] = name;
  const from = row * WIDTH;
  const end = from + block.rows.length;
  makeRoom(sheet, end);
  const { rows } = sheet;
  rows.set(block.rows, from);
  for (let at = from; at < end; at += WIDTH) {
    if (by !== 0) {
      rows[at]! += by;
      rows[at + 1]! += by;
      rows[at + 2]! += by;
      rows[at + 3]! += by;
    }
    rows[at + 5]! += row;
  }
  rows[from + 5] = holder;
}

function makeRoom(sheet: Sheet, length: number): void {
  if (length <= sheet.rows.length) return;
  const larger = new Int32Array(length * 2);
  larger.set(sheet.rows);
  sheet.rows = larger;
}

function addRow(
  sheet: Sheet,
  name: string | number,
  key: Span,
  node: YamlNode | undefined,
  holder: Row,
): void {
  const row = addEntry(sheet, name, key, node ?? key, holder);
  // What an alias repeats stands where it is written out.
  if (node?.kind === 'map') {
    for (const pair of node.pairs) addRow(sheet, pair.name, pair.key, pair.value, row);
  } else if (node?.kind === 'sequence') {
    for (let i = 0; i < node.items.length; i++) {
      const item = node.items[i];
      addRow(sheet, i, item ?? { start: node.start, end: node.start }, item, row);
    }
  }
  sheet.rows[row * WIDTH + 4] = sheet.names.length - row;
}
