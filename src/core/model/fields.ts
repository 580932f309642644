/** The keys that a thing may have by its schema; any key where no type is named. */
type KeyOf<T> = keyof T & string;

type Anything = Readonly<Record<string, unknown>>;

/**
 * Reads plain data of a file tolerantly: what is missing, or has another type than the format says, is not there.
 * Keys are looked up as a file's own, so that `constructor` is one like any other. `field<Step>(data, 'emotion')` lets the
 * compiler check the key against the schema.
 */
export function field<T = Anything>(data: unknown, key: KeyOf<T>): unknown {
  if (typeof data !== 'object' || data === null) return undefined;
  // Most keys that are asked for are not there, which one look tells.
  const value = (data as Record<string, unknown>)[key];
  return value === undefined || Object.hasOwn(data, key) ? value : undefined;
}

/** A text that holds more than white space; `undefined` otherwise. */
export function textField<T = Anything>(data: unknown, key: KeyOf<T>): string | undefined {
  const value = field<T>(data, key);
  return typeof value === 'string' && isMoreThanBlank(value) ? value : undefined;
}

/** Whether a text holds more than white space; mostly the first character tells. */
export function isMoreThanBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 32 && first < 127) || text.trim() !== '';
}

export function numberField<T = Anything>(data: unknown, key: KeyOf<T>): number | undefined {
  const value = field<T>(data, key);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

const NOTHING: readonly never[] = [];

/** The items of a list; empty when there is none. */
export function listField<T = Anything>(data: unknown, key: KeyOf<T>): readonly unknown[] {
  const value = field<T>(data, key);
  return Array.isArray(value) ? value : NOTHING;
}

/** The texts of a list of texts, such as a list of ids. */
export function textsField<T = Anything>(data: unknown, key: KeyOf<T>): readonly string[] {
  const items = listField<T>(data, key);
  return items.every(isText) ? items : items.filter(isText);
}

function isText(item: unknown): item is string {
  return typeof item === 'string';
}

/** What stands at a path below; `undefined` when the way there ends before. */
export function fieldAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((holder, key) => field(holder, String(key)), data);
}
