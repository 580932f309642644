/**
 * Reads plain data of a file tolerantly: what is missing, or has another type than the format says, is not there.
 * Keys are looked up as a file's own, so that `constructor` is one like any other.
 */
export function field(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, key)
    ? (data as Record<string, unknown>)[key]
    : undefined;
}

/** A text that holds more than white space; `undefined` otherwise. */
export function textField(data: unknown, key: string): string | undefined {
  const value = field(data, key);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function numberField(data: unknown, key: string): number | undefined {
  const value = field(data, key);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The items of a list; empty when there is none. */
export function listField(data: unknown, key: string): readonly unknown[] {
  const value = field(data, key);
  return Array.isArray(value) ? value : [];
}

/** The texts of a list of texts, such as a list of ids. */
export function textsField(data: unknown, key: string): readonly string[] {
  return listField(data, key).filter((item) => typeof item === 'string');
}

/** What stands at a path below; `undefined` when the way there ends before. */
export function fieldAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((holder, key) => field(holder, String(key)), data);
}
