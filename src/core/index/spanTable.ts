import type { Path, Span } from '../yaml/place.ts';
import { resolved, type YamlNode } from '../yaml/tree.ts';

/** Numbers for each node: where its key starts and ends, where its value does, and how many rows it takes with all inside. */
const WIDTH = 5;

/**
 * Where every value of a document stands, without its tree: 20 bytes for a value instead of some hundred.
 * Rows come in the order of the text, and a path is found by walking the names beside them.
 */
export class SpanTable {
  readonly #rows: Int32Array;
  readonly #names: readonly string[];

  constructor(root: YamlNode | undefined) {
    const rows: number[] = [];
    const names: string[] = [];
    if (root) addRow(rows, names, '', root, root);
    this.#rows = Int32Array.from(rows);
    this.#names = names;
  }

  /** Where the value at a path stands; where its nearest holder stands when there is no such value. */
  valueAt(path: Path): Span {
    const row = this.#find(path);
    return { start: this.#rows[row + 2] ?? 0, end: this.#rows[row + 3] ?? 0 };
  }

  /** Where the key of a path stands; the value itself for an item of a list, which has no key. */
  keyAt(path: Path): Span {
    const row = this.#find(path);
    return { start: this.#rows[row] ?? 0, end: this.#rows[row + 1] ?? 0 };
  }

  #find(path: Path): number {
    let row = 0;
    for (const part of path) {
      const end = row + (this.#rows[row + 4] ?? 0) * WIDTH;
      let child = row + WIDTH;
      let place = 0;
      while (
        child < end &&
        !(typeof part === 'number' ? place === part : this.#names[child / WIDTH] === part)
      ) {
        child += (this.#rows[child + 4] ?? 1) * WIDTH;
        place++;
      }
      if (child >= end) return row;
      row = child;
    }
    return row;
  }
}

function addRow(rows: number[], names: string[], name: string, key: Span, node: YamlNode | undefined): void {
  const row = rows.length;
  const value = node ?? key;
  rows.push(key.start, key.end, value.start, value.end, 1);
  names.push(name);
  // What an alias repeats stands where it is written out.
  const inside = node?.kind === 'alias' ? undefined : resolved(node);
  if (inside?.kind === 'map') {
    for (const pair of inside.pairs) addRow(rows, names, pair.name, pair.key, pair.value);
  } else if (inside?.kind === 'sequence') {
    for (const item of inside.items)
      addRow(rows, names, '', item ?? { start: inside.start, end: inside.start }, item);
  }
  rows[row + 4] = (rows.length - row) / WIDTH;
}
