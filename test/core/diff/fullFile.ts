import { FILE_KINDS, type FileKind } from '../../../src/core/model/identify.ts';
import { rootShape, type Shape } from '../../../src/core/schema/shape.ts';
import type { Data } from './generate.ts';

export const KINDS_OF_FILES: readonly FileKind[] = FILE_KINDS;

/** A file in which every key that the format knows has a value, made from the schema alone. */
export class FullFile {
  readonly data: Data;
  #number = 0;
  /** Which branch of a union is taken: the one with most keys, or the plainest. */
  readonly #rich: boolean;

  constructor(kind: FileKind, rich: boolean) {
    this.#rich = rich;
    this.data = this.#map(rootShape(kind), kind, 0);
    Object.assign(this.data, { apiVersion: 'cx/v1', kind });
    if (this.data.personas && this.data.persona) delete this.data.persona;
  }

  /** Another value for a place than the one that stands there. */
  other(shape: Shape, value: unknown, key: string): unknown {
    if (typeof value === 'string' && this.#isFree(shape)) return `${value} and then some`;
    for (let tries = 0; tries < 20; tries++) {
      const next = this.#scalar(shape, key);
      if (next !== value && typeof next === typeof value) return next;
    }
    return undefined;
  }

  #isFree(shape: Shape): boolean {
    const plain = !shape.format || shape.format === 'markdown';
    return !shape.enum && !shape.ref && plain && (shape.pattern?.test('Amber Birch') ?? true);
  }

  branch(shape: Shape): Shape {
    if (shape.branches.length === 0) return shape;
    const rank = ({ properties, values, types }: Shape) =>
      properties.size > 0 ? 3 : types.has('array') ? 2 : values ? 1 : 0;
    const sorted = [...shape.branches].sort((a, b) => rank(b) - rank(a));
    return this.branch(this.#rich ? sorted[0]! : sorted.at(-1)!);
  }

  value(declared: Shape, key: string, depth: number): unknown {
    const shape = this.branch(declared);
    if (shape.properties.size > 0 || shape.values) return this.#map(shape, key, depth);
    if (shape.items) return [0, 1].map(() => this.value(shape.items!, key, depth + 1));
    return this.#scalar(shape, key);
  }

  #map(shape: Shape, key: string, depth: number): Data {
    const made: Data = {};
    for (const [name, inner] of shape.properties) made[name] = this.value(inner, name, depth + 1);
    if (shape.values && shape.properties.size === 0)
      for (const name of ['anna', 'boris']) made[name] = this.value(shape.values, key, depth + 1);
    return made;
  }

  #scalar(shape: Shape, key: string): unknown {
    const number = ++this.#number;
    if (shape.enum) return shape.enum[number % shape.enum.length];
    if (shape.types.has('boolean')) return number % 2 === 0;
    if (shape.types.has('integer') || shape.types.has('number')) {
      const [low, high] = [shape.minimum ?? 1, shape.maximum ?? 1000];
      return low + (number % (high - low + 1));
    }
    if (shape.format === 'date') return `2026-0${1 + (number % 9)}-1${number % 10}`;
    if (shape.format === 'duration') return `P${number}D`;
    if (shape.format === 'url') return `https://example.com/${number}`;
    if (shape.format === 'locale') return ['en', 'de', 'pt'][number % 3];
    if (shape.format === 'currency') return ['EUR', 'CHF', 'USD'][number % 3];
    if (!this.#isFree(shape)) return `${key.toLowerCase()}-${number}`;
    return `${WORDS[number % WORDS.length]} ${key} ${number * 7919}`;
  }
}

const WORDS = ['Amber', 'Birch', 'Cobalt', 'Drizzle', 'Ebony', 'Fjord', 'Granite'];
