import type { ExplorerItem } from './explorerItem.ts';
import type { Thing } from './thingRows.ts';

/**
 * What was said before. The text of a file may have to be read again for its row, and of ten thousand files nearly all
 * are as they were: a thing is remembered as long as its document, a row as long as all that it is made of.
 */
export class RowMemory {
  readonly things = new Remembered<object, Thing>();
  readonly homes = new Remembered<object, string | undefined>();
  readonly folds = new Remembered<ExplorerItem, string>();
  readonly #rows = new WeakMap<Thing, { readonly from: readonly unknown[]; readonly row: ExplorerItem }>();

  /** @param from all that the row is made of besides the thing */
  rowOf(thing: Thing, from: readonly unknown[], make: () => ExplorerItem): ExplorerItem {
    const known = this.#rows.get(thing);
    if (known?.from.length === from.length && known.from.every((part, i) => part === from[i]))
      return known.row;
    const row = make();
    this.#rows.set(thing, { from, row });
    return row;
  }
}

class Remembered<Key extends object, Value> {
  readonly #known = new WeakMap<Key, { readonly value: Value }>();

  of(key: Key, make: () => Value): Value {
    const known = this.#known.get(key) ?? { value: make() };
    this.#known.set(key, known);
    return known.value;
  }
}
