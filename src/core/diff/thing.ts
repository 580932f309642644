import type { EntityKind } from '../schema/shape.ts';
import { type Part, textOfPart } from './part.ts';

/** Something with a kind of its own that stands on one side or on both: a journey, a step, a promise … */
export interface Thing {
  readonly kind: EntityKind | 'catalog';
  readonly before: Part | undefined;
  readonly after: Part | undefined;
  /** What holds it. */
  readonly parent: Thing | undefined;
}

/** By these keys a thing says what people call it, in this order. */
const NAME_KEYS = ['name', 'statement', 'title', 'text'];

/** Its id on the new side, else on the old; its name where it has none. */
export function idOfThing(thing: Thing): string {
  return textOf(thing, ['id']) ?? nameOfThing(thing);
}

/** Empty when it has neither a name nor an id. */
export function nameOfThing(thing: Thing): string {
  return textOf(thing, NAME_KEYS) ?? textOf(thing, ['id']) ?? '';
}

function textOf({ before, after }: Thing, keys: readonly string[]): string | undefined {
  for (const side of [after, before]) {
    for (const key of keys) {
      const text = textOfPart(side, key);
      if (text !== undefined) return text;
    }
  }
  return undefined;
}

/** The file's thing or the catalog's item that holds a thing, or is it. */
export function entityOf(thing: Thing): Thing {
  let each = thing;
  while (each.parent && each.parent.kind !== 'catalog') each = each.parent;
  return each;
}

/** Such as `journey/return`. */
export function entityName(thing: Thing): string {
  const entity = entityOf(thing);
  return `${entity.kind}/${idOfThing(entity)}`;
}

/** Ids from the entity down to the thing, such as `return/send/label`. */
export function trailOf(thing: Thing): string {
  const ids: string[] = [];
  for (let each: Thing | undefined = thing; each && each.kind !== 'catalog'; each = each.parent)
    ids.unshift(idOfThing(each));
  return ids.join('/') || idOfThing(thing);
}

/** The teams that own the thing or, where nobody does, what holds it: on the old side, on the new. */
export function ownersOf(thing: Thing): readonly string[] {
  const owners = [ownerOn(thing, 'before'), ownerOn(thing, 'after')];
  return [...new Set(owners.filter((owner) => owner !== undefined))];
}

function ownerOn(thing: Thing, side: 'before' | 'after'): string | undefined {
  for (let each: Thing | undefined = thing; each; each = each.parent) {
    const owner =
      textOfPart(each[side], 'owner') ?? textOfPart(each[side]?.entries.get('momentOfTruth'), 'owner');
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** The personas that the thing is about. */
export function personasOf(thing: Thing): readonly string[] {
  const entity = entityOf(thing);
  const found = new Set<string>();
  for (const side of [entity.before, entity.after]) {
    const own = entity.kind === 'persona' ? textOfPart(side, 'id') : undefined;
    if (own !== undefined) found.add(own);
    for (const item of side?.entries.get('personas')?.items ?? [])
      if (typeof item.value === 'string') found.add(item.value);
    const single = textOfPart(side, 'persona');
    if (single !== undefined) found.add(single);
  }
  return [...found];
}
