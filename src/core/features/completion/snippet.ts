/** User text inside of a snippet: `$`, `}` and `\` would mean something there. */
export function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Writes a snippet with numbered stops, the last of which is where the cursor stays. */
export class Snippet {
  #parts: string[] = [];
  #stops: { readonly at: number; readonly plain: boolean }[] = [];

  text(text: string): this {
    this.#parts.push(escaped(text));
    return this;
  }

  /** A place to type at, with what stands there meanwhile. */
  stop(preset = ''): this {
    this.#stops.push({ at: this.#parts.length, plain: preset === '' });
    const number = this.#stops.length;
    this.#parts.push(preset === '' ? `$${number}` : `\${${number}:${escaped(preset)}}`);
    return this;
  }

  /** A place with a list to choose from; the first is there meanwhile. */
  choice(values: readonly string[]): this {
    this.#stops.push({ at: this.#parts.length, plain: false });
    const choices = values.map((value) => escaped(value).replace(/[,|]/g, '\\$&')).join(',');
    this.#parts.push(`\${${this.#stops.length}|${choices}|}`);
    return this;
  }

  get stops(): number {
    return this.#stops.length;
  }

  toString(): string {
    const last = this.#stops.at(-1);
    if (last?.plain) this.#parts[last.at] = '$0';
    return this.#parts.join('');
  }
}
