/**
 * Ids are written again and again, in every file that names a thing. Here is one copy of each, which holds on to no text
 * that it was cut out of.
 */
export class StringPool {
  readonly #known = new Map<string, string>();

  of(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const own = copyOf(text);
    this.#known.set(own, own);
    return own;
  }
}

/** From this length on an engine keeps a pointer into the text that a string was cut out of. */
const LONG = 13;

/** The same text, which holds on to none that it was cut out of. */
export function copyOf(text: string): string {
  return text.length < LONG ? text : joined(text.slice(0, 1), text.slice(1));
}

/**
 * Texts put together to one that is kept. With `+` an engine puts that off, and keeps the pieces and how they belong
 * together instead, which takes more room than the text.
 */
export function joined(...pieces: readonly string[]): string {
  return pieces.join('');
}
