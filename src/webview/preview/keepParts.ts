/**
 * The new view with the parts of the former one where they say the same, so that what is drawn from a part need not be
 * drawn again.
 */
export function keepParts<T>(before: unknown, now: T): T {
  if (Object.is(before, now)) return now;
  if (typeof before !== 'object' || typeof now !== 'object' || before === null || now === null) return now;
  if (Array.isArray(now)) {
    if (!Array.isArray(before)) return now;
    const items = now.map((item, i) => keepParts(before[i], item));
    const isSame = items.length === before.length && items.every((item, i) => item === before[i]);
    return (isSame ? before : items) as T;
  }
  const former = before as Readonly<Record<string, unknown>>;
  const entries = Object.entries(now).map(([key, value]) => [key, keepParts(former[key], value)] as const);
  const isSame =
    entries.length === Object.keys(former).length && entries.every(([key, value]) => value === former[key]);
  return (isSame ? before : Object.fromEntries(entries)) as T;
}
