import { decoded } from '../../address.ts';
import type { Uri } from '../../host.ts';
import type { WorkspaceIndex } from '../../index/workspaceIndex.ts';
import { nameFromId } from '../../model/fileId.ts';
import { idFromName } from '../../model/idFromName.ts';
import { rootShape, type Shape } from '../../schema/shape.ts';
import type { Data } from '../../yaml/spellValue.ts';
import { type MapNode, textOf, valueAt } from '../../yaml/tree.ts';

/** What a person is to write over. */
export const TO_DO = 'TODO';

/** What an id looks like. */
export const idPattern = () => rootShape('persona').properties.get('id')?.pattern;

/** More ids to choose from are a list that nobody reads. */
const MOST_IDS = 5;

export interface Around {
  readonly uri: Uri;
  readonly index: WorkspaceIndex;
  readonly today: string;
  /** The map that gets the value, when there is one already. */
  readonly map?: MapNode;
  /** What the map defines, when it has an id. */
  readonly defines?: string;
  readonly isRoot?: boolean;
}

/**
 * Values that fit a key until somebody writes the right one; several where ids can be chosen from. Empty where every
 * value would be wrong, such as an id of a kind of thing that the workspace has none of.
 */
export function placeholders(key: string, shape: Shape, around: Around): readonly Data[] {
  if (key === 'id') return [freeId(around)];
  if (key === 'name' && !shape.enum) return [nameOf(around)];
  return valuesFor(shape, around);
}

function valuesFor(anyShape: Shape, around: Around): readonly Data[] {
  const shape = anyShape.branches[0] ?? anyShape;
  if (shape.branches.length > 0) return valuesFor(shape, around);
  if (shape.enum) return [(shape.default as string | undefined) ?? (shape.enum[0] as string)];
  if (shape.ref) {
    return firstOf([shape.builtin, ...shape.ref.map((kind) => around.index.idsOf(kind))], MOST_IDS);
  }
  if (shape.types.has('array'))
    return shape.items ? valuesFor(shape.items, around).map((item) => [item]) : [];
  if (shape.types.has('object')) return mapsFor(shape, around);
  if (shape.types.has('boolean')) return [false];
  if (shape.types.has('number') || shape.types.has('integer')) return [shape.minimum ?? 0];
  if (shape.format === 'date') return [around.today];
  const example = shape.examples.find((one) => typeof one === 'string');
  if (shape.format !== undefined && shape.format !== 'markdown' && example !== undefined)
    return [example as string];
  if (!shape.pattern || shape.pattern.test(TO_DO)) return [TO_DO];
  return typeof example === 'string' ? [example] : [];
}

/** The first of all ids in their order, without putting thousands in order. */
function firstOf(lists: readonly Iterable<string>[], most: number): readonly string[] {
  const first: string[] = [];
  for (const list of lists)
    for (const id of list) {
      if (first.length === most && id >= first[most - 1]!) continue;
      const at = first.findIndex((other) => id < other);
      first.splice(at < 0 ? first.length : at, 0, id);
      first.length = Math.min(first.length, most);
    }
  return first;
}

function mapsFor(shape: Shape, around: Around): readonly Data[] {
  const made: Record<string, Data> = {};
  const inside = { uri: around.uri, index: around.index, today: around.today, defines: shape.defines };
  for (const key of shape.required) {
    const inner = shape.properties.get(key);
    const [value] = inner ? placeholders(key, inner, inside as Around) : [];
    if (value === undefined) return [];
    made[key] = value;
  }
  return Object.keys(made).length > 0 ? [made] : [];
}

/** From what the thing is called, or else what the file is; no other thing of the workspace has it. */
function freeId({ map, index, defines, uri, isRoot }: Around): string {
  const called = ['name', 'statement', 'title', 'text'].map((key) => textOf(valueAt(map, key)));
  const file = /([^/]+?)(\.\w+)?\.ya?ml$/i.exec(uri)?.[1];
  const wish = idFromName(called.find((text) => text !== undefined) ?? '');
  return unusedId(
    wish || (isRoot && idFromName(decoded(file ?? ''))) || `new-${idFromName(defines ?? '') || 'item'}`,
    defines,
    index,
  );
}

/** The id itself, or with the first number behind it that makes it one of its own. */
export function unusedId(wish: string, kind: string | undefined, index: WorkspaceIndex): string {
  const taken = new Set<string>();
  // Of ten thousands of steps few begin like it, and this is asked wherever the cursor goes.
  for (const id of kind === undefined ? [] : index.idsOf(kind)) {
    const own = id.indexOf('/') + 1;
    if (id.startsWith(wish, own)) taken.add(id.slice(own));
    if (own > 0 && id.startsWith(wish)) taken.add(id);
  }
  let id = wish;
  for (let number = 2; taken.has(id); number++) id = `${wish}-${number}`;
  return id;
}

function nameOf({ map }: Around): string {
  const id = textOf(valueAt(map, 'id')) ?? '';
  return id.trim() === '' ? TO_DO : nameFromId(id);
}
