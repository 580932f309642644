// Runs one suite in a process of its own and counts what it reports. Suspicious of silence: a suite is green only
// if it ran tests, said that it came to its end, and its process agrees.
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { isInterrupted } from './cleanup.mjs';
import { parseEvent } from './events.mjs';
import { DIE_WITH_PARENT, startGroup } from './processes.mjs';
import { ROOT, temporaryFolder } from './project.mjs';
import { withSourcePlaces } from './sourcePlaces.mjs';

/**
 * @typedef {object} SuiteResult
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * @param {string} name
 * @param {{command?: string, args: string[], env?: NodeJS.ProcessEnv, stall: number}} how
 *   `args` for Node, or for `command`; `stall` is how many seconds may pass without news (CX_STALL overrides it)
 * @param {{verbose: boolean, filtered: boolean}} options `filtered`: no test at all is no failure
 * @returns {Promise<SuiteResult>}
 */
export async function runSuite(name, { command, args, env, stall }, { verbose, filtered }) {
  const result = { passed: 0, failed: 0, skipped: 0 };
  const progress = path.join(temporaryFolder(), 'progress');
  const whole = command ? args : [...DIE_WITH_PARENT, '--enable-source-maps', ...args];
  const group = startGroup(command ?? process.execPath, whole, {
    cwd: ROOT,
    env: { ...process.env, ...env, CX_PROGRESS: progress },
  });

  /** @type {string[]} */
  const output = [];
  let running = 'none';
  let ended = false;
  let stalled = false;
  /** @type {NodeJS.Timeout | undefined} */
  let watchdog;
  const limit = Number(process.env.CX_STALL ?? stall);
  const rearm = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => {
      stalled = true;
      void group.stop();
    }, limit * 1000);
  };
  const fail = (/** @type {string} */ title, /** @type {string} */ detail) => {
    result.failed++;
    console.log(`\n✖ ${name}: ${title}\n${indent(withSourcePlaces(detail))}\n`);
  };

  const read = (/** @type {string} */ line) => {
    const event = parseEvent(line);
    if (!event) {
      if (line.trim() === '') return;
      output.push(line);
      if (verbose) console.log(`  ${line}`);
      return;
    }
    rearm();
    if (event.ev === 'end') ended = true;
    else if (event.ev === 'run') running = event.t;
    else {
      if (event.ev === 'pass') {
        result.passed++;
        if (verbose) console.log(`  ✔ ${event.t} (${Math.round(event.ms ?? 0)} ms)`);
      } else if (event.ev === 'skip') {
        result.skipped++;
        if (verbose) console.log(`  – ${event.t} (skipped)`);
      } else fail(event.t, event.e);
    }
  };
  rearm();
  const streams = [group.child.stdout, group.child.stderr].map(async (stream) => {
    for await (const line of readline.createInterface({
      input: /** @type {import('node:stream').Readable} */ (stream),
    }))
      read(line);
  });
  const code = await group.exited;
  await Promise.race([Promise.all(streams), new Promise((done) => setTimeout(done, 2000).unref())]);
  clearTimeout(watchdog);

  // About to exit: nothing that is said now would be true.
  if (isInterrupted()) await new Promise(() => {});
  const reason = whyNotGreen();
  if (reason) fail(reason, verbose ? '' : output.slice(-60).join('\n'));
  return result;

  function whyNotGreen() {
    const noted = fs.existsSync(progress) ? fs.readFileSync(progress, 'utf8') : running;
    if (stalled) return `no news for ${limit} s; the test that ran last: ${noted}`;
    if (!ended) return `ended before its end (exit code ${code}); the test that ran last: ${noted}`;
    if (code !== 0 && result.failed === 0) return `exit code ${code}, although no test failed`;
    if (result.passed + result.failed === 0 && !filtered) return 'ran no test';
    return undefined;
  }
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^(?=.)/gm, '    ');
}
