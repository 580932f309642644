import type { EntityKind } from '../schema/shape.ts';
import { classOfField, classOfThing } from './classes.ts';
import { type Comparison, valueOnly, whole } from './comparison.ts';
import { longestOrder } from './longestOrder.ts';
import { matchItems } from './matchItems.ts';
import { asList, type Part, printOf } from './part.ts';
import { isMirrored } from './sideOrder.ts';
import type { Thing } from './thing.ts';

/** Keys that are compared elsewhere. */
export type Elsewhere = ReadonlySet<string>;

const NOTHING: Elsewhere = new Set();

/** Lists that are told in order. Stages and steps are, too, and have a comparison of their own. */
const ORDERED: ReadonlySet<string> = new Set(['strategy.phases']);

interface Place {
  readonly thing: Thing;
  /** Keys from the thing to here. */
  readonly keys: readonly string[];
  /** The nearest item of a list on the way that is no thing of its own. */
  readonly item?: Part;
}

/** Reports every difference between two versions of a thing, key by key. */
export function compareThing(thing: Thing, comparison: Comparison, elsewhere: Elsewhere = NOTHING): void {
  if (!thing.before || !thing.after) return;
  compareMaps(thing.before, thing.after, { thing, keys: [] }, comparison, elsewhere);
}

function compareMaps(
  before: Part,
  after: Part,
  place: Place,
  comparison: Comparison,
  elsewhere: Elsewhere = NOTHING,
): void {
  const followed = followedKeys(before, after, place, comparison);
  for (const key of new Set([...before.entries.keys(), ...after.entries.keys()])) {
    if (elsewhere.has(key) || followed.has(key)) continue;
    const inside = { ...place, keys: [...place.keys, key] };
    compareValues(before.entries.get(key), after.entries.get(key), inside, comparison);
  }
}

/** Keys that are ids: what stands under one of them has gone with the thing to its new id. */
function followedKeys(before: Part, after: Part, place: Place, comparison: Comparison): Elsewhere {
  const kinds = after.shape?.keyRef;
  if (comparison.renames.none || !kinds) return NOTHING;
  const found = new Set<string>();
  for (const [key, old] of before.entries) {
    const name = comparison.renames.now(kinds, key);
    const now = name === key ? undefined : after.entries.get(name);
    if (!now || before.entries.has(name) || after.entries.has(key) || printOf(old) !== printOf(now)) continue;
    const draft = { class: 'wording', follows: true, thing: place.thing } as const;
    comparison.report({ ...draft, kind: 'removed', keys: [...place.keys, key], before: whole(old) });
    comparison.report({ ...draft, kind: 'added', keys: [...place.keys, name], after: whole(now) });
    found.add(key).add(name);
  }
  return found;
}

function compareValues(
  before: Part | undefined,
  after: Part | undefined,
  place: Place,
  comparison: Comparison,
): void {
  if (before?.kind === 'list' || after?.kind === 'list') {
    const [old, now] = [before && listOf(before, after), after && listOf(after, before)];
    if ((!old || old.kind === 'list') && (!now || now.kind === 'list')) {
      compareLists(old, now, place, comparison);
      return;
    }
  }
  if (!before || !after) comeOrGo(before, after, place, comparison);
  else if (before.kind !== 'map' || after.kind !== 'map') replace(before, after, place, comparison);
  else if (place.keys.length === 1 && place.keys[0] === 'emotion')
    compareEmotions(before, after, place, comparison);
  else compareMaps(before, after, place, comparison);
}

function replace(before: Part, after: Part, place: Place, comparison: Comparison): void {
  if (before.kind === after.kind && printOf(before) === printOf(after)) return;
  const follows = comparison.renames.isFollowed(before, after);
  comparison.report({
    kind: 'changed',
    class: follows ? 'wording' : classOf(place, after),
    ...(follows && { follows }),
    ...place,
    before: valueOnly(before),
    after: valueOnly(after),
  });
}

/** Of keys that take one text or a list of them, the one text is a list. */
function listOf(part: Part, other: Part | undefined): Part {
  const takesBoth = part.declared?.branches.some(({ types }) => types.has('array'));
  return other?.kind === 'list' && takesBoth ? asList(part) : part;
}

/** Empty lists come and go without a word: they say nothing. */
function comeOrGo(
  before: Part | undefined,
  after: Part | undefined,
  place: Place,
  comparison: Comparison,
): void {
  const part = after ?? before;
  if (!part) return;
  comparison.report({
    kind: after ? 'added' : 'removed',
    class: classOf(place, part),
    ...place,
    ...(before && { before: whole(before) }),
    ...(after && { after: whole(after) }),
  });
}

/** A score that is written for nobody in particular is that of the point of view. */
function compareEmotions(before: Part, after: Part, place: Place, comparison: Comparison): void {
  const views = [pointOfView(place.thing, 'before'), pointOfView(place.thing, 'after')] as const;
  if (isSingle(before) === isSingle(after)) compareMaps(before, after, place, comparison);
  else compareMaps(forPersona(before, views[0]), forPersona(after, views[1]), place, comparison);
}

function isSingle(emotion: Part): boolean {
  return ['score', 'label', 'basis'].some((key) => emotion.entries.has(key));
}

function forPersona(emotion: Part, persona: string): Part {
  return isSingle(emotion) ? { ...emotion, entries: new Map([[persona, emotion]]) } : emotion;
}

function pointOfView(thing: Thing, side: 'before' | 'after'): string {
  for (let each: Thing | undefined = thing; each; each = each.parent) {
    const first = each[side]?.entries.get('personas')?.items[0]?.value;
    if (typeof first === 'string') return first;
  }
  return '';
}

function compareLists(
  before: Part | undefined,
  after: Part | undefined,
  place: Place,
  comparison: Comparison,
): void {
  const [old, now] = [before?.items ?? [], after?.items ?? []];
  const { matches, removed, added } = matchItems(old, now, undefined, comparison.renames);
  comparison.explainEmpty(before, after);
  const order = place.keys.join('.');
  if (ORDERED.has(`${place.thing.kind}.${order}`)) {
    const kept = longestOrder(matches, isMirrored(old, now));
    for (const match of matches) {
      if (kept.has(match)) continue;
      const [from, to] = [old[match.before]!, now[match.after]!];
      comparison.report({ kind: 'moved', ...itemOf(from, to, place), before: whole(from), after: whole(to) });
    }
  }
  for (const match of matches) compareItems(old[match.before]!, now[match.after]!, place, comparison);
  for (const at of removed) {
    const item = old[at]!;
    comparison.report({ kind: 'removed', ...itemOf(item, undefined, place), before: whole(item) });
  }
  for (const at of added) {
    const item = now[at]!;
    comparison.report({ kind: 'added', ...itemOf(undefined, item, place), after: whole(item) });
  }
  if (order === 'personas' && place.thing.kind === 'journey') {
    const [first] = matches;
    const oldFirst = matches.reduce((a, b) => (b.before < a.before ? b : a), first!);
    if (first && oldFirst !== first) {
      comparison.explain(before, after);
      const sides = { before: valueOnly(old[oldFirst.before]!), after: valueOnly(now[first.after]!) };
      comparison.report({
        kind: 'changed',
        class: 'persona-scope',
        thing: place.thing,
        keys: place.keys,
        ...sides,
      });
    }
  }
}

function compareItems(before: Part, after: Part, place: Place, comparison: Comparison): void {
  if (before.kind === 'scalar' && after.kind === 'scalar') replace(before, after, place, comparison);
  if (before.kind !== 'map' || after.kind !== 'map') return;
  const thing = thingOf(before, after, place.thing);
  if (thing) compareThing(thing, comparison);
  else compareMaps(before, after, { ...place, item: after }, comparison);
}

/** What an item that came, went or moved is reported as: a thing of its own, or a part of what holds it. */
function itemOf(before: Part | undefined, after: Part | undefined, place: Place) {
  const thing = thingOf(before, after, place.thing);
  if (thing) return { class: classOfThing(thing.kind), thing, keys: [] };
  return { class: classOf(place, (after ?? before)!), thing: place.thing, keys: place.keys };
}

/** What has an id, or could have one. */
function thingOf(before: Part | undefined, after: Part | undefined, parent: Thing): Thing | undefined {
  const kind: EntityKind | undefined = (after ?? before)?.shape?.defines;
  return kind && { kind, before, after, parent };
}

function classOf({ thing, keys }: Place, part: Part) {
  const isOfPersona = keys[0] === 'emotion' && keys.length > 1 && !KEYS_OF_EMOTION.has(keys[1]!);
  return classOfField(thing.kind, isOfPersona ? ['emotion', ...keys.slice(2)] : keys, part);
}

const KEYS_OF_EMOTION: ReadonlySet<string> = new Set(['score', 'label', 'basis']);
