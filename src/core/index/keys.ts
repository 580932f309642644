import { builtInPhases } from '../schema/shape.ts';
import type { Definition, DocumentFacts, Reference } from './facts.ts';

/** A kind and a full id in one string, such as `step:return-goods/ship`. Ids hold no colon. */
export type Key = string;

export function keyOf(definition: Pick<Definition, 'kind' | 'fullId'>): Key {
  return `${definition.kind}:${definition.fullId}`;
}

/** The things that a reference may mean, one for each kind that may stand there. */
export function keysOf(reference: Reference, document: DocumentFacts): readonly Key[] {
  const { targets, id } = reference;
  const isPath = id.includes('/');
  const keys: Key[] = [];
  for (const target of targets) {
    if (target === 'step') keys.push(isPath ? `step:${id}` : `step:${document.id ?? ''}/${id}`);
    // Stages and pains are named by a path outside their file, all others by a plain id.
    else if (isPath === (target === 'stage' || target === 'pain')) keys.push(`${target}:${id}`);
  }
  return keys;
}

/** A phase of the life cycle that needs no declaration. */
export function isBuiltIn(reference: Reference): boolean {
  return reference.targets.includes('phase') && builtInPhases().includes(reference.id);
}
