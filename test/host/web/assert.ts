// The part of node:assert/strict that editor tests use, for the worker host, which has no Node modules.
// Messages are plain: the runner prints actual and expected values beside them.

type Matcher = RegExp | ((error: unknown) => boolean) | (new (...args: never[]) => Error) | object;

class AssertionError extends Error {
  override readonly name = 'AssertionError';
  readonly actual: unknown;
  readonly expected: unknown;
  constructor(message: string, actual?: unknown, expected?: unknown) {
    super(message);
    this.actual = actual;
    this.expected = expected;
  }
}

function check(
  condition: boolean,
  message: string | Error | undefined,
  text: string,
  actual?: unknown,
  expected?: unknown,
): asserts condition {
  if (condition) return;
  if (message instanceof Error) throw message;
  throw new AssertionError(message ?? text, actual, expected);
}

function ok(value: unknown, message?: string | Error): asserts value {
  check(Boolean(value), message, 'The value is not truthy', value, true);
}

function strictEqual(actual: unknown, expected: unknown, message?: string | Error): void {
  check(Object.is(actual, expected), message, 'The values are not the same', actual, expected);
}

function notStrictEqual(actual: unknown, expected: unknown, message?: string | Error): void {
  check(!Object.is(actual, expected), message, 'The values are the same', actual, expected);
}

function deepStrictEqual(actual: unknown, expected: unknown, message?: string | Error): void {
  check(same(actual, expected), message, 'The values are not deeply equal', actual, expected);
}

function notDeepStrictEqual(actual: unknown, expected: unknown, message?: string | Error): void {
  check(!same(actual, expected), message, 'The values are deeply equal', actual, expected);
}

function match(text: string, pattern: RegExp, message?: string | Error): void {
  check(pattern.test(text), message, `The text does not match ${pattern}`, text, String(pattern));
}

function doesNotMatch(text: string, pattern: RegExp, message?: string | Error): void {
  check(!pattern.test(text), message, `The text matches ${pattern}`, text, String(pattern));
}

function fail(message: string | Error = 'Failed'): never {
  throw message instanceof Error ? message : new AssertionError(message);
}

function throws(action: () => unknown, expected?: Matcher | string, message?: string): void {
  let error: unknown;
  try {
    action();
  } catch (thrown) {
    error = thrown ?? new Error(String(thrown));
  }
  checkError(error, expected, message);
}

async function rejects(
  action: Promise<unknown> | (() => Promise<unknown>),
  expected?: Matcher | string,
  message?: string,
): Promise<void> {
  let error: unknown;
  try {
    await (typeof action === 'function' ? action() : action);
  } catch (thrown) {
    error = thrown ?? new Error(String(thrown));
  }
  checkError(error, expected, message);
}

async function doesNotReject(action: Promise<unknown> | (() => Promise<unknown>)): Promise<void> {
  await (typeof action === 'function' ? action() : action);
}

function doesNotThrow(action: () => unknown): void {
  action();
}

function checkError(
  error: unknown,
  expected: Matcher | string | undefined,
  message: string | undefined,
): void {
  const text = typeof expected === 'string' ? expected : message;
  check(error !== undefined, text, 'No error came');
  if (expected === undefined || typeof expected === 'string') return;
  if (expected instanceof RegExp)
    check(expected.test(String(error)), text, `The error does not match ${expected}`, String(error));
  else if (typeof expected !== 'function')
    for (const [key, value] of Object.entries(expected)) {
      const actual = (error as Record<string, unknown>)[key];
      const fits = value instanceof RegExp ? value.test(String(actual)) : same(actual, value);
      check(fits, text, `The error's ${key} is another`, actual, value);
    }
  else if (expected.prototype instanceof Error || (expected as unknown) === Error)
    check(
      error instanceof (expected as new () => Error),
      text,
      `The error is no ${expected.name}`,
      String(error),
    );
  else check((expected as (error: unknown) => boolean)(error), text, 'The error is another', String(error));
}

/** Deep equality as node:assert has it: same prototypes, same own enumerable keys, NaN equals itself. */
function same(a: unknown, b: unknown, seen = new Map<object, object>()): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (seen.get(a) === b) return true;
  seen.set(a, b);
  if (a instanceof Date || a instanceof RegExp) return String(a) === String(b) && Number(a) === Number(b);
  if (a instanceof Map && b instanceof Map) return same([...a], [...b], seen);
  if (a instanceof Set && b instanceof Set) return same([...a], [...b], seen);
  if (a instanceof Error && b instanceof Error && (a.message !== b.message || a.name !== b.name))
    return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) &&
      same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], seen),
  );
}

const assert = Object.assign((value: unknown, message?: string | Error) => ok(value, message), {
  AssertionError,
  ok,
  equal: strictEqual,
  strictEqual,
  notEqual: notStrictEqual,
  notStrictEqual,
  deepEqual: deepStrictEqual,
  deepStrictEqual,
  notDeepEqual: notDeepStrictEqual,
  notDeepStrictEqual,
  match,
  doesNotMatch,
  fail,
  throws,
  rejects,
  doesNotThrow,
  doesNotReject,
});

export default assert;
export {
  AssertionError,
  deepStrictEqual as deepEqual,
  deepStrictEqual,
  doesNotMatch,
  doesNotReject,
  doesNotThrow,
  fail,
  match,
  notDeepStrictEqual as notDeepEqual,
  notDeepStrictEqual,
  notStrictEqual as notEqual,
  notStrictEqual,
  ok,
  rejects,
  strictEqual as equal,
  strictEqual,
  throws,
};
