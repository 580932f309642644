import { branchFor, type Shape } from '../schema/shape.ts';
import { MAX_EXPANSION } from '../yaml/data.ts';
import type { Path, Span } from '../yaml/place.ts';
import { type MapNode, resolved, type ScalarValue, type YamlNode } from '../yaml/tree.ts';

/**
 * A piece of a file in the normal form of the format, in which two ways to write the same thing are one: a plain text
 * where keys may stand is `text`, a plain score is `score`, `persona` is `personas`, `momentOfTruth: true` is one without
 * details, and what has no value is not there.
 */
export interface Part {
  readonly kind: 'scalar' | 'map' | 'list';
  /** Where the value stands. */
  readonly span: Span;
  /** The same with its key. */
  readonly outer: Span;
  readonly path: Path;
  /** What the schema says of this place, before and after one of its alternatives has been chosen; `undefined` for keys that it does not know. */
  readonly declared: Shape | undefined;
  readonly shape: Shape | undefined;
  /** Of a scalar. */
  readonly value: ScalarValue;
  readonly entries: ReadonlyMap<string, Part>;
  readonly items: readonly Part[];
}

const NO_ENTRIES: ReadonlyMap<string, Part> = new Map();
const NO_ITEMS: readonly Part[] = [];

/** `undefined` for an empty document. */
export function partsOf(root: YamlNode | undefined, shape: Shape): Part | undefined {
  return new PartReader().read(root, shape, [], undefined, undefined);
}

class PartReader {
  /** What aliases may still repeat. */
  #budget = MAX_EXPANSION;

  read(
    node: YamlNode | undefined,
    declared: Shape | undefined,
    path: Path,
    key: Span | undefined,
    within: Span | undefined,
  ): Part | undefined {
    const target = resolved(node);
    if (!node || !target) return undefined;
    // What an alias repeats stands where the alias stands: its own place belongs to others.
    const alias = within ?? (node.kind === 'alias' ? node : undefined);
    if (alias && --this.#budget < 0) return undefined;
    const { start, end } = alias ?? target;
    const span = { start, end };
    const shape = declared && branchFor(declared, target);
    const outer = { start: Math.min(key?.start ?? start, start), end };
    const place = { span, outer, path, declared, shape };
    if (target.kind === 'map') return this.#map(target, place, alias);
    if (target.kind === 'sequence') {
      const items: Part[] = [];
      for (const item of target.items) {
        const part = this.read(item, shape?.items, [...path, items.length], undefined, alias);
        if (part) items.push(part);
      }
      return { ...place, kind: 'list', value: null, entries: NO_ENTRIES, items };
    }
    const { value } = target;
    if (value === null) return undefined;
    return normalScalar({ ...place, kind: 'scalar', value, entries: NO_ENTRIES, items: NO_ITEMS });
  }

  #map(map: MapNode, place: Omit<Part, 'kind' | 'value' | 'entries' | 'items'>, alias: Span | undefined) {
    const entries = new Map<string, Part>();
    const { shape, path } = place;
    for (const { name, key, value } of map.pairs) {
      const normal = name === 'persona' && shape?.properties.has('personas') ? 'personas' : name;
      if (entries.has(normal)) continue;
      const declared = shape?.properties.get(name) ?? (name.startsWith('x-') ? undefined : shape?.values);
      const part = this.read(value, declared, [...path, normal], key, alias);
      if (part) entries.set(normal, normal === name ? part : asList(part));
    }
    return { ...place, kind: 'map', value: null, entries, items: NO_ITEMS } satisfies Part;
  }
}

/** A scalar as a list of itself. */
export function asList(part: Part): Part {
  if (part.kind !== 'scalar') return part;
  const item = { ...part, path: [...part.path, 0] };
  return { ...part, kind: 'list', value: null, items: [item] };
}

/** A scalar that stands for a map is that map; `momentOfTruth: false` says nothing. */
function normalScalar(part: Part): Part | undefined {
  const branches = part.declared?.branches ?? [];
  if (typeof part.value === 'boolean') {
    const details =
      part.path.at(-1) === 'momentOfTruth' && branches.find((one) => one.properties.has('owner'));
    if (!details) return part;
    return part.value ? { ...part, kind: 'map', value: null, shape: details } : undefined;
  }
  const key = typeof part.value === 'number' ? 'score' : 'text';
  const details = branches.find((one) => one.properties.has(key));
  if (!details) return part;
  const shape = details.properties.get(key);
  const inner: Part = { ...part, path: [...part.path, key], declared: shape, shape };
  return { ...part, kind: 'map', value: null, shape: details, entries: new Map([[key, inner]]) };
}

type Plain = Record<string, unknown>;

/** The part as plain data, whose objects have no prototype. */
export function dataOf(part: Part): unknown {
  if (part.kind === 'scalar') return part.value;
  if (part.kind === 'list') return part.items.map(dataOf);
  const data = Object.create(null) as Plain;
  for (const [key, entry] of part.entries) data[key] = dataOf(entry);
  return data;
}

/** One text for all parts with the same data, in whatever order their keys stand. */
export function printOf(part: Part): string {
  if (part.kind === 'scalar') return JSON.stringify(part.value);
  if (part.kind === 'list') return `[${part.items.map(printOf).join()}]`;
  const entries = [...part.entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${printOf(entry)}`).join()}}`;
}

/** The text under a key; `undefined` when there is none. */
export function textOfPart(part: Part | undefined, key: string): string | undefined {
  const value = part?.entries.get(key)?.value;
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** How many values a part holds. */
export function sizeOf(part: Part): number {
  let size = part.kind === 'scalar' ? 1 : 0;
  for (const item of part.items) size += sizeOf(item);
  for (const entry of part.entries.values()) size += sizeOf(entry);
  return size;
}
