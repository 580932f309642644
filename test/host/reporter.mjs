// Reporter for node:test (--test-reporter) that prints our events instead of text for people.
import { eventLine } from './events.mjs';

const FILTERED = 'test name does not match pattern';
/** Tests of the harness itself that count only when they fail. */
const HOUSEKEEPING = /^\(harness\) /;

/**
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} source
 */
export default async function* report(source) {
  /** @type {string[]} titles of the suites and the test we are in */
  const titles = [];
  const line = (/** @type {import('./events.mjs').TestEvent} */ event) => `\n${eventLine(event)}\n`;
  for await (const { type, data } of source) {
    if (type === 'test:dequeue') yield line({ ev: 'run', t: data.name });
    if (type === 'test:start') titles.splice(data.nesting, titles.length, data.name);
    if (type === 'test:pass' || type === 'test:fail') {
      const t = [...titles.slice(0, data.nesting), data.name].join(' › ');
      const isSuite = data.details.type === 'suite';
      if (data.skip === FILTERED) continue;
      if (type === 'test:fail' && data.todo === undefined) {
        // A suite fails with its tests, which were reported; only a failure of its own is news.
        if (failureType(data.details.error) !== 'subtestsFailed')
          yield line({ ev: 'fail', t, e: describe(data.details.error) });
      } else if (!isSuite && !HOUSEKEEPING.test(data.name)) {
        if (data.skip !== undefined || data.todo !== undefined) yield line({ ev: 'skip', t });
        else yield line({ ev: 'pass', t, ms: data.details.duration_ms });
      }
    }
    // node:test only mentions what went wrong after its test had ended, and still says it passed.
    if (type === 'test:diagnostic' && /asynchronous activity after the test ended/.test(data.message))
      yield line({ ev: 'fail', t: 'an error after the end of a test', e: data.message });
  }
  yield line({ ev: 'end' });
}

/** @param {Error} error */
function failureType(error) {
  return 'failureType' in error ? error.failureType : undefined;
}

/** @param {Error} error */
function describe(error) {
  // node:test wraps what the test threw.
  const { cause } = error;
  if (cause instanceof Error) return detailed(cause);
  return cause === undefined ? (error.stack ?? error.message) : String(cause);
}

/**
 * @param {Error} error
 * @returns {string}
 */
function detailed(error) {
  const stack = error.stack ?? `${error.name}: ${error.message}`;
  const inner = error.cause instanceof Error ? `\ncaused by ${detailed(error.cause)}` : '';
  return stack.includes(error.message) ? stack + inner : `${error.message}\n${stack}${inner}`;
}
