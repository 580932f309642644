/** Every host has these two of the Encoding Standard; nothing else of theirs is needed here. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (
  label: string,
  options: { readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

/** Of other texts engines keep one byte for every character. */
const WIDE = /[^\0-\xff]/;

const SURROGATE = /[\ud800-\udfff]/;

/** Half of a pair, which UTF-8 cannot write. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * A text that is kept and seldom asked for, as UTF-8: a single dash or typographic quotation mark makes an engine keep two
 * bytes for every character of a text.
 */
export class CompactText {
  readonly #bytes: Uint8Array | string;

  constructor(text: string) {
    this.#bytes = !WIDE.test(text) || hasLoneSurrogate(text) ? text : new TextEncoder().encode(text);
  }

  get text(): string {
    const bytes = this.#bytes;
    return typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }
}

/** Most texts have no pair at all, which is found out in a fraction of the time. */
function hasLoneSurrogate(text: string): boolean {
  return SURROGATE.test(text) && LONE_SURROGATE.test(text);
}
