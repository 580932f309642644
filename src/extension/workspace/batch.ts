/** Gathers what is told one by one within the same turn: a checkout tells of each of its thousand files by itself. */
export class Batch<T> {
  readonly #deliver: (items: readonly T[]) => void;
  #items: T[] = [];

  constructor(deliver: (items: readonly T[]) => void) {
    this.#deliver = deliver;
  }

  add(item: T): void {
    if (this.#items.push(item) === 1) void Promise.resolve().then(() => this.flush());
  }

  /** Delivers what has been told by now, where there is anything. */
  flush(): void {
    const items = this.#items;
    this.#items = [];
    if (items.length > 0) this.#deliver(items);
  }
}
