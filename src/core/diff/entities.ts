import type { Uri } from '../host.ts';
import type { FileKind } from '../model/identify.ts';
import { once } from '../once.ts';
import { CATALOG_KINDS, rootShape } from '../schema/shape.ts';
import { compareThing } from './compareMaps.ts';
import { compareStages } from './compareStages.ts';
import { Comparison } from './comparison.ts';
import type { Match } from './longestOrder.ts';
import { idOf, matchItems } from './matchItems.ts';
import { type Part, partsOf } from './part.ts';
import type { Renames } from './renames.ts';
import type { ReviewDocument } from './reviewSide.ts';
import type { Thing } from './thing.ts';

/** A persona, a journey, a strategy, the head of a catalog, or an item of a catalog. */
export interface Entity {
  readonly kind: Thing['kind'];
  readonly part: Part;
  readonly uri: Uri;
  readonly path: string;
  /** The head of the catalog that lists it. */
  readonly catalog: Entity | undefined;
}

export interface EntityPair {
  readonly before: Entity | undefined;
  readonly after: Entity | undefined;
}

/** The lists of a catalog, whose items are merged by id from all files and stand for themselves. */
const catalogLists = once(
  (): ReadonlyMap<string, (typeof CATALOG_KINDS)[number]> =>
    new Map(
      [...rootShape('catalog').properties].flatMap(([key, shape]) => {
        const kind = CATALOG_KINDS.find((one) => one === shape.items?.defines);
        return kind ? [[key, kind] as const] : [];
      }),
    ),
);

const elsewhere = once(
  (): Readonly<Partial<Record<Thing['kind'], ReadonlySet<string>>>> => ({
    journey: new Set(['stages']),
    catalog: new Set(catalogLists().keys()),
  }),
);

/** Everything in a file that stands for itself. Empty for a file that cannot be understood. */
export function entitiesOf({ uri, path, read }: ReviewDocument): readonly Entity[] {
  const kind = read?.checked.facts?.kind as FileKind | undefined;
  const root = kind && partsOf(read?.subject.yaml.root, rootShape(kind));
  if (!kind || root?.kind !== 'map') return [];
  const file: Entity = { kind, part: root, uri, path, catalog: undefined };
  if (kind !== 'catalog') return [file];
  const items = [...catalogLists()].flatMap(([key, item]) =>
    (root.entries.get(key)?.items ?? []).map(
      (part): Entity => ({ kind: item, part, uri, path, catalog: file }),
    ),
  );
  return [file, ...items];
}

/** Which entities of two states are the same: by kind and id in whatever file, then by file, then by similar name. */
export function pairEntities(before: readonly Entity[], after: readonly Entity[]): readonly EntityPair[] {
  const pairs: EntityPair[] = [];
  const kinds = new Set([...before, ...after].map(({ kind }) => kind));
  for (const kind of kinds) {
    const [old, now] = [before, after].map((side) => side.filter((entity) => entity.kind === kind));
    pairs.push(...pairKind(old!, now!));
  }
  return pairs;
}

function pairKind(before: readonly Entity[], after: readonly Entity[]): readonly EntityPair[] {
  const pairs: EntityPair[] = [];
  const take = ([old, now]: readonly [readonly Entity[], readonly Entity[]], matches: readonly Match[]) => {
    for (const match of matches) pairs.push({ before: old[match.before], after: now[match.after] });
    const [gone, fresh] = [
      new Set(matches.map((match) => old[match.before])),
      new Set(matches.map((match) => now[match.after])),
    ];
    return [old.filter((entity) => !gone.has(entity)), now.filter((entity) => !fresh.has(entity))] as const;
  };
  // An id that is taken twice is first looked for in the same file.
  let rest = take(
    [before, after],
    byKey(before, after, ({ part, path }) => joined(path, idOf(part))),
  );
  rest = take(
    rest,
    byKey(...rest, ({ part }) => idOf(part)),
  );
  // Only a file's own thing is known by its file.
  rest = take(
    rest,
    byKey(...rest, ({ path, catalog }) => (catalog ? undefined : path)),
  );
  const similar = matchItems(
    rest[0].map(({ part }) => part),
    rest[1].map(({ part }) => part),
  );
  rest = take(rest, similar.matches);
  for (const entity of rest[0]) pairs.push({ before: entity, after: undefined });
  for (const entity of rest[1]) pairs.push({ before: undefined, after: entity });
  return pairs;
}

function joined(path: string, id: string | undefined): string | undefined {
  return id === undefined ? undefined : `${id} ${path}`;
}

function byKey(
  before: readonly Entity[],
  after: readonly Entity[],
  keyOf: (entity: Entity) => string | undefined,
): readonly Match[] {
  const waiting = new Map<string, number[]>();
  for (const [at, entity] of before.entries()) {
    const key = keyOf(entity);
    if (key === undefined) continue;
    const list = waiting.get(key);
    if (list) list.push(at);
    else waiting.set(key, [at]);
  }
  return [...after.entries()].flatMap(([at, entity]) => {
    const key = keyOf(entity);
    const found = key === undefined ? undefined : waiting.get(key)?.shift();
    return found === undefined ? [] : [{ before: found, after: at }];
  });
}

export function thingOf({ before, after }: EntityPair): Thing {
  const { kind } = (after ?? before)!;
  const [old, now] = [before?.catalog, after?.catalog];
  const head: Thing | undefined =
    old || now ? { kind: 'catalog', before: old?.part, after: now?.part, parent: undefined } : undefined;
  return { kind, before: before?.part, after: after?.part, parent: head };
}

/** All differences between the two states of an entity that both sides have. */
export function compareEntity(pair: EntityPair, renames: Renames): Comparison {
  const thing = thingOf(pair);
  const comparison = new Comparison(renames);
  compareThing(thing, comparison, elsewhere()[thing.kind]);
  if (thing.kind === 'journey') compareStages(thing, comparison);
  if (thing.kind === 'catalog') explainLists(thing, comparison);
  return comparison;
}

function explainLists({ before, after }: Thing, comparison: Comparison): void {
  for (const key of catalogLists().keys())
    comparison.explainEmpty(before?.entries.get(key), after?.entries.get(key));
}
