import type { Path, Span } from '../yaml/place.ts';
import { resolved, type YamlNode } from '../yaml/tree.ts';

/** Where its key starts and ends, where its value does, how many rows it takes with all inside, and the row of its holder. */
const WIDTH = 6;

/** A value of a document, by its number in the order of the text; the root is 0. */
export type Row = number;

/**
 * Where every value of a document stands, without its tree. Rows come in the order of the text, and a path is found by
 * walking the names beside them.
 */
export class SpanTable {
  readonly #rows: Int32Array;
  /** The key of each row, or its number in a list. */
  readonly #names: readonly (string | number)[];
  readonly #items = new Map<Row, readonly Row[]>();

  constructor(root: YamlNode | undefined) {
    const rows: number[] = [];
    const names: (string | number)[] = [];
    if (root) addRow(rows, names, '', root, root, -1);
    this.#rows = Int32Array.from(rows);
    this.#names = names;
  }

  /** Where the value at a path stands; where its nearest holder stands when there is no such value. */
  valueAt(path: Path): Span {
    return this.valueOf(this.#find(path));
  }

  /** Where the key of a path stands; the value itself for an item of a list, which has no key. */
  keyAt(path: Path): Span {
    return this.keyOf(this.#find(path));
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

  /** The nearest key on the way from a row to the root; empty when there is none. */
  keyAbove(row: Row): string {
    for (let at = row; at > 0; at = this.holderOf(at)) {
      const name = this.#names[at];
      if (typeof name === 'string') return name;
    }
    return '';
  }

  /** What stands at a row in the plain data of the document. */
  pick(row: Row, data: unknown): unknown {
    if (row <= 0) return data;
    const holder = this.pick(this.holderOf(row), data);
    return typeof holder === 'object' && holder !== null
      ? (holder as Record<string | number, unknown>)[this.#names[row] ?? '']
      : undefined;
  }

  /** The row that this one stands in; -1 for the root. */
  holderOf(row: Row): Row {
    return this.#rows[row * WIDTH + 5] ?? -1;
  }

  #find(path: Path): Row {
    let row = 0;
    for (const part of path) {
      const child = typeof part === 'number' ? this.#itemsOf(row)[part] : this.#childCalled(part, row);
      if (child === undefined) return row;
      row = child;
    }
    return row;
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

function addRow(
  rows: number[],
  names: (string | number)[],
  name: string | number,
  key: Span,
  node: YamlNode | undefined,
  holder: Row,
): void {
  const row = names.length;
  const value = node ?? key;
  rows.push(key.start, key.end, value.start, value.end, 1, holder);
  names.push(name);
  const inside = node?.kind === 'alias' ? undefined : resolved(node);
  if (inside?.kind === 'map') {
    for (const pair of inside.pairs) addRow(rows, names, pair.name, pair.key, pair.value, row);
  } else if (inside?.kind === 'sequence') {
    for (let i = 0; i < inside.items.length; i++) {
      const item = inside.items[i];
      addRow(rows, names, i, item ?? { start: inside.start, end: inside.start }, item, row);
    }
  }
  rows[row * WIDTH + 4] = names.length - row;
}
