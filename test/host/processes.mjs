// Child processes in groups of their own, so that a whole tree can be stopped and nothing outlives the run.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { onExit, onInterrupt } from './cleanup.mjs';
import { HOST } from './project.mjs';

/** To be put before a script: ends the process soon after its parent, even after a kill -9 of the parent. */
export const DIE_WITH_PARENT = ['--require', path.join(HOST, 'dieWithParent.cjs')];

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv}} [options]
 */
export function startGroup(command, args, options = {}) {
  const child = spawn(command, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    // On Windows `detached` would open a console window; there the tree is found by taskkill.
    detached: process.platform !== 'win32',
  });
  /** @type {Promise<number>} */
  const leaderExited = new Promise((done) => {
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      done(127);
    });
    child.once('exit', (code, signal) => done(code ?? (signal ? 1 : 0)));
  });
  const forgetKill = onExit(() => signalGroup(child.pid, 'SIGKILL'));
  const exited = leaderExited.then(async (code) => {
    // What the first process left behind in its group goes too, but may tidy up before.
    const deadline = Date.now() + 2000;
    while (signalGroup(child.pid, 'SIGTERM') && Date.now() < deadline)
      await new Promise((done) => setTimeout(done, 50));
    signalGroup(child.pid, 'SIGKILL');
    forgetKill();
    forgetStop();
    return code;
  });

  /** Asks politely, then not. Resolves when the process has ended. */
  async function stop() {
    signalGroup(child.pid, 'SIGTERM');
    const force = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), 3000);
    await exited;
    clearTimeout(force);
  }
  const forgetStop = onInterrupt(stop);
  return { child, exited, stop };
}

/**
 * Returns whether there was anything left to signal.
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  if (pid === undefined) return false;
  if (process.platform === 'win32') {
    return spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']).status === 0;
  }
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    // The group has already ended.
    return false;
  }
}
