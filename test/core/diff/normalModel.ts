import type { Change, Edit } from '../../../src/core/diff/change.ts';
import type { Data } from './generate.ts';

/** Lists whose order says something; all others are bags. */
const ORDERED = new Set(['stages', 'steps', 'phases']);

/** Lists of texts, each of which may be written with more keys. */
const TEXTS: readonly string[] = [
  ...[
    'pains',
    'gains',
    'successCriteria',
    'goals',
    'needs',
    'motivations',
    'behaviours',
    'tags',
    'principles',
  ],
  ...[
    'risks',
    'reviewTriggers',
    'systems',
    'languages',
    'devices',
    'constraints',
    'assistiveTech',
    'expectations',
    'assumptions',
  ],
];

/** The model in the normal form that the paths of changes are about, written down once more and apart from the product. */
export function normalModel(data: Data): Data {
  return normal(structuredClone(data), undefined) as Data;
}

function normal(value: unknown, key: string | undefined): unknown {
  if (Array.isArray(value)) {
    const texts = TEXTS.includes(key ?? '');
    return value.map((item) =>
      texts && typeof item === 'string' ? { text: item } : normal(item, undefined),
    );
  }
  if (typeof value !== 'object' || value === null) return value;
  const made: Data = {};
  for (const [name, inner] of Object.entries(value)) {
    if (inner === null) continue;
    if (name === 'persona' && 'stages' in value) made.personas = [inner];
    else if (name === 'emotion' && typeof inner === 'number') made.emotion = { score: inner };
    else if (name === 'momentOfTruth' && typeof inner === 'boolean') {
      if (inner) made.momentOfTruth = {};
    } else if (name === 'pains' && 'statement' in value) made.pains = inner;
    else made[name] = normal(inner, name);
  }
  return made;
}

/** One text for all models that mean the same. */
export function print(value: unknown, key = ''): string {
  if (Array.isArray(value)) {
    const items = value.map((item) => print(item));
    if (key === 'personas') return JSON.stringify([items[0], ...items.slice(1).sort()]);
    return JSON.stringify(ORDERED.has(key) ? items : items.sort());
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, inner]) => !(Array.isArray(inner) && inner.length === 0));
  return JSON.stringify(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, print(inner, name)]),
  );
}

/** Does to the old model what the changes say has been done. */
export function applyChanges(model: Data, changes: readonly Change[]): Data {
  // Of what is too different, all is another one.
  const other = changes.find(({ kind, before }) => kind === 'changed' && before?.path.length === 0);
  if (other) return structuredClone(other.after!.value) as Data;
  const made = structuredClone(model);
  const edits = changes.flatMap(
    (change): readonly Edit[] => change.edits ?? (isEdit(change) ? [change] : []),
  );
  const view = edits.filter(({ before }) => isPersonas(before?.path) && before);
  // All places are looked up first: what one edit does to a list must not move what the next one means.
  const places = edits.map(({ before }) => before && holderOf(made, before.path));
  const moved = new Map<Edit, unknown>();
  const holes: { list: unknown[]; item: unknown }[] = [];
  for (const [i, edit] of edits.entries()) {
    const place = places[i];
    if (!place || (view.includes(edit) && edit.kind === 'changed')) continue;
    const { holder, key } = place;
    const value = holder[key];
    if (edit.kind === 'changed') holder[key] = edit.after!.value;
    else if (Array.isArray(holder)) holes.push({ list: holder, item: value });
    else delete holder[key];
    if (edit.kind === 'moved') moved.set(edit, value);
  }
  for (const { list, item } of holes) list.splice(list.indexOf(item), 1);
  for (const edit of view) {
    if (edit.kind !== 'changed') continue;
    const list = made.personas as unknown[];
    list.splice(list.indexOf(edit.after!.value), 1);
    list.unshift(edit.after!.value);
  }
  const arriving = edits.filter(({ kind }) => kind === 'added' || kind === 'moved');
  arriving.sort((a, b) => comparePaths(a.after!.path, b.after!.path));
  for (const edit of arriving) {
    const value = edit.kind === 'moved' ? moved.get(edit) : structuredClone(edit.after!.value);
    const { holder, key } = holderOf(made, edit.after!.path, edit);
    if (Array.isArray(holder)) holder.splice(Number(key), 0, value);
    else holder[key] = value;
  }
  return made;
}

function isEdit(change: Change): change is Change & Edit {
  return change.kind !== 'affected' && change.kind !== 'split' && change.kind !== 'merged';
}

function isPersonas(path: readonly unknown[] | undefined): boolean {
  return path?.length === 2 && path[0] === 'personas';
}

function comparePaths(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  if (a.length !== b.length) return a.length - b.length;
  for (const [i, part] of a.entries()) {
    const other = b[i]!;
    if (part === other) continue;
    return typeof part === 'number' && typeof other === 'number'
      ? part - other
      : String(part) < String(other)
        ? -1
        : 1;
  }
  return 0;
}

/** The list or map that holds a place. A list that is not there yet comes with its first item. */
function holderOf(model: unknown, path: readonly (string | number)[], arriving?: Edit) {
  let holder = model as Data;
  for (const [i, part] of path.slice(0, -1).entries()) {
    if (holder[part] === undefined && arriving && typeof path[i + 1] === 'number') holder[part] = [];
    holder = holder[part];
  }
  return { holder, key: path.at(-1)! };
}
