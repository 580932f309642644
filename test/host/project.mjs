// Where things are. Node's own modules only: this loads in a bare clone, before anything is installed.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onExit } from './cleanup.mjs';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const HOST = path.join(ROOT, 'test/host');
/** Everything a run leaves behind for people to look at: bundles, screenshots, drawings. */
export const OUT = path.join(ROOT, 'out');
/**
 * What one run makes for itself, removed at its end: two runs at a time do not mix. In the project, so that
 * modules are found from there. Processes of a run share it.
 */
export const RUN = process.env.CX_RUN ?? newRunFolder();
/** Downloaded once, kept between runs. */
export const CACHE = process.env.CX_VSCODE_CACHE ?? path.join(ROOT, '.vscode-test');

/** @type {{name: string, publisher: string, version: string, main: string}} */
export const MANIFEST = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
export const EXTENSION_ID = `${MANIFEST.publisher}.${MANIFEST.name}`;

function newRunFolder() {
  const folder = path.join(OUT, `run-${process.pid}`);
  process.env.CX_RUN = folder;
  onExit(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/**
 * A new folder that is removed when this process ends. Its path is short on purpose: VS Code puts sockets
 * below it, and a socket's path may have no more than about a hundred characters (macOS' own one is long).
 */
export function temporaryFolder() {
  const shortOne = process.platform !== 'win32' && fs.existsSync('/tmp');
  const parent = fs.realpathSync(shortOne ? '/tmp' : os.tmpdir());
  const folder = fs.mkdtempSync(path.join(parent, PREFIX));
  onExit(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  if (!swept) sweep(parent);
  return folder;
}

const PREFIX = `cx-test-${process.pid}-`;
let swept = false;

/**
 * Removes what runs that were killed left behind.
 * @param {string} parent
 */
function sweep(parent) {
  swept = true;
  const anHourAgo = Date.now() - 3_600_000;
  for (const name of fs.readdirSync(parent)) {
    const owner = /^cx-test-(\d+)-/.exec(name)?.[1];
    if (!owner || isRunning(Number(owner))) continue;
    const folder = path.join(parent, name);
    const age = fs.statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    // The process may only seem to be gone: it may be one of another container.
    if (age < anHourAgo) fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
