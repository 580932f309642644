import { spawn } from 'node:child_process';
import path from 'node:path';
import { onExit } from '../host/cleanup.mjs';

/** Preloaded (`-r`) it lets a process say how much memory and processor time it has taken. */
export const SAY_MEMORY = path.join(import.meta.dirname, 'workers/maxMemory.cjs');

/**
 * The most memory of a process that said so, in MB; each of its threads may have said it.
 * @param {string} errors what it wrote on standard error
 */
export function mostMemory(errors) {
  return Math.max(...[...errors.matchAll(/max-rss (\d+)/g)].map(([, kilobytes]) => Number(kilobytes) / 1024));
}

/**
 * The processor time of a process that said so, in ms. Unlike the time that goes by, it says the same on a busy machine.
 * @param {string} errors what it wrote on standard error
 */
export function processorTime(errors) {
  return Math.max(...[...errors.matchAll(/cpu-time ([\d.]+)/g)].map(([, time]) => Number(time)));
}

/**
 * Runs a script of Node to its end.
 * @param {string[]} args
 * @param {{node?: string, cwd?: string, env?: Record<string, string>}} [options] `env`: beside what we have
 * @returns {Promise<{ms: number, out: string, errors: string, code: number | null}>} `ms`: from its start until it is gone
 */
export function runNode(args, { node = process.execPath, cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(node, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const forget = onExit(() => child.kill('SIGKILL'));
    let out = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      errors += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      forget();
      resolve({ ms: performance.now() - started, out, errors, code });
    });
  });
}
