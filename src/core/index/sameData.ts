/**
 * Whether two pieces of plain data are equal, with the same keys in whatever order.
 *
 * @param known pairs of which it is known already
 */
export function sameData(a: unknown, b: unknown, known?: ReadonlyMap<unknown, unknown>): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (known?.get(a) === b) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) if (!sameData(a[i], b[i], known)) return false;
    return true;
  }
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) if (!(key in b && sameData(a[key as never], b[key as never], known))) return false;
  return true;
}
