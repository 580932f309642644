// How results travel from wherever a test runs to the runner: one line of text per event, marked by a prefix.
// A console is the one channel that Node, the extension host and the worker in a browser have in common.

/**
 * - `run` a test starts, `pass`, `fail` and `skip` what became of it
 * - `end` the suite went through to its end; without it a run is never green
 * @typedef {{ev: 'run', t: string} | {ev: 'skip', t: string} | {ev: 'pass', t: string, ms?: number} |
 *   {ev: 'fail', t: string, e: string} | {ev: 'end'}} TestEvent
 */

const PREFIX = '::test::';

/**
 * The event in a line of output, or undefined when the line is something else.
 * @param {string} line
 * @returns {TestEvent | undefined}
 */
export function parseEvent(line) {
  // A test may have written to the same line before.
  const at = line.indexOf(PREFIX);
  if (at < 0) return undefined;
  try {
    return JSON.parse(line.slice(at + PREFIX.length));
  } catch {
    return undefined;
  }
}

/** @param {TestEvent} event */
export function eventLine(event) {
  return PREFIX + JSON.stringify(event);
}
