import type { DrawOnce } from '../../picture/renderContext.ts';

/** Remembers what was drawn from a part of a view for as long as that part is there. */
export function drawnOnce(): DrawOnce {
  const drawn = new WeakMap<object, Map<string, unknown>>();
  return <T>(part: object, as: string, draw: () => T): T => {
    const all = drawn.get(part) ?? new Map<string, unknown>();
    drawn.set(part, all);
    if (!all.has(as)) all.set(as, draw());
    return all.get(as) as T;
  };
}
