import { fork } from 'node:child_process';
import path from 'node:path';
import { onExit } from '../../host/cleanup.mjs';

/** @type {Set<() => Promise<void>>} */
const running = new Set();

/** Ends the workers that are left, such as those of a row that failed. */
export async function stopWorkers() {
  await Promise.all([...running].map((stop) => stop()));
}

/**
 * Starts a script of this folder in a process of its own: heaps and compiled code of contenders stay apart.
 * Calls are answered one after the other.
 * @param {string} script
 * @param {{args?: string[], node?: string[]}} [options] `node`: options for Node itself
 */
export function startWorker(script, { args = [], node = [] } = {}) {
  const child = fork(path.join(import.meta.dirname, script), args, { execArgv: node });
  const forget = onExit(() => child.kill('SIGKILL'));
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();

  /**
   * @param {string} method
   * @param {unknown} [argument]
   * @returns {Promise<any>}
   */
  function call(method, argument) {
    const answer = last.then(() => ask(method, argument));
    last = answer.catch(() => {});
    return answer;
  }

  /**
   * @param {string} method
   * @param {unknown} argument
   */
  function ask(method, argument) {
    return new Promise((resolve, reject) => {
      const onGone = () => reject(new Error(`${script} ended before it answered "${method}"`));
      child.once('exit', onGone);
      child.once('message', (/** @type {{value?: unknown, error?: string}} */ { value, error }) => {
        child.off('exit', onGone);
        if (error === undefined) resolve(value);
        else reject(new Error(error));
      });
      child.send({ method, argument });
    });
  }

  /** Ends the process in order, so that a profile of it is written. */
  async function stop() {
    running.delete(stop);
    forget();
    if (!child.connected) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.disconnect();
    await gone;
  }
  running.add(stop);
  return { call, stop };
}
