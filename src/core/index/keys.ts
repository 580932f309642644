import { BUILT_IN_PHASES, type RefKind } from '../schema/shape.ts';
import type { Definition, DocumentFacts, Reference } from './facts.ts';

/** A kind and a full id in one string, such as `step:return-goods/ship`. Ids hold no colon. */
export type Key = string;

export function keyOf(definition: Pick<Definition, 'kind' | 'fullId'>): Key {
  return `${definition.kind}:${definition.fullId}`;
}

/** The things that a reference may mean, one for each kind that may stand there. */
export function keysOf(reference: Reference, document: DocumentFacts): readonly Key[] {
  return reference.targets
    .filter((target) => fits(target, reference.id))
    .map((target) =>
      target === 'step' && !reference.id.includes('/')
        ? `step:${document.id ?? ''}/${reference.id}`
        : `${target}:${reference.id}`,
    );
}

/** A phase of the life cycle that needs no declaration. */
export function isBuiltIn(reference: Reference): boolean {
  return reference.targets.includes('phase') && BUILT_IN_PHASES.includes(reference.id);
}

/** Stages and pains are named by a path outside their file, all others by a plain id. */
function fits(target: RefKind, id: string): boolean {
  const path = id.includes('/');
  if (target === 'stage' || target === 'pain') return path;
  return target === 'step' || !path;
}
