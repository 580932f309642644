import { field, isMoreThanBlank } from './fields.ts';

/**
 * Whether something stands under a key, of whatever type: what is written in a wrong way has a problem of its own and
 * is not missing. Empty lists, maps and texts are.
 */
export function isFilled(data: unknown, key: string): boolean {
  const value = field(data, key);
  if (value === undefined || value === null || value === false) return false;
  if (typeof value === 'string') return isMoreThanBlank(value);
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/** Whether something stands under one of several keys. */
export function isAnyFilled(data: unknown, keys: readonly string[]): boolean {
  return keys.some((key) => isFilled(data, key));
}
