/** Whether a value from outside is what it should be. */
export type Guard<T> = (value: unknown) => value is T;

/** The type that a guard guards. */
export type Guarded<G> = G extends Guard<infer T> ? T : never;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

/** Any number that can be drawn. */
export const isNumber = (value: unknown): value is number => Number.isFinite(value);

/** A whole number from 0. */
export function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** One of some texts. */
export function isOneOf<const T extends string>(...texts: readonly T[]): Guard<T> {
  return (value): value is T => texts.includes(value as T);
}

export function isOptional<T>(guard: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || guard(value);
}

export function isListOf<T>(guard: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(guard);
}

/** A record with these keys; what else it holds is not looked at. */
export function isRecordOf<T extends object>(
  guards: { readonly [Key in keyof T]-?: Guard<T[Key]> },
): Guard<T> {
  const entries = Object.entries(guards) as [string, Guard<unknown>][];
  return (value): value is T => isRecord(value) && entries.every(([key, guard]) => guard(value[key]));
}
