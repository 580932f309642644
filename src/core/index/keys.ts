import { builtInPhases, type RefKind } from '../schema/shape.ts';
import type { Definition, Reference } from './facts.ts';
import { joined } from './stringPool.ts';

/** A kind and a full id in one string, such as `step:return-goods/ship`. Ids hold no colon. */
export type Key = string;

export function keyOf(definition: Pick<Definition, 'kind' | 'fullId'>): Key {
  return joined(definition.kind, ':', definition.fullId);
}

/** Where the last part of what a key says begins: the id of the thing itself. */
export function ownIdAt(key: Key): number {
  return Math.max(key.indexOf(':'), key.lastIndexOf('/')) + 1;
}

/** Whether it depends on the document in which they stand what the id of one of these kinds means. */
export function isLocal(targets: readonly RefKind[], id: string): boolean {
  return targets.includes('step') && !id.includes('/');
}

/** The things that an id may mean in a document with that id, one for each kind that it may be of. */
export function keysOf(
  targets: readonly RefKind[],
  id: string,
  document: string | undefined,
): readonly Key[] {
  const isPath = id.includes('/');
  const keys: Key[] = [];
  for (const target of targets) {
    if (target === 'step') keys.push(isPath ? `step:${id}` : `step:${document ?? ''}/${id}`);
    // Stages and pains are named by a path outside their file, all others by a plain id.
    else if (isPath === (target === 'stage' || target === 'pain')) keys.push(`${target}:${id}`);
  }
  return keys;
}

/** A phase of the life cycle that needs no declaration. */
export function isBuiltIn(reference: Reference): boolean {
  return reference.targets.includes('phase') && builtInPhases().includes(reference.id);
}
