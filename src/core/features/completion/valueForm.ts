import type { Shape } from '../../schema/shape.ts';
import type { CursorContext } from '../../yaml/cursorContext.ts';
import { alternatives, structureOf } from './placeShapes.ts';
import { Snippet } from './snippet.ts';
import { yamlWord } from './yamlWord.ts';

type Layout = Pick<CursorContext, 'indent' | 'listIndent' | 'lineBreak'>;

/** Texts that stand in a form until somebody types; `undefined` where the place stays empty. */
export type Presets = (path: readonly string[], shape: Shape) => string | readonly string[] | undefined;

/** Writes what comes behind a key or a dash, as far as it is certain: the structure, with a stop wherever a value goes. */
export class ValueForm {
  readonly snippet = new Snippet();
  readonly #layout: Layout;
  readonly #flow: boolean;
  readonly #presets: Presets | undefined;
  /** The first stop is a place for which there is something to choose from. */
  suggests = false;

  constructor(layout: Layout, flow: boolean, presets?: Presets) {
    this.#layout = layout;
    this.#flow = flow;
    this.#presets = presets;
  }

  /** All that follows the colon of a key which stands at a column. */
  behindKey(shape: Shape, column: number, path: readonly string[] = []): this {
    const structure = structureOf(shape);
    if (this.#flow || structure === 'plain') this.snippet.text(' ');
    else this.#line(column + (structure === 'list' ? this.#layout.listIndent : this.#layout.indent));
    return this.#value(shape, column, path);
  }

  /** All that follows the dash of an item; `column` is where its keys stand. */
  behindDash(items: Shape, column: number, path: readonly string[] = []): this {
    if (structureOf(items) === 'map') return this.#map(items, column, path);
    return this.#scalar(items, path);
  }

  /** A map or list in brackets. */
  inBrackets(shape: Shape): this {
    return this.#value(shape, 0, []);
  }

  /** The keys of a map that it cannot be without, from the place of the first on. */
  #map(shape: Shape, column: number, path: readonly string[]): this {
    const [map = shape] = alternatives(shape);
    const required = requiredKeys(map);
    if (required.length === 0) return this.#stop(map.properties.size > 0 || map.keyRef !== undefined);
    for (const [i, key] of required.entries()) {
      if (i > 0 && this.#flow) this.snippet.text(', ');
      else if (i > 0) this.#line(column);
      this.snippet.text(`${key}:`);
      const inner = map.properties.get(key);
      if (inner) this.behindKey(inner, column, [...path, key]);
    }
    return this;
  }

  #value(shape: Shape, column: number, path: readonly string[]): this {
    const structure = structureOf(shape);
    if (structure === 'plain') return this.#scalar(shape, path);
    const [open, close] = structure === 'list' ? ['[', ']'] : ['{ ', ' }'];
    const [first = shape] = alternatives(shape);
    if (this.#flow) this.snippet.text(open);
    if (structure === 'map') {
      this.#map(shape, column + this.#layout.indent, path);
    } else if (this.#flow) {
      this.#stop(first.items !== undefined && offersWords(first.items));
    } else {
      this.snippet.text('- ');
      if (first.items) this.behindDash(first.items, column + this.#layout.listIndent + 2, path);
    }
    if (this.#flow) this.snippet.text(close);
    return this;
  }

  #scalar(shape: Shape, path: readonly string[]): this {
    const [first = shape] = alternatives(shape);
    const preset = this.#presets?.(path, shape);
    if (Array.isArray(preset) && preset.length > 0) {
      this.snippet.choice(preset.map((one) => yamlWord(one, this.#flow)));
    } else if (typeof preset === 'string') {
      this.snippet.stop(yamlWord(preset, this.#flow));
    } else if (first.enum?.length === 1) {
      this.snippet.text(yamlWord(String(first.enum[0]), this.#flow));
    } else if (first.enum && (path.length > 0 || first.enumDescriptions.size === 0)) {
      this.snippet.choice(first.enum.map((one) => yamlWord(String(one), this.#flow)));
    } else if (first.types.has('boolean')) {
      this.snippet.choice(['true', 'false']);
    } else {
      this.#stop(offersWords(shape));
    }
    return this;
  }

  #stop(suggests: boolean): this {
    if (this.snippet.stops === 0) this.suggests = suggests;
    this.snippet.stop();
    return this;
  }

  #line(column: number): void {
    this.snippet.text(this.#layout.lineBreak + ' '.repeat(column));
  }
}

/** In the order of the schema; of keys that stand for each other, the one that is to be suggested. */
export function requiredKeys({ required, exactlyOneOf, properties }: Shape): readonly string[] {
  const preferred = exactlyOneOf.at(-1);
  const all = new Set(preferred === undefined ? required : [...required, preferred]);
  return [...properties.keys()].filter((key) => all.has(key));
}

/** Whether there are words to choose from at a place. */
export function offersWords(shape: Shape): boolean {
  return alternatives(shape).some(
    ({ enum: values, ref, types, format, minimum, maximum }) =>
      values !== undefined ||
      ref !== undefined ||
      types.has('boolean') ||
      (format !== undefined && ['date', 'duration', 'locale', 'currency'].includes(format)) ||
      (minimum !== undefined && maximum !== undefined && maximum - minimum <= 10),
  );
}
